import type { CellDescription, WorkbookDescription } from '../../shared/render/workbook-description.ts';

const marks = /[\u064B-\u0652]/g;

const withoutMarksIn = (cell: CellDescription): CellDescription =>
  typeof cell.value === 'string' ? { ...cell, value: cell.value.replace(marks, '') } : cell;

/**
 * A workbook whose letters bear no vowel signs. A shadda with a vowel, or above a hamza, is one sign to programs, which
 * the stand-in font does not have: read from a page it is another sign, or stands in the line above. Marks take no room,
 * so nothing else moves.
 */
export const withoutMarks = (description: WorkbookDescription): WorkbookDescription => ({
  ...description,
  sheets: description.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(withoutMarksIn) })),
  })),
});
