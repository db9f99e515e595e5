import type { sheets_v4 } from '@googleapis/sheets';
import { SystemError } from '../ports/errors.ts';
import type { RawCell, RawNamedRange, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';

/**
 * What is asked of a spreadsheet. One request gives everything: two could see two states. No `ranges`: a duplicated or
 * renamed tab must be seen too.
 */
export const pulledFields = [
  'spreadsheetId',
  'properties.title',
  'namedRanges',
  'sheets(properties(sheetId,title),merges,data(startRow,startColumn,rowData(values(userEnteredValue/formulaValue,effectiveValue,formattedValue,note))))',
].join(',');

/**
 * The longest answer that is read, unpacked: some 400,000 filled cells, parsed in 300 MB. A longer one would fill a
 * Lambda's memory before anybody could say what is wrong. Units: bytes.
 */
export const longestAnswerBytes = 64_000_000;

/**
 * Reads a whole spreadsheet in one request. Throws what the Google seam throws, and `spreadsheet-too-large`; an answer
 * cut short is never taken for an empty sheet.
 */
export async function pullSpreadsheet(sheets: sheets_v4.Sheets, spreadsheetId: string): Promise<RawSpreadsheet> {
  const question = { spreadsheetId, fields: pulledFields, prettyPrint: false };
  const { data } = await sheets.spreadsheets
    .get(question, { maxContentLength: longestAnswerBytes })
    .catch((error: unknown) => {
      throw isTooLong(error) ? tooLarge(spreadsheetId, error) : error;
    });
  if (data.spreadsheetId !== spreadsheetId || !data.sheets?.length) {
    throw new SystemError('google-answer-malformed', `the answer is not the spreadsheet ${spreadsheetId}`, {
      retry: true,
    });
  }
  return rawSpreadsheetOf(data);
}

// The client says so before it reads a body that gives its length, and while it reads one that does not.
const isTooLong = (error: unknown): boolean =>
  error instanceof Error &&
  (/^content size at .* over limit|`Content-Length` is over the limit/s.test(error.message) || isTooLong(error.cause));

const tooLarge = (spreadsheetId: string, cause: unknown): SystemError =>
  new SystemError('spreadsheet-too-large', `${spreadsheetId} takes more than ${longestAnswerBytes} bytes to tell`, {
    retry: false,
    cause,
  });

/** Google's answer as a raw spreadsheet. */
export function rawSpreadsheetOf(data: sheets_v4.Schema$Spreadsheet): RawSpreadsheet {
  return {
    spreadsheetId: data.spreadsheetId ?? '',
    title: data.properties?.title ?? '',
    tabs: (data.sheets ?? []).map(rawTabOf),
    namedRanges: (data.namedRanges ?? []).map(rawNamedRangeOf),
  };
}

function rawTabOf(sheet: sheets_v4.Schema$Sheet): RawTab {
  return {
    tabId: sheet.properties?.sheetId ?? 0,
    title: sheet.properties?.title ?? '',
    cells: (sheet.data ?? []).flatMap(rawCellsOf),
    merges: (sheet.merges ?? []).map(areaOf),
  };
}

function rawCellsOf(data: sheets_v4.Schema$GridData): RawCell[] {
  const cells: RawCell[] = [];
  for (const [rowOffset, row] of (data.rowData ?? []).entries()) {
    for (const [columnOffset, cell] of (row.values ?? []).entries()) {
      const raw = rawCellOf(cell, (data.startRow ?? 0) + rowOffset, (data.startColumn ?? 0) + columnOffset);
      if (raw) cells.push(raw);
    }
  }
  return cells;
}

function rawCellOf(cell: sheets_v4.Schema$CellData, row: number, column: number): RawCell | undefined {
  const { effectiveValue, note, userEnteredValue } = cell;
  if (!effectiveValue && !note) return undefined;
  const value = effectiveValue?.stringValue ?? effectiveValue?.numberValue ?? effectiveValue?.boolValue ?? '';
  const raw: { -readonly [Key in keyof RawCell]: RawCell[Key] } = {
    row,
    column,
    value,
    text: cell.formattedValue ?? '',
  };
  if (userEnteredValue?.formulaValue) raw.formula = userEnteredValue.formulaValue;
  if (effectiveValue?.errorValue) raw.error = effectiveValue.errorValue.type ?? 'ERROR';
  if (note) raw.note = note;
  return raw;
}

const areaOf = (range: sheets_v4.Schema$GridRange) => ({
  startRow: range.startRowIndex ?? 0,
  endRow: range.endRowIndex ?? Number.MAX_SAFE_INTEGER,
  startColumn: range.startColumnIndex ?? 0,
  endColumn: range.endColumnIndex ?? Number.MAX_SAFE_INTEGER,
});

const rawNamedRangeOf = ({ name, range }: sheets_v4.Schema$NamedRange): RawNamedRange => ({
  name: name ?? '',
  tabId: range?.sheetId ?? 0,
  ...areaOf(range ?? {}),
});
