import type { Cell, Sheet } from './spreadsheet-model.ts';

const linePoints = 15;
// Of a letter in the default font, on average over Arabic and Latin text.
const letterPixels = 5.6;
const mostPoints = 409;

/**
 * Rows as high as their wrapped texts, as Google shows them; a program that opens an .xlsx takes a row without a height
 * for one line high. The height is marked as nobody's own choice, so a row still grows with what is typed into it.
 */
export const withAutoRowHeights = (xml: string, sheet: Sheet): string => {
  const lines = linesByRow(sheet);
  return xml.replace(/<row r="(\d+)"(?![^>]*\sht=)/g, (start, number: string) => {
    const needed = lines.get(Number(number) - 1) ?? 1;
    return needed > 1 ? `${start} ht="${Math.min(needed * linePoints, mostPoints)}"` : start;
  });
};

function linesByRow(sheet: Sheet): Map<number, number> {
  const lines = new Map<number, number>();
  for (const [row, column, cell] of sheet.cells.entries()) {
    // A text that is merged over several rows has room in all of them.
    const merged = sheet.merges.some(
      ({ startRow, endRow, startColumn }) => startRow === row && startColumn === column && endRow - startRow > 1,
    );
    const width = sheet.columns.get(column)?.pixelSize ?? sheet.defaultColumnPixels;
    if (!merged && !sheet.columns.get(column)?.hidden)
      lines.set(row, Math.max(lines.get(row) ?? 1, linesOf(cell, width)));
  }
  return lines;
}

function linesOf({ effective, format }: Cell, width: number): number {
  if (format?.wrapStrategy !== 'WRAP' || !effective || !('stringValue' in effective)) return 1;
  const paragraphs = effective.stringValue.split('\n');
  return paragraphs.reduce((sum, text) => sum + Math.max(1, Math.ceil((text.length * letterPixels) / (width - 6))), 0);
}
