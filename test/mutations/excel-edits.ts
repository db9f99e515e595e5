import type excel from 'exceljs';

/** Sorts rows as Excel does, once the merges are taken apart: blank cells come last. */
export function sortRows(sheet: excel.Worksheet, rows: readonly number[], column: number): void {
  for (const area of [...sheet.model.merges]) sheet.unMergeCells(area);
  const textIn = (row: number): string => sheet.getCell(row, column).text;
  const { compare } = new Intl.Collator('ar');
  const sorted = rows.toSorted(
    (one, other) => Number(textIn(one) === '') - Number(textIn(other) === '') || compare(textIn(one), textIn(other)),
  );
  const columns = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const values = sorted.map((row) => columns.map((place) => sheet.getCell(row, place).value));
  for (const [index, row] of rows.entries())
    for (const place of columns) sheet.getCell(row, place).value = values[index]?.[place - 1] ?? null;
}

/** Pastes a cell's own text over it from elsewhere: that brings another look, and takes the drop-down away. */
export function pasteOver(cell: excel.Cell): void {
  const sheet = cell.worksheet as excel.Worksheet & { dataValidations: { model: Record<string, unknown> } };
  delete sheet.dataValidations.model[cell.address];
  cell.style = {};
}
