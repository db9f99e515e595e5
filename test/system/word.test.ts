import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layOut } from '../../shared/render/lay-out.ts';
import { writeWorkbook } from '../../shared/render/workbook.exceljs.ts';
import { workbooks } from '../../templates/workbooks/workbooks.ts';
import { ministryPlan } from '../ministry-plan.ts';
import { planOfJson } from '../plan-of-json.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import { openArial } from './arial.ts';
import { manyDepartments } from './paper-plans.ts';
import { wordTableOf } from './word-tables.ts';

const script = fileURLToPath(new URL('paste_into_word.py', import.meta.url));
const source = ministryPlan();
const plan = source ? planOfJson(source) : manyDepartments(1);

/** HTML knows one space between words. */
const spacedOnce = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .join('\n');

describe('a table that is copied from a workbook', () => {
  const jobs = workbooks.map((template) => ({ template, description: layOut(template, plan) }));
  const arial = openArial();
  let folder: string;
  const fileOf = (workbook: number): string => join(folder, `${workbook}.xlsx`);
  const docxOf = (workbook: number, sheet: number): string => join(folder, `${workbook}-${sheet}.docx`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'word-'));
    await Promise.all(jobs.map(async ({ description }, at) => writeFile(fileOf(at), await writeWorkbook(description))));
    const input = jobs.map(({ description }, workbook) => ({
      file: fileOf(workbook),
      sheets: description.sheets.map(({ rows, widthsChars }, sheet) => ({
        ...{ rows: rows.length, columns: widthsChars.length },
        docx: docxOf(workbook, sheet),
      })),
    }));
    execFileSync('/usr/bin/python3', ['-B', script], { input: JSON.stringify(input), env: arial.environment });
  }, 180_000);

  afterAll(() => rm(folder, { recursive: true }));

  it.each(jobs.map(({ template }, index) => [template.id, index] as const))(
    'of %s stands in Word from the right, with the same texts and joined cells',
    async (_id, workbook) => {
      for (const [index, sheet] of readWorkbook(await readFile(fileOf(workbook))).entries()) {
        const table = wordTableOf(await readFile(docxOf(workbook, index)));
        const texts = Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row).map(spacedOnce));
        expect(table.isFromRight).toBe(true);
        expect(table.texts.map((row) => row.map(spacedOnce))).toEqual(texts);
        expect(table.merges.toSorted()).toEqual(sheet.merges.toSorted());
      }
    },
  );
});
