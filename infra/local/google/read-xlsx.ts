import type { Workbook } from 'exceljs';
import ExcelJS from 'exceljs';
import { parseCells } from './a1-notation.ts';
import { readNames } from './defined-names.ts';
import { readSheet, type SheetBesideFile } from './read-sheet.ts';
import type { Spreadsheet } from './spreadsheet-model.ts';
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
