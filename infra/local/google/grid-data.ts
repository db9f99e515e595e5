import { formattedValue } from './cell-value.ts';
import { ruleAt } from './data-validation.ts';
import type { Area, Cell, CellFormat, Dimension, Sheet, ValidationRule } from './spreadsheet-model.ts';
import { defaultFormat } from './spreadsheet-defaults.ts';

/** What is asked for beside what cells hold: it takes longer than they do. */
export interface GridQuestion {
  readonly metadata: boolean;
  readonly rules: boolean;
  readonly formats: boolean;
}

/** The cells of an area as Google answers them: trimmed at the end, zero starts and empty lists left out. */
export function gridDataOf(sheet: Sheet, area: Area, question: GridQuestion): Record<string, unknown> {
  const rowData = rowDataOf(sheet, area, question);
  return {
    ...(area.startRow > 0 ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 ? { startColumn: area.startColumn } : {}),
    ...(rowData.length > 0 ? { rowData } : {}),
    ...(question.metadata ? metadataOf(sheet, area) : {}),
  };
}

const nothing = Object.freeze({});

function rowDataOf(sheet: Sheet, area: Area, question: GridQuestion): Record<string, unknown>[] {
  const rows = new Map<number, Map<number, unknown>>();
  for (const [row, column, cell] of cellsToTell(sheet, area, question)) {
    const values = rows.get(row) ?? new Map<number, unknown>();
    values.set(column, cell);
    rows.set(row, values);
  }
  let endRow = area.startRow;
  for (const row of rows.keys()) endRow = Math.max(endRow, row + 1);
  return Array.from({ length: endRow - area.startRow }, (_, at) => {
    const values = rows.get(area.startRow + at);
    return values ? { values: valuesOf(values, area.startColumn) } : nothing;
  });
}

function valuesOf(values: ReadonlyMap<number, unknown>, startColumn: number): unknown[] {
  const last = Math.max(...values.keys());
  return Array.from({ length: last - startColumn + 1 }, (_, at) => values.get(startColumn + at) ?? nothing);
}

function* cellsToTell(
  sheet: Sheet,
  area: Area,
  { rules, formats }: GridQuestion,
): IterableIterator<[number, number, unknown]> {
  const ruled = rules ? sheet.validations : [];
  const seen = new Set<number>();
  const mergesAt = mergesByRow(sheet);
  for (const [row, column, cell] of sheet.cells.entries()) {
    if (!holds(area, row, column)) continue;
    seen.add(row * 16_384 + column);
    const told = isCovered({ merges: mergesAt(row) }, row, column) ? coveredCell(cell) : cell;
    const data = cellDataOf(told, ruleAt(ruled, row, column), formats);
    if (told.format || Object.keys(data).length > 0) yield [row, column, data];
  }
  for (const [row, column] of ruledPlaces(ruled, area)) {
    if (seen.has(row * 16_384 + column)) continue;
    seen.add(row * 16_384 + column);
    yield [row, column, cellDataOf({}, ruleAt(ruled, row, column), formats)];
  }
}

/** The merges that reach into a row; cheap where rows are asked for in their order, as there may be thousands of both. */
function mergesByRow({ merges }: Sheet): (row: number) => readonly Area[] {
  const sorted = merges.toSorted((one, other) => one.startRow - other.startRow);
  let [next, firstEnd, former] = [0, Number.POSITIVE_INFINITY, 0];
  let reaching: Area[] = [];
  return (row) => {
    if (row < former) [next, firstEnd, reaching] = [0, Number.POSITIVE_INFINITY, []];
    former = row;
    for (let merge = sorted[next]; merge && merge.startRow <= row; merge = sorted[++next]) {
      reaching.push(merge);
      firstEnd = Math.min(firstEnd, merge.endRow);
    }
    if (row < firstEnd) return reaching;
    reaching = reaching.filter(({ endRow }) => endRow > row);
    firstEnd = Math.min(...reaching.map(({ endRow }) => endRow));
    return reaching;
  };
}

/** Places that may only have a rule: within the grid, as a rule may be set for whole columns, and not without end. */
function* ruledPlaces(validations: Sheet['validations'], area: Area): IterableIterator<[number, number]> {
  let left = 200_000;
  for (const one of validations.flatMap(({ rule, areas }) => (rule ? areas : []))) {
    const startColumn = Math.max(one.startColumn, area.startColumn);
    const endColumn = Math.min(one.endColumn, area.endColumn);
    const endRow = startColumn < endColumn ? Math.min(one.endRow, area.endRow) : 0;
    for (let row = Math.max(one.startRow, area.startRow); row < endRow; row++) {
      // The empty places before them are told as well.
      left -= startColumn - area.startColumn;
      for (let column = startColumn; column < endColumn; column++) {
        if (left-- <= 0) return;
        yield [row, column];
      }
    }
  }
}

const holds = (area: Area, row: number, column: number): boolean =>
  row >= area.startRow && row < area.endRow && column >= area.startColumn && column < area.endColumn;

/**
 * Whether a cell lies under a merge: only the top left one of a merge holds the value. LibreOffice can leave merges that
 * overlap; what begins one of its own is seen.
 */
export function isCovered({ merges }: { readonly merges: readonly Area[] }, row: number, column: number): boolean {
  const here = merges.filter((merge) => holds(merge, row, column));
  return here.length > 0 && here.every(({ startRow, startColumn }) => row !== startRow || column !== startColumn);
}

/** LibreOffice can leave values under a merge, which nobody sees. */
const coveredCell = ({ format, note }: Cell): Cell => ({ format, note });

function cellDataOf(
  cell: Cell,
  dataValidation: ValidationRule | undefined,
  withFormats: boolean,
): Record<string, unknown> {
  const formatted = formattedValue(cell);
  const format = withLink(cell);
  return {
    ...(cell.entered ? { userEnteredValue: cell.entered } : {}),
    ...(cell.effective ? { effectiveValue: cell.effective } : {}),
    ...(formatted === undefined ? {} : { formattedValue: formatted }),
    ...(format && withFormats ? { userEnteredFormat: format } : {}),
    ...(withFormats && (cell.entered || format) ? { effectiveFormat: effectiveFormatOf(format) } : {}),
    ...(cell.link ? { hyperlink: cell.link } : {}),
    ...(cell.note === undefined ? {} : { note: cell.note }),
    ...(dataValidation ? { dataValidation } : {}),
  };
}

/** Google tells the link of a whole cell with its format, too. */
const withLink = ({ format, link }: Cell): CellFormat | undefined =>
  link === undefined ? format : { ...format, textFormat: { ...format?.textFormat, link: { uri: link } } };

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
