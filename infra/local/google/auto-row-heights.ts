import type { Cell, Sheet } from './spreadsheet-model.ts';

const plainPoints = 11;
const mostPoints = 409;

/**
 * Rows as high as their texts, as Google shows them; a program that opens an .xlsx takes a row without a height for one
 * plain line. The height is marked as nobody's own choice, so a row still grows with what is typed into it.
 */
export const withAutoRowHeights = (xml: string, sheet: Sheet): string => {
  const heights = heightsByRow(sheet);
  return xml.replace(/<row r="(\d+)"(?![^>]*\sht=)/g, (start, number: string) => {
    const points = heights.get(Number(number) - 1) ?? 0;
    return points > lineOf(plainPoints) ? `${start} ht="${Math.min(points, mostPoints)}"` : start;
  });
};

/** What one line takes, in points. */
const lineOf = (fontPoints: number): number => Math.ceil(fontPoints * 1.35);

function heightsByRow(sheet: Sheet): Map<number, number> {
  const heights = new Map<number, number>();
  for (const [row, column, cell] of sheet.cells.entries()) {
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
