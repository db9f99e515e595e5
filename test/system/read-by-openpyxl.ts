import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'vitest';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { a1 } from '../../shared/schema/a1.ts';
import { type ReadSheet, readWorkbook } from '../shared/render/read-workbook.ts';
import { type OpenpyxlSheet, readWithOpenpyxl } from './libreoffice.ts';

/** What the cells of a sheet have, by their address; those that have none of it are left out. */
const byAddress = <Had>(
  { rowCount, columnCount }: ReadSheet,
  at: (row: number, column: number) => Had | undefined,
): Record<string, Had> => {
  const cells: Record<string, Had> = {};
  for (let row = 0; row < rowCount; row += 1)
    for (let column = 0; column < columnCount; column += 1) {
      const had = at(row, column);
      if (had !== undefined) cells[a1(row, column)] = had;
    }
  return cells;
};

const numberIn =
  ({ numberAt }: ReadSheet) =>
  (row: number, column: number): [number, string] | undefined => {
    const number = numberAt(row, column);
    return number && [number.value, number.format];
  };

/** A link is told of the cell alone that says something; the place to which it leads stands behind a number sign. */
const placeIn =
  ({ textAt, numberAt, targetAt }: ReadSheet) =>
  (row: number, column: number): string | undefined =>
    textAt(row, column) === undefined && !numberAt(row, column) ? undefined : targetAt(row, column)?.replace(/^#/, '');

const mergesOf = ({ merges }: ReadSheet): string[] =>
  merges
    .map((merge) => {
      const [top = 0, left = 0, bottom = 0, right = 0] = merge.split(/[:-]/).map(Number);
      return `${a1(top, left)}:${a1(bottom, right)}`;
    })
    .toSorted();

/** What openpyxl is to read of a sheet; the other reader says nothing of shades. */
const expectedOf = (sheet: ReadSheet): Omit<OpenpyxlSheet, 'shades'> => ({
  name: sheet.name,
  rightToLeft: true,
  texts: byAddress(sheet, sheet.textAt),
  numbers: byAddress(sheet, numberIn(sheet)),
  links: byAddress(sheet, placeIn(sheet)),
  merges: mergesOf(sheet),
});

/** Openpyxl reads workbooks as the other reader does. Gives what it reads. */
export async function expectSameFiles(files: readonly string[]): Promise<OpenpyxlSheet[][]> {
  const read = readWithOpenpyxl(files);
  for (const [index, sheets] of read.entries()) {
    const others = readWorkbook(await readFile(files[index] ?? ''));
    expect(sheets.map(({ shades: _, ...sheet }) => sheet)).toEqual(others.map(expectedOf));
  }
  return read;
}

/** Openpyxl reads every official workbook in a folder as the other reader does, which is held against the plan. */
export async function expectSameByOpenpyxl(folder: string): Promise<void> {
  await expectSameFiles(reports.map(({ id }) => join(folder, `${id}.xlsx`)));
}
