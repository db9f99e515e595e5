import { readFileSync, writeFileSync } from 'node:fs';
import { writeWorkbook } from '../shared/render/workbook.exceljs.ts';
import type { WorkbookDescription } from '../shared/render/workbook-description.ts';
import { measured } from './measured.ts';

/* Our writer in a process of its own: `written-workbook.ts DESCRIPTION OUTPUT` prints its cost as JSON. */

const [input = '', output = ''] = process.argv.slice(2);
const description = JSON.parse(readFileSync(input, 'utf8')) as WorkbookDescription;
const { result, cost } = await measured(() => writeWorkbook(description));
writeFileSync(output, result);
console.log(JSON.stringify(cost));
