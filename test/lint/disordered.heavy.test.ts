import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { writeZip } from '../../infra/local/google/zip-archive.ts';
import { writeWorkbook } from '../../shared/render/workbook.exceljs.ts';
import { canValidate, openXmlErrors } from '../open-xml-validator.ts';
import { disordered } from './broken-sheets.ts';
import { goodWorkbook } from './good-workbook.ts';
import { unzip } from './unzip.ts';

const folder = mkdtempSync(join(tmpdir(), 'disordered-'));
afterAll(() => rmSync(folder, { recursive: true }));

const good = Buffer.from(await writeWorkbook(goodWorkbook));

const errorsOf = (name: string, bytes: Uint8Array): Promise<unknown[]> => {
  const file = join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  return openXmlErrors(file);
};

it.each(canValidate ? Object.entries(disordered) : [])('the Open XML SDK notices %s, too', async (name, [breaks]) => {
  expect(await errorsOf('good', good)).toEqual([]);
  const parts = unzip(good);
  breaks(parts);
  expect(await errorsOf(name, writeZip(parts))).not.toEqual([]);
});
