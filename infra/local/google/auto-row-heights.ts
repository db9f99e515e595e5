import type { Cell, Sheet } from './spreadsheet-model.ts';

const plainPoints = 11;
const mostPoints = 409;

/**
 * How high rows have to be for their texts, as Google shows them, where that is more than one plain line: a program that
 * opens an .xlsx takes a row without a height for that. Units: points.
 */
export function autoRowHeights(sheet: Sheet, rows: ReadonlySet<number>): Map<number, number> {
  const heights = [...heightsByRow(sheet, rows)].filter(([, points]) => points > lineOf(plainPoints));
  return new Map(heights.map(([row, points]) => [row, Math.min(points, mostPoints)]));
}

/** What one line takes, in points. */
const lineOf = (fontPoints: number): number => Math.ceil(fontPoints * 1.35);

function heightsByRow(sheet: Sheet, rows: ReadonlySet<number>): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, column, cell] of sheet.cells.entries()) {
    if (!rows.has(row)) continue;
    // A text that is merged over several rows has room in all of them.
    const merged = sheet.merges.some(
      ({ startRow, endRow, startColumn }) => startRow === row && startColumn === column && endRow - startRow > 1,
    );
    if (merged || sheet.columns.get(column)?.hidden) continue;
    const width = sheet.columns.get(column)?.pixelSize ?? sheet.defaultColumnPixels;
    heights.set(row, Math.max(heights.get(row) ?? 0, heightOf(cell, width)));
  }
  return heights;
}

function heightOf({ effective, format }: Cell, widthPixels: number): number {
  const fontPoints = format?.textFormat?.fontSize ?? plainPoints;
  const text = effective && 'stringValue' in effective ? effective.stringValue : '';
  if (format?.wrapStrategy !== 'WRAP') return text === '' ? 0 : lineOf(fontPoints);
  // About half as wide as high is a letter, on average over Arabic and Latin text.
  const lettersInLine = (widthPixels - 6) / (fontPoints * 0.51);
  const lines = text.split('\n').map((paragraph) => Math.max(1, Math.ceil(paragraph.length / lettersInLine)));
  return lineOf(fontPoints) * lines.reduce((sum, count) => sum + count, 0);
}
