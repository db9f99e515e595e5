import type { Style, Workbook, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import { cellsText } from './a1-notation.ts';
import { argbOf, plainFont, styleOf } from './cell-format.ts';
import { writtenText, writtenValue } from './cell-value.ts';
import { finishXlsx } from './finish-xlsx.ts';
import { listedRules, writeLists } from './long-lists.ts';
import { pixelsPerPoint, pixelsPerWidth } from './read-sheet.ts';
import { listsTitle, type OpenedXlsx } from './read-xlsx.ts';
import type { Cell, Dimension, Sheet, Spreadsheet } from './spreadsheet-model.ts';

/** A workbook without tabs, to write a new spreadsheet into. */
export function newXlsx(spreadsheet: Spreadsheet): OpenedXlsx {
  return { spreadsheet: { ...spreadsheet, sheets: [] }, workbook: new ExcelJS.Workbook() };
}

/**
 * Writes what changed into the workbook and gives the .xlsx. What did not change is not touched: a person's fonts,
 * borders, formulas and print settings stay. The opened workbook is used up.
 */
export async function writeXlsx(opened: OpenedXlsx, after: Spreadsheet, keywords: string): Promise<Buffer> {
  const { spreadsheet: before, workbook } = opened;
  workbook.keywords = keywords;
  // First of all: its number may be wanted by a new tab.
  if (workbook.getWorksheet(listsTitle)) workbook.removeWorksheet(listsTitle);
  const kept = new Set(after.sheets.map(({ sheetId }) => sheetId));
  for (const { sheetId } of before.sheets) if (!kept.has(sheetId)) workbook.removeWorksheet(sheetId + 1);
  const written = after.sheets.map((sheet) => {
    const old = before.sheets.find(({ sheetId }) => sheetId === sheet.sheetId);
    const worksheet = old ? workbook.getWorksheet(sheet.sheetId + 1) : addWorksheet(workbook, sheet.sheetId);
    if (!worksheet) throw new Error(`tab ${sheet.sheetId} is not in its workbook`);
    writeSheet(worksheet, old, sheet);
    return worksheet;
  });
  nameWorksheets(written, after.sheets);
  const lists = listedRules(after.sheets);
  const others = writeLists(workbook, lists);
  for (const [place, worksheet] of [...written, ...others].entries()) Reflect.set(worksheet, 'orderNo', place + 1);
  dropActiveTab(workbook);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  return finishXlsx(bytes, after, lists);
}

/** exceljs chooses the number of a new tab itself; ours is the spreadsheet's sheetId + 1. */
function addWorksheet(workbook: Workbook, sheetId: number): Worksheet {
  Object.defineProperty(workbook, 'nextId', { value: sheetId + 1, configurable: true });
  const worksheet = workbook.addWorksheet(`new tab ${sheetId}`, {
    properties: { defaultColWidth: 100 / pixelsPerWidth },
  });
  Reflect.deleteProperty(workbook, 'nextId');
  return worksheet;
}

/** In two steps, as two tabs may exchange their titles. */
function nameWorksheets(worksheets: readonly Worksheet[], sheets: readonly Sheet[]): void {
  const changed = worksheets
    .map((worksheet, at) => [worksheet, sheets[at]?.title ?? ''] as const)
    .filter(([one, title]) => one.name !== title);
  for (const [worksheet] of changed) worksheet.name = `renamed tab ${worksheet.id}`;
  for (const [worksheet, title] of changed) worksheet.name = title;
}

/** The tab that was active may be gone, or hidden now: the first one then is. */
function dropActiveTab(workbook: Workbook): void {
  workbook.views = (workbook.views ?? []).map((view) => ({ ...view, activeTab: 0, firstSheet: 0 }));
}

function writeSheet(worksheet: Worksheet, before: Sheet | undefined, after: Sheet): void {
  worksheet.state = after.hidden ? 'hidden' : 'visible';
  writeView(worksheet, before, after);
  const { tabColor } = after;
  if (before?.tabColor !== tabColor) {
    worksheet.properties.tabColor = (tabColor ? { argb: argbOf(tabColor) } : undefined) as { argb: string };
  }
  if (before?.basicFilter !== after.basicFilter) {
    Reflect.set(worksheet, 'autoFilter', after.basicFilter && cellsText(after.basicFilter));
  }
  writeColumns(worksheet, before, after);
  writeRows(worksheet, before, after);
  writeCells(worksheet, before, after);
}

function writeView(worksheet: Worksheet, before: Sheet | undefined, sheet: Sheet): void {
  const same =
    before &&
    (['rightToLeft', 'frozenRows', 'frozenColumns', 'hideGridlines'] as const).every(
      (key) => before[key] === sheet[key],
    );
  if (same) return;
  const view = {
    rightToLeft: sheet.rightToLeft,
    showGridLines: !sheet.hideGridlines,
    xSplit: sheet.frozenColumns,
    ySplit: sheet.frozenRows,
  };
  const frozen = sheet.frozenRows > 0 || sheet.frozenColumns > 0;
  worksheet.views = [
    frozen ? { ...view, state: 'frozen' } : { rightToLeft: view.rightToLeft, showGridLines: view.showGridLines },
  ];
}

function writeColumns(worksheet: Worksheet, before: Sheet | undefined, after: Sheet): void {
  for (const [index, dimension] of changedDimensions(before?.columns, after.columns)) {
    const column = worksheet.getColumn(index + 1);
    column.hidden = dimension?.hidden === true;
    // A hidden column without a width would come back with none in LibreOffice.
    column.width = (dimension?.pixelSize ?? after.defaultColumnPixels) / pixelsPerWidth;
  }
}

function writeRows(worksheet: Worksheet, before: Sheet | undefined, after: Sheet): void {
  for (const [index, dimension] of changedDimensions(before?.rows, after.rows)) {
    const row = worksheet.getRow(index + 1);
    row.hidden = dimension?.hidden === true;
    if (dimension?.pixelSize !== undefined) row.height = dimension.pixelSize / pixelsPerPoint;
  }
}

function changedDimensions(before: Sheet['rows'] | undefined, after: Sheet['rows']): [number, Dimension | undefined][] {
  const indexes = new Set([...(before?.keys() ?? []), ...after.keys()]);
  return [...indexes]
    .filter((index) => before?.get(index) !== after.get(index))
    .map((index) => [index, after.get(index)]);
}

function writeCells(worksheet: Worksheet, before: Sheet | undefined, after: Sheet): void {
  const styles = new Map<string, Partial<Style>>();
  for (const [row, column] of before?.cells.entries() ?? []) {
    if (!after.cells.get(row, column)) writeCell(worksheet, row, column, undefined, styles);
  }
  for (const [row, column, cell] of after.cells.entries()) {
    if (before?.cells.get(row, column) !== cell) writeCell(worksheet, row, column, cell, styles);
  }
}

function writeCell(
  worksheet: Worksheet,
  row: number,
  column: number,
  cell: Cell | undefined,
  styles: Map<string, Partial<Style>>,
): void {
  const target = worksheet.getCell(row + 1, column + 1);
  target.value = writtenValue(cell);
  // exceljs shares style objects between cells: only ever replace them whole, and freeze them.
  const style = cell ? styleOf(cell.format, (cell.fileStyle as Partial<Style> | undefined) ?? {}) : { font: plainFont };
  const key = JSON.stringify(style);
  const shared = styles.get(key) ?? Object.freeze(style);
  styles.set(key, shared);
  target.style = shared;
  writeNote(target, cell?.note);
}

/** exceljs has no way to take a note away but its own field. */
function writeNote(target: ExcelJS.Cell, note: string | undefined): void {
  if (note !== undefined) target.note = writtenText(note);
  else if (target.note) Reflect.set(target, '_comment', undefined);
}

/** Whether a title can be a tab's in an .xlsx; undefined if so, else why not. */
export function refusedTitle(title: string): string | undefined {
  if (title.length > 31) return 'a tab title of more than 31 characters';
  if (/[*?:/\\[\]]|^'|'$/.test(title) || title === 'History') return 'a tab title that no .xlsx can hold';
  return title.toLowerCase() === listsTitle ? `a tab called ${listsTitle}` : undefined;
}
