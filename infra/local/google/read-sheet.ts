import type { sheets_v4 } from '@googleapis/sheets';
import type { Cell as ExcelCell, Row, Worksheet } from 'exceljs';
import { parseCells } from './a1-notation.ts';
import { colourOf, formatOf } from './cell-format.ts';
import { readValue } from './cell-value.ts';
import { readValidations, type RuleReading } from './data-validation.ts';
import { readGroups } from './read-groups.ts';
import type { ReadingBudget } from './reading-budget.ts';
import { type Area, type Cell, CellGrid, newSheet, type Sheet } from './spreadsheet-model.ts';
import { elementsOf } from './xml-tags.ts';

/** What stands beside a file of one tab. */
export type SheetBesideFile = Partial<
  Pick<Sheet, 'rowCount' | 'columnCount' | 'protectedRanges' | 'groups' | 'groupedBefore'>
>;

/** What is said of a tab's cells apart from them, by their names. */
export interface CellRemarks {
  readonly notes: ReadonlyMap<string, string>;
  readonly links: ReadonlyMap<string, string>;
}

/** One tab; `xml` is its part, from which comes what exceljs would lose or could hang on. */
export function readSheet(
  worksheet: Worksheet,
  xml: string,
  remarks: CellRemarks,
  beside: SheetBesideFile,
  { lookup, budget }: RuleReading,
): Sheet {
  const sheet: Sheet = { ...newSheet(worksheet.id - 1, worksheet.name), ...readProperties(worksheet), ...beside };
  sheet.cells = readCells(worksheet, remarks, budget);
  sheet.merges = readMerges(xml);
  sheet.validations = readValidations(xml, { lookup, budget });
  sheet.protectedRanges = sheet.protectedRanges.map((known) => inSheet(known, sheet.sheetId));
  sheet.groups = readGroups(xml, sheet);
  growToContent(sheet);
  readColumns(worksheet, sheet);
  readRows(worksheet, sheet);
  sheet.basicFilter = readFilter(worksheet, sheet);
  return sheet;
}

/** A protected range was kept under the number that its tab had then. */
function inSheet(known: sheets_v4.Schema$ProtectedRange, sheetId: number): sheets_v4.Schema$ProtectedRange {
  const { sheetId: _then, ...bounds } = known.range ?? {};
  return { ...known, range: sheetId === 0 ? bounds : { sheetId, ...bounds } };
}

/** A merge over whole rows or columns ends with the grid: it does not make the grid the largest there is. */
function growToContent(sheet: Sheet): void {
  const { rows, columns } = sheet.cells.extent();
  const ends = (all: number[], sensible: number) => all.filter((end) => end <= sensible);
  sheet.rowCount = Math.max(
    sheet.rowCount,
    rows,
    ...ends(
      sheet.merges.map(({ endRow }) => endRow),
      10_000,
    ),
  );
  sheet.columnCount = Math.max(
    sheet.columnCount,
    columns,
    ...ends(
      sheet.merges.map(({ endColumn }) => endColumn),
      1_000,
    ),
  );
  sheet.merges = sheet.merges.flatMap((area) => withinGrid(area, sheet) ?? []);
}

/** What of an area lies within a tab's grid. */
export function withinGrid(area: Area, { rowCount, columnCount }: Sheet): Area | undefined {
  const endRow = Math.min(area.endRow, rowCount);
  const endColumn = Math.min(area.endColumn, columnCount);
  return area.startRow < endRow && area.startColumn < endColumn ? { ...area, endRow, endColumn } : undefined;
}

function readProperties(worksheet: Worksheet): Partial<Sheet> {
  const view = (worksheet.views as Worksheet['views'] | null)?.[0];
  const frozen = view?.state === 'frozen' ? view : undefined;
  const width = worksheet.properties.defaultColWidth;
  return {
    hidden: worksheet.state !== 'visible' && worksheet.state !== undefined,
    rightToLeft: view?.rightToLeft === true,
    frozenRows: frozen?.ySplit ?? 0,
    frozenColumns: frozen?.xSplit ?? 0,
    hideGridlines: view?.showGridLines === false,
    tabColor: colourOf(worksheet.properties.tabColor?.argb),
    // 64 pixels are Excel's own default.
    defaultColumnPixels: width ? Math.round(width * pixelsPerWidth) : 64,
  };
}

/** A column's width counts digits of the default font, each 7 pixels wide. */
export const pixelsPerWidth = 7;

/** A row's height counts points. */
export const pixelsPerPoint = 4 / 3;

/**
 * The rows that a tab has. exceljs's own walk leaves out cells that only have a note or a style, or else makes up every
 * cell in between; its lists have gaps, which only the objects' own members pass over.
 */
export const rowsOf = (worksheet: Worksheet): Row[] => Object.values(Reflect.get(worksheet, '_rows') as Row[]);

const cellsOf = (row: Row): ExcelCell[] => Object.values(Reflect.get(row, '_cells') as ExcelCell[]);

function readCells(worksheet: Worksheet, { notes, links }: CellRemarks, budget: ReadingBudget): CellGrid {
  const cells = new CellGrid();
  for (const [name, remark] of remarksByCell(notes, links)) {
    const { startRow, startColumn } = parseCells(name) ?? {};
    if (startRow !== undefined && startColumn !== undefined) cells.set(startRow, startColumn, remark);
  }
  // Styles are shared between cells: telling each once is most of the time saved.
  const formats = new Map<unknown, Cell['format']>();
  for (const cell of rowsOf(worksheet).flatMap(cellsOf)) {
    const { style } = cell;
    if (!formats.has(style)) formats.set(style, formatOf(style));
    const format = formats.get(style);
    const value = readValue(cell.value, cell.formula, cell.result);
    for (const text of textsOf(value)) budget.spendText(text);
    const [row, column] = [Number(cell.row) - 1, Number(cell.col) - 1];
    if (value.entered || format) cells.set(row, column, { ...cells.get(row, column), ...value, format });
  }
  return cells;
}

function* textsOf({ entered, effective }: Pick<Cell, 'entered' | 'effective'>): Iterable<string> {
  if (entered && 'formulaValue' in entered) yield entered.formulaValue;
  if (effective && 'stringValue' in effective) yield effective.stringValue;
}

function remarksByCell(notes: CellRemarks['notes'], links: CellRemarks['links']): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [name, link] of links) cells.set(name, { link });
  for (const [name, note] of notes) cells.set(name, { ...cells.get(name), note });
  return cells;
}

function readMerges(xml: string): Area[] {
  const merges = elementsOf(xml, 'mergeCell').map(({ attributes }) => attributes.ref ?? '');
  // No program writes a merge twice; cells are held against every one.
  return [...new Set(merges)].flatMap((text) => {
    const cells = parseCells(text);
    const complete = cells?.endRow !== undefined && cells.endColumn !== undefined;
    return complete
      ? [{ startRow: 0, startColumn: 0, endRow: cells.endRow, endColumn: cells.endColumn, ...cells } as Area]
      : [];
  });
}

function readColumns(worksheet: Worksheet, { columns, columnCount }: Sheet): void {
  for (const [index, column] of (worksheet.columns ?? []).slice(0, columnCount).entries()) {
    const pixelSize = column.width === undefined ? undefined : Math.round(column.width * pixelsPerWidth);
    const hidden = column.hidden ? true : undefined;
    if (pixelSize !== undefined || hidden) columns.set(index, { pixelSize, hidden });
  }
}

function readRows(worksheet: Worksheet, { rows }: Sheet): void {
  for (const row of rowsOf(worksheet)) {
    const pixelSize = row.height ? Math.round(row.height * pixelsPerPoint) : undefined;
    const hidden = row.hidden ? true : undefined;
    if (pixelSize !== undefined || hidden) rows.set(row.number - 1, { pixelSize, hidden });
  }
}

function readFilter(worksheet: Worksheet, sheet: Sheet): Area | undefined {
  const filter: unknown = worksheet.autoFilter;
  const cells = typeof filter === 'string' ? parseCells(filter.replaceAll('$', '')) : undefined;
  if (!cells) return undefined;
  return { startRow: 0, startColumn: 0, endRow: sheet.rowCount, endColumn: sheet.columnCount, ...cells };
}
