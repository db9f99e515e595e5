import type { Cell as ExcelCell, Row, Workbook, Worksheet } from 'exceljs';
import ExcelJS from 'exceljs';
import { parseCells } from './a1-notation.ts';
import { colourOf, formatOf } from './cell-format.ts';
import { readValue } from './cell-value.ts';
import { readValidations } from './data-validation.ts';
import { readNames } from './defined-names.ts';
import { type Area, type Cell, CellGrid, newSheet, type Sheet, type Spreadsheet } from './spreadsheet-model.ts';
import { openParts, partText, type WorkbookParts } from './workbook-parts.ts';
import { writeZip } from './zip-archive.ts';

/** The hidden tab that keeps lists too long for their rule; no tab of Google's. */
export const listsTitle = '_lists';

/** What stands beside a file because an .xlsx cannot hold it. */
export interface BesideFile {
  readonly locale?: string | undefined;
  readonly timeZone?: string | undefined;
  readonly namedRangeIds?: Readonly<Record<string, string>> | undefined;
  /** By tab title: LibreOffice renumbers the tabs whenever it saves. */
  readonly sheets?: Readonly<Record<string, SheetBesideFile>> | undefined;
}

/** What stands beside a file of one tab. */
export type SheetBesideFile = Partial<
  Pick<Sheet, 'rowCount' | 'columnCount' | 'protectedRanges' | 'groups' | 'groupedBefore'>
>;

/** An .xlsx as it was read: Google's view of it, and exceljs's, into which changes are written. */
export interface OpenedXlsx {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
}

/** Reads an .xlsx. Throws where it cannot be read as a spreadsheet; the file is left as it is. */
export async function readXlsx(bytes: Buffer, title: string, beside: BesideFile): Promise<OpenedXlsx> {
  const opened = openParts(bytes);
  const workbook = await loadWorkbook(opened);
  const lookup = listLookup(workbook);
  const listed = opened.sheets.map(({ name, number, part }) => {
    const worksheet = workbook.worksheets.find(({ id }) => id === number);
    if (!worksheet) throw new Error(`its tab ${name} cannot be read`);
    if (name === listsTitle) return undefined;
    return readSheet(worksheet, partText(opened.parts, part), beside.sheets?.[name] ?? {}, lookup);
  });
  const sheets = listed.filter((sheet) => sheet !== undefined);
  const names = readNames(opened.definedNames, listed, beside.namedRangeIds ?? {});
  const { locale = 'en_US', timeZone = 'Etc/GMT' } = beside;
  return { spreadsheet: { title, locale, timeZone, sheets, ...names }, workbook };
}

/** exceljs gets a copy without defined names (it counts through their cells) and without merges and rules (likewise). */
async function loadWorkbook({ parts }: WorkbookParts): Promise<Workbook> {
  const copy = new Map(parts);
  const book = partText(parts, 'xl/workbook.xml').replace(/<definedNames>[\s\S]*?<\/definedNames>/, '');
  copy.set('xl/workbook.xml', Buffer.from(book));
  const workbook = new ExcelJS.Workbook();
  const ignoreNodes = ['mergeCells', 'dataValidations'];
  await workbook.xlsx.load(writeZip(copy, 'stored') as unknown as ArrayBuffer, { ignoreNodes });
  return workbook;
}

/** Lists that stand in cells, of the hidden tab or of any other. */
function listLookup(workbook: Workbook): (reference: string) => string[] | undefined {
  return (reference) => {
    const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
    const worksheet = parts && workbook.getWorksheet((parts[1] ?? parts[2] ?? '').replaceAll("''", "'"));
    const cells = parts && parseCells((parts[3] ?? '').replaceAll('$', ''));
    if (!worksheet || !cells || cells.startColumn === undefined) return undefined;
    const { startRow = 0, endRow = worksheet.rowCount, startColumn } = cells;
    const texts: string[] = [];
    for (let row = startRow; row < Math.min(endRow, worksheet.rowCount); row++) {
      const text = worksheet.findCell(row + 1, startColumn + 1)?.text ?? '';
      if (text !== '') texts.push(text);
    }
    return texts;
  };
}

function readSheet(
  worksheet: Worksheet,
  xml: string,
  beside: SheetBesideFile,
  lookup: (reference: string) => string[] | undefined,
): Sheet {
  const sheet: Sheet = { ...newSheet(worksheet.id - 1, worksheet.name), ...readProperties(worksheet), ...beside };
  sheet.cells = readCells(worksheet);
  sheet.merges = readMerges(xml);
  sheet.validations = readValidations(xml, lookup);
  const { rows, columns } = sheet.cells.extent();
  sheet.rowCount = Math.max(sheet.rowCount, rows, ...sheet.merges.map(({ endRow }) => endRow));
  sheet.columnCount = Math.max(sheet.columnCount, columns, ...sheet.merges.map(({ endColumn }) => endColumn));
  readColumns(worksheet, sheet);
  readRows(worksheet, sheet);
  sheet.basicFilter = readFilter(worksheet, sheet);
  return sheet;
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

/** exceljs's own walk leaves out cells that only have a note or a style, or else makes up every cell in between. */
function rowsOf(worksheet: Worksheet): Row[] {
  return (Reflect.get(worksheet, '_rows') as Row[]).filter((row) => row);
}

const cellsOf = (row: Row): ExcelCell[] => (Reflect.get(row, '_cells') as ExcelCell[]).filter((cell) => cell);

function readCells(worksheet: Worksheet): CellGrid {
  const cells = new CellGrid();
  // Styles are shared between cells: telling each once is most of the time saved.
  const formats = new Map<unknown, Cell['format']>();
  for (const cell of rowsOf(worksheet).flatMap(cellsOf)) {
    const { style } = cell;
    if (!formats.has(style)) formats.set(style, formatOf(style));
    const format = formats.get(style);
    const note = noteText(cell.note);
    const value = readValue(cell.value, cell.formula);
    if (value.entered || value.link || note || format) {
      cells.set(Number(cell.row) - 1, Number(cell.col) - 1, { ...value, note, format, fileStyle: style });
    }
  }
  return cells;
}

function noteText(note: unknown): string | undefined {
  if (typeof note === 'string') return note || undefined;
  const texts = (note as { texts?: { text?: string }[] } | undefined)?.texts;
  return texts?.map(({ text }) => text ?? '').join('') || undefined;
}

function readMerges(xml: string): Area[] {
  const whole = /<mergeCells[^>]*>([\s\S]*?)<\/mergeCells>/.exec(xml)?.[1] ?? '';
  return [...whole.matchAll(/\bref="([^"]*)"/g)].flatMap(([, text = '']) => {
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
