import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { workbooks } from '../../templates/workbooks/workbooks.ts';
import { a1 } from '../../shared/schema/a1.ts';
import { type ReadSheet, readWorkbook } from '../shared/render/read-workbook.ts';
import { readWithOpenpyxl } from './libreoffice.ts';

const textsOf = (sheet: ReadSheet): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: sheet.rowCount }, (_, row) =>
      sheet.columnsIn(row).map((column) => [a1(row, column), sheet.textAt(row, column) ?? '']),
    ).flat(),
  );

const mergesOf = ({ merges }: ReadSheet): string[] =>
  merges
    .map((merge) => {
      const [top = 0, left = 0, bottom = 0, right = 0] = merge.split(/[:-]/).map(Number);
      return `${a1(top, left)}:${a1(bottom, right)}`;
    })
    .toSorted();

/** Openpyxl reads every official workbook in a folder as the other reader does, which is held against the plan. */
export async function expectSameByOpenpyxl(folder: string): Promise<void> {
  const files = workbooks.map(({ id }) => join(folder, `${id}.xlsx`));
  for (const [index, sheets] of readWithOpenpyxl(files).entries()) {
    const others = readWorkbook(await readFile(files[index] ?? ''));
    expect(sheets).toEqual(
      others.map((other) => ({
        name: other.name,
        rightToLeft: true,
        texts: textsOf(other),
        merges: mergesOf(other),
      })),
    );
  }
}
