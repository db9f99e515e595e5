import { columnLetters } from '../../../shared/schema/a1.ts';
import { badRequest } from './google-error.ts';
import type { Area, Sheet, Spreadsheet } from './spreadsheet-model.ts';

const cellPattern = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?$/;

/** The number of a column, counted from 0: `A` is 0. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The ends of a range; what is not written is open. Undefined where the text is no range at all. */
export function parseCells(text: string): Partial<Area> | undefined {
  const parts = text.split(':');
  const ends = parts.map((part) => cellPattern.exec(part));
  const [first, last = first] = ends;
  if (parts.length > 2 || !first?.[0] || !last?.[0]) return undefined;
  if (parts.length === 1 && !(first[1] && first[2])) return undefined;
  const columns = [first[1], last[1]].filter((letters) => letters !== undefined).map(columnIndex);
  const rows = [first[2], last[2]].filter((digits) => digits !== undefined).map((digits) => Number(digits) - 1);
  if (rows.some((row) => row < 0)) return undefined;
  // `A2:2` and `C1:C` leave one end open: `A2:2` is row 2 from column A on, `C1:C` column C from row 1 on.
  return {
    ...(columns.length > 0 ? { startColumn: Math.min(...columns) } : {}),
    ...(columns.length === 2 ? { endColumn: Math.max(...columns) + 1 } : {}),
    ...(rows.length > 0 ? { startRow: Math.min(...rows) } : {}),
    ...(rows.length === 2 ? { endRow: Math.max(...rows) + 1 } : {}),
  };
}

/** `'It''s'!A1` taken apart; a text without `!` may be a tab, a named range or cells of the first tab. */
function splitTitle(text: string): { title?: string; rest: string } {
  const quoted = /^'((?:[^']|'')*)'(?:!(.*))?$/s.exec(text);
  if (quoted) return { title: (quoted[1] ?? '').replaceAll("''", "'"), rest: quoted[2] ?? '' };
  const mark = text.lastIndexOf('!');
  return mark < 0 ? { rest: text } : { title: text.slice(0, mark), rest: text.slice(mark + 1) };
}

/** A range of the request's A1 notation, within the grid of its tab. Throws a 400 as Google words it. */
export function resolveRange(spreadsheet: Spreadsheet, text: string): { sheet: Sheet; area: Area } {
  const { title, rest } = splitTitle(text);
  const named = spreadsheet.namedRanges.find(({ name }) => name.toLowerCase() === rest.toLowerCase());
  const whole = title === undefined ? spreadsheet.sheets.find((sheet) => sheet.title === rest) : undefined;
  const sheet =
    title === undefined ? (whole ?? spreadsheet.sheets[0]) : spreadsheet.sheets.find((one) => one.title === title);
  if (!sheet) throw unparsable(text);
  if (whole || (title !== undefined && rest === '')) return { sheet, area: clamp({}, sheet) };
  const cells = parseCells(rest);
  if (cells) return { sheet, area: clamp(cells, sheet, text) };
  const home = named && spreadsheet.sheets.find(({ sheetId }) => sheetId === (named.range.sheetId ?? 0));
  if (!named || !home) throw unparsable(text);
  return { sheet: home, area: areaOfGridRange(named.range, home) };
}

const unparsable = (text: string) => badRequest(`Unable to parse range: ${text}`);

/** A range with its open ends closed by the grid. Throws a 400 where it begins outside. */
function clamp(cells: Partial<Area>, sheet: Sheet, text?: string): Area {
  const { startRow = 0, endRow = sheet.rowCount, startColumn = 0, endColumn = sheet.columnCount } = cells;
  if (startRow >= sheet.rowCount || startColumn >= sheet.columnCount) {
    const limits = `Max rows: ${sheet.rowCount}, max columns: ${sheet.columnCount}`;
    throw badRequest(`Range (${text ?? sheet.title}) exceeds grid limits. ${limits}`);
  }
  return {
    startRow,
    startColumn,
    endRow: Math.min(endRow, sheet.rowCount),
    endColumn: Math.min(endColumn, sheet.columnCount),
  };
}

/** The cells of a GridRange, within the grid of its tab. */
export function areaOfGridRange(
  range: {
    startRowIndex?: number | null;
    endRowIndex?: number | null;
    startColumnIndex?: number | null;
    endColumnIndex?: number | null;
  },
  sheet: Sheet,
): Area {
  return clamp(
    {
      startRow: range.startRowIndex ?? 0,
      endRow: range.endRowIndex ?? sheet.rowCount,
      startColumn: range.startColumnIndex ?? 0,
      endColumn: range.endColumnIndex ?? sheet.columnCount,
    },
    sheet,
  );
}

/** A GridRange as Google answers it: `sheetId` is left out where it is 0. */
export function gridRangeOf(sheetId: number, area: Area): Record<string, number> {
  return {
    ...(sheetId === 0 ? {} : { sheetId }),
    startRowIndex: area.startRow,
    endRowIndex: area.endRow,
    startColumnIndex: area.startColumn,
    endColumnIndex: area.endColumn,
  };
}

/** A title as it stands before `!`: quoted unless it is a plain word that cannot be taken for cells. */
function quoteTitle(title: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(title) && !/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/.test(title);
  return plain ? title : `'${title.replaceAll("'", "''")}'`;
}

/** An area in A1 notation, without its tab. */
export function cellsText({ startRow, endRow, startColumn, endColumn }: Area): string {
  const first = `${columnLetters(startColumn)}${startRow + 1}`;
  return endRow - startRow === 1 && endColumn - startColumn === 1
    ? first
    : `${first}:${columnLetters(endColumn - 1)}${endRow}`;
}

/** An area in A1 notation, with its tab, as Google answers it. */
export const rangeText = (sheet: Sheet, area: Area): string => `${quoteTitle(sheet.title)}!${cellsText(area)}`;
