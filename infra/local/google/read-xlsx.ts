import type { Workbook } from 'exceljs';
import ExcelJS from 'exceljs';
import { parseCells } from './a1-notation.ts';
import { readNames } from './defined-names.ts';
import { readSheet, rowsOf, type SheetBesideFile } from './read-sheet.ts';
import { type ReadingBudget, readingBudget, refuseVastness } from './reading-budget.ts';
import type { Spreadsheet } from './spreadsheet-model.ts';
import { isPicture } from './refuse-excess.ts';
import { openParts, partText, type WorkbookParts } from './workbook-parts.ts';
import { xlsxLimits } from './xlsx-limits.ts';
import { attributesOf } from './xml-text.ts';
import { withElements } from './xml-tags.ts';
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

/** An .xlsx as it was read: Google's view of it, and exceljs's, into which changes are written. */
export interface OpenedXlsx {
  readonly spreadsheet: Spreadsheet;
  readonly workbook: Workbook;
}

/** Reads an .xlsx. Throws where it cannot be read as a spreadsheet; the file is left as it is. */
export async function readXlsx(bytes: Buffer, title: string, beside: BesideFile): Promise<OpenedXlsx> {
  const opened = openParts(bytes);
  // Its days would come out four years early.
  if (/<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(partText(opened.parts, 'xl/workbook.xml')))
    throw new Error('it counts days from 1904: save it with the 1900 date system');
  const workbook = await loadWorkbook(opened);
  const budget = readingBudget();
  const lookup = listLookup(workbook, budget);
  const listed = opened.sheets.map(({ name, number, part }) => {
    const worksheet = workbook.worksheets.find(({ id }) => id === number);
    if (!worksheet) throw new Error(`its tab ${name} cannot be read`);
    if (name === listsTitle) return undefined;
    return readSheet(worksheet, partText(opened.parts, part), beside.sheets?.[name] ?? {}, { lookup, budget });
  });
  const sheets = listed.filter((sheet) => sheet !== undefined);
  refuseVastness(sheets);
  const names = readNames(opened.definedNames, listed, beside.namedRangeIds ?? {});
  const { locale = 'en_US', timeZone = 'Etc/GMT' } = beside;
  return { spreadsheet: { title, locale, timeZone, sheets, ...names }, workbook };
}

/** exceljs gets a copy without defined names (it counts through their cells) and without merges and rules (likewise). */
async function loadWorkbook({ parts, excess }: WorkbookParts): Promise<Workbook> {
  const copy = new Map(parts);
  const change = (name: string, elements: readonly string[], how: (element: string) => string) =>
    copy.set(name, Buffer.from(withElements(partText(copy, name), elements, how)));
  change('xl/workbook.xml', ['definedNames'], () => '');
  for (const name of excess.wideParts) change(name, ['col'], withoutFarColumns);
  const tabs = [...parts.keys()].filter((name) => name.startsWith('xl/worksheets/'));
  const pictures = [...parts.keys()].filter(isPicture);
  for (const name of pictures) copy.set(name, placeholder);
  if (excess.blankCells) for (const name of tabs) change(name, ['c'], (cell) => (cell.endsWith('/>') ? '' : cell));
  const workbook = new ExcelJS.Workbook();
  const ignoreNodes = ['mergeCells', 'dataValidations'];
  await workbook.xlsx.load(writeZip(copy, 'stored') as unknown as ArrayBuffer, { ignoreNodes });
  for (const picture of Reflect.get(workbook, 'media') as Picture[]) {
    picture.buffer = parts.get(`xl/media/${picture.name}.${picture.extension}`) ?? picture.buffer;
  }
  return workbook;
}

interface Picture {
  readonly name: string;
  readonly extension: string;
  buffer: Buffer;
}

// exceljs would copy each picture five times over; it gets them back as they are.
const placeholder = Buffer.from('picture');

/** exceljs makes an object of each column, and people format all 16,384 at once. */
function withoutFarColumns(col: string): string {
  const { min = '', max = '' } = attributesOf(col);
  if (Number(min) > xlsxLimits.lookedAfterColumns) return '';
  return Number(max) > xlsxLimits.lookedAfterColumns
    ? col.replace(/(?<=\smax\s*=\s*["'])[^"']*/, String(xlsxLimits.lookedAfterColumns))
    : col;
}

/** Lists that stand in cells, of the hidden tab or of any other, each read once. */
function listLookup(workbook: Workbook, budget: ReadingBudget): (reference: string) => string[] | undefined {
  const known = new Map<string, string[] | undefined>();
  return (reference) => {
    if (!known.has(reference)) known.set(reference, listAt(workbook, reference, budget));
    const list = known.get(reference);
    return list && budget.spendOnLists(list.length) ? list : undefined;
  };
}

function listAt(workbook: Workbook, reference: string, budget: ReadingBudget): string[] | undefined {
  const parts = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(reference);
  const worksheet = parts && workbook.getWorksheet((parts[1] ?? parts[2] ?? '').replaceAll("''", "'"));
  const cells = parts && parseCells((parts[3] ?? '').replaceAll('$', ''));
  if (!worksheet || !cells || cells.startColumn === undefined) return undefined;
  const { startRow = 0, endRow = worksheet.rowCount, startColumn } = cells;
  const texts: string[] = [];
  for (const row of rowsOf(worksheet)) {
    const within = row.number > startRow && row.number <= endRow;
    const text = within ? (row.findCell(startColumn + 1)?.text ?? '') : '';
    if (!budget.spendOnLists(1 + text.length)) return undefined;
    if (text !== '') texts.push(text);
  }
  return texts;
}
