import { formattedValue } from './cell-value.ts';
import { ruleAt } from './data-validation.ts';
import type { Area, Cell, CellFormat, Dimension, Sheet } from './spreadsheet-model.ts';
import { defaultFormat } from './spreadsheet-defaults.ts';

/** The cells of an area as Google answers them: trimmed at the end, zero starts and empty lists left out. */
export function gridDataOf(sheet: Sheet, area: Area, withMetadata: boolean): Record<string, unknown> {
  const rowData = rowDataOf(sheet, area);
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(withMetadata ? metadataOf(sheet, area) : {}),
  };
}

function rowDataOf(sheet: Sheet, area: Area): Record<string, unknown>[] {
  const rows = new Map<number, Map<number, unknown>>();
  for (const [row, column, cell] of cellsToTell(sheet, area)) {
    const values = rows.get(row) ?? new Map<number, unknown>();
    values.set(column, cell);
    rows.set(row, values);
  }
  const rowData: Record<string, unknown>[] = [];
  for (let row = area.startRow; row <= Math.max(-1, ...rows.keys()); row++) {
    const values = rows.get(row);
    const last = Math.max(-1, ...(values?.keys() ?? []));
    const width = last - area.startColumn + 1;
    rowData.push(
      values ? { values: Array.from({ length: width }, (_, at) => values.get(area.startColumn + at) ?? {}) } : {},
    );
  }
  return rowData;
}

function* cellsToTell(sheet: Sheet, area: Area): IterableIterator<[number, number, unknown]> {
  const told = new Set<number>();
  for (const [row, column, cell] of sheet.cells.entries()) {
    if (!holds(area, row, column)) continue;
    told.add(row * 16_384 + column);
    const data = cellDataOf(isCovered(sheet, row, column) ? coveredCell(cell) : cell, sheet, row, column);
    if (Object.keys(data).length > 0) yield [row, column, data];
  }
  // Cells that only have a rule: within the grid, as a rule may be set for whole columns, and not without end.
  let left = 200_000;
  for (const { areas, rule } of sheet.validations) {
    if (!rule) continue;
    for (const one of areas) {
      for (let row = Math.max(one.startRow, area.startRow); row < Math.min(one.endRow, area.endRow); row++) {
        for (
          let column = Math.max(one.startColumn, area.startColumn);
          column < Math.min(one.endColumn, area.endColumn);
          column++
        ) {
          if (told.has(row * 16_384 + column)) continue;
          if (left-- <= 0) return;
          told.add(row * 16_384 + column);
          yield [row, column, cellDataOf({}, sheet, row, column)];
        }
      }
    }
  }
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;

/** Whether a cell lies under a merge: only the top left one of a merge holds the value. */
export const isCovered = ({ merges }: Sheet, row: number, column: number): boolean =>
  merges.some((merge) => holds(merge, row, column) && (row !== merge.startRow || column !== merge.startColumn));

/** LibreOffice can leave values under a merge, which nobody sees. */
const coveredCell = ({ format, note }: Cell): Cell => ({ format, note });

function cellDataOf(cell: Cell, sheet: Sheet, row: number, column: number): Record<string, unknown> {
  const dataValidation = ruleAt(sheet.validations, row, column);
  const formatted = formattedValue(cell);
  return {
    ...(cell.entered ? { userEnteredValue: cell.entered } : {}),
    ...(cell.effective ? { effectiveValue: cell.effective } : {}),
    ...(formatted === undefined ? {} : { formattedValue: formatted }),
    ...(cell.format ? { userEnteredFormat: cell.format } : {}),
    ...(cell.entered || cell.format ? { effectiveFormat: effectiveFormatOf(cell.format) } : {}),
    ...(cell.link ? { hyperlink: cell.link } : {}),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(dataValidation ? { dataValidation } : {}),
  };
}

const effectiveFormatOf = (format: CellFormat | undefined) => ({
  ...defaultFormat,
  ...format,
  textFormat: { ...defaultFormat.textFormat, ...format?.textFormat },
  hyperlinkDisplayType: 'PLAIN_TEXT',
});

function metadataOf(sheet: Sheet, area: Area): Record<string, unknown> {
  const list = (dimensions: Map<number, Dimension>, from: number, to: number, pixels: number) =>
    Array.from({ length: to - from }, (_, at) => {
      const { pixelSize = pixels, hidden } = dimensions.get(from + at) ?? {};
      return { pixelSize, ...(hidden ? { hiddenByUser: true } : {}) };
    });
  return {
    rowMetadata: list(sheet.rows, area.startRow, area.endRow, 21),
    columnMetadata: list(sheet.columns, area.startColumn, area.endColumn, sheet.defaultColumnPixels),
  };
}
