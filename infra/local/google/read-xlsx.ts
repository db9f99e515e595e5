import type { Workbook } from 'exceljs';
import ExcelJS from 'exceljs';
import { parseCells } from './a1-notation.ts';
import { contentHash } from './content-hash.ts';
import { readNames } from './defined-names.ts';
import { type CellRemarks, readSheet, rowsOf, type SheetBesideFile } from './read-sheet.ts';
import { type ReadingBudget, readingBudget, refuseVastness } from './reading-budget.ts';
import { readComments } from './comments-xml.ts';
import { readLinks } from './cell-links.ts';
import type { Sheet, Spreadsheet } from './spreadsheet-model.ts';
import { type ListedSheet, openParts, partText, relationsOf, type WorkbookParts } from './workbook-parts.ts';
import { withPlainTexts } from './inline-texts.ts';
import { withCellNames } from './cell-names.ts';
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

/** What an .xlsx holds, and the hash of the bytes that hold it. */
export interface ReadXlsx {
  readonly spreadsheet: Spreadsheet;
  readonly hash: string;
}

/** Reads an .xlsx. Throws where it cannot be read as a spreadsheet; the file is left as it is. */
export async function readXlsx(bytes: Buffer, title: string, beside: BesideFile): Promise<ReadXlsx> {
  const opened = openParts(bytes);
  // Its days would come out four years early.
  if (/<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*["'](?:1|true)["']/.test(partText(opened.parts, 'xl/workbook.xml')))
    throw new Error('it counts days from 1904: save it with the 1900 date system');
  const workbook = await loadWorkbook(opened);
  const budget = readingBudget();
  const lookup = listLookup(workbook, budget);
  const sheets = opened.sheets.flatMap((listed): Sheet[] => {
    const { name, number, part } = listed;
    if (name === listsTitle || part === '') return [];
    const worksheet = workbook.worksheets.find(({ id }) => id === number);
    if (!worksheet) throw new Error(`its tab ${name} cannot be read`);
    const xml = partText(opened.parts, part);
    const remarks = remarksOf(opened, listed, xml);
    return [readSheet(worksheet, xml, remarks, beside.sheets?.[name] ?? {}, { lookup, budget })];
  });
  refuseVastness(sheets);
  const namedRanges = readNames(opened.definedNames, sheets, beside.namedRangeIds ?? {});
  const { locale = 'en_US', timeZone = 'Etc/GMT' } = beside;
  return { spreadsheet: { title, locale, timeZone, sheets, namedRanges }, hash: contentHash(bytes) };
}

/** The notes and links of a tab's cells, which stand apart from them. */
function remarksOf({ parts, sheets }: WorkbookParts, { part }: ListedSheet, xml: string): CellRemarks {
  const relations = relationsOf(parts, part);
  const comments = relations.find(({ kind }) => kind === 'comments')?.target;
  const titled = sheets.map(({ name, number }) => ({ title: name, sheetId: number - 1 }));
  return {
    notes: new Map(
      (comments ? readComments(partText(parts, comments)) : []).flatMap(({ cell, note }) =>
        note === undefined ? [] : [[cell, note]],
      ),
    ),
    links: readLinks(xml, relations, titled),
  };
}

/** exceljs gets only what it reads well: values and looks. The rest it counts through cell by cell, or falls over. */
async function loadWorkbook({ parts, excess }: WorkbookParts): Promise<Workbook> {
  const tabs = [...parts.keys()].filter((name) => /^xl\/worksheets\/[^/]+$/.test(name));
  const copy = new Map([...parts].filter(([name]) => tabs.includes(name) || readByExceljs.has(name)));
  const change = (name: string, elements: readonly string[], how: (element: string) => string) =>
    copy.set(name, Buffer.from(withElements(partText(copy, name), elements, how)));
  change('xl/workbook.xml', ['definedNames'], () => '');
  for (const name of excess.wideParts) change(name, ['col'], withoutFarColumns);
  for (const name of tabs) copy.set(name, Buffer.from(withPlainTexts(withCellNames(partText(copy, name)))));
  if (excess.blankCells) for (const name of tabs) change(name, ['c'], (cell) => (cell.endsWith('/>') ? '' : cell));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(writeZip(copy, 'stored') as unknown as ArrayBuffer, { ignoreNodes });
  return workbook;
}

const readByExceljs = new Set([
  'xl/workbook.xml',
  'xl/_rels/workbook.xml.rels',
  'xl/sharedStrings.xml',
  'xl/styles.xml',
]);

const ignoreNodes = (
  'mergeCells dataValidations hyperlinks conditionalFormatting drawing picture tableParts extLst rowBreaks colBreaks ' +
  'headerFooter printOptions pageMargins pageSetup sheetProtection'
).split(' ');

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
