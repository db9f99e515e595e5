import { area, type ReadSheet } from './read-workbook.ts';

/** A table as the source prints it: where it stands on the sheet, and which cells take their value from above. */
export interface ExpectedTable {
  readonly headingRow: number;
  readonly firstRow: number;
  readonly headings: readonly string[];
  readonly inheriting: readonly Readonly<Record<string, boolean>>[];
}

const tableAreas = (sheet: ReadSheet, { headingRow, firstRow, headings, inheriting }: ExpectedTable): string[] => {
  const lefts = sheet.columnsIn(headingRow);
  return headings.flatMap((heading, index) => {
    const left = lefts[index] ?? -1;
    const right = (lefts[index + 1] ?? sheet.columnCount) - 1;
    const starts = inheriting.flatMap((row, at) => (row[heading] ? [] : [at]));
    const blocks = starts.map(
      (start, at) => [firstRow + start, firstRow + (starts[at + 1] ?? inheriting.length) - 1] as const,
    );
    return [[headingRow, headingRow] as const, ...blocks]
      .filter(([top, bottom]) => top < bottom || left < right)
      .map(([top, bottom]) => area(top, left, bottom, right));
  });
};

/** Every merge that a sheet with these tables has: their blocks, and each line across the whole width. */
export const expectedMerges = (sheet: ReadSheet, tables: readonly ExpectedTable[]): string[] => {
  const inTable = (row: number) =>
    tables.some(
      ({ headingRow, firstRow, inheriting }) =>
        row === headingRow || (row >= firstRow && row < firstRow + inheriting.length),
    );
  const lines = Array.from({ length: sheet.rowCount }, (_, row) => row).filter(
    (row) => !inTable(row) && sheet.textsIn(row).length > 0,
  );
  return [
    ...tables.flatMap((table) => tableAreas(sheet, table)),
    ...lines.map((row) => area(row, 0, row, sheet.columnCount - 1)),
  ];
};
