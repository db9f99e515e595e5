import { describe, expect, it } from 'vitest';
import { gridDataOf } from '../../../../infra/local/google/grid-data.ts';
import { newSheet, type Sheet } from '../../../../infra/local/google/spreadsheet-model.ts';

const area = { startRow: 0, endRow: 1000, startColumn: 0, endColumn: 26 };
const question = { metadata: false, rules: false, formats: false };
const text = (stringValue: string) => ({ entered: { stringValue }, effective: { stringValue } });

/** A tab with a text in each of these cells, put there in this order. */
function sheetWith(places: readonly (readonly [row: number, column: number])[], merges: Sheet['merges'] = []): Sheet {
  const sheet = { ...newSheet(0, 'plan'), merges };
  for (const [row, column] of places) sheet.cells.set(row, column, text(`${row},${column}`));
  return sheet;
}

/** The texts that are told, row by row; '' for a place that is empty or covered. */
function textsOf(sheet: Sheet, wanted = area): string[][] {
  const { rowData = [] } = gridDataOf(sheet, wanted, question) as {
    rowData?: { values?: { effectiveValue?: { stringValue: string } }[] }[];
  };
  return rowData.map(({ values = [] }) => values.map(({ effectiveValue }) => effectiveValue?.stringValue ?? ''));
}

describe('the cells of an area', () => {
  it('are told with the empty places before and between them', () => {
    expect(
      textsOf(
        sheetWith([
          [1, 2],
          [3, 0],
        ]),
      ),
    ).toEqual([[], ['', '', '1,2'], [], ['3,0']]);
    expect(
      textsOf(
        sheetWith([
          [1, 2],
          [3, 3],
        ]),
        { ...area, startRow: 1, startColumn: 2 },
      ),
    ).toEqual([['1,2'], [], ['', '3,3']]);
    expect(textsOf(sheetWith([]))).toEqual([]);
  });

  it('are not told from under a merge, in whichever order they and the merges came', () => {
    const merge = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 1 });
    const places = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [4, 0],
      [5, 0],
    ] as const;
    const seen = [['0,0'], [], ['2,0'], ['3,0'], [], ['5,0']];
    const merges = [merge(3, 5), merge(0, 2)];
    expect(textsOf(sheetWith(places, merges))).toEqual(seen);
    expect(textsOf(sheetWith(places.toReversed(), merges.toReversed()))).toEqual(seen);
  });
});
