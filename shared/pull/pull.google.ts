import type { sheets_v4 } from '@googleapis/sheets';
import { SystemError } from '../ports/errors.ts';
import type { RawCell, RawNamedRange, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';

// One request gives everything: two could see two states. No `ranges`: a duplicated or renamed tab must be seen too.
const fields = [
  'spreadsheetId',
  'properties.title',
  'namedRanges',
  'sheets(properties(sheetId,title),merges,data(startRow,startColumn,rowData(values(userEnteredValue/formulaValue,effectiveValue,formattedValue,note))))',
].join(',');

/** Reads a whole spreadsheet in one request. Throws what the Google seam throws; an answer cut short is never taken for an empty sheet. */
export async function pullSpreadsheet(sheets: sheets_v4.Sheets, spreadsheetId: string): Promise<RawSpreadsheet> {
  const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields });
  if (data.spreadsheetId !== spreadsheetId || !data.sheets?.length) {
    throw new SystemError('google-answer-malformed', `the answer is not the spreadsheet ${spreadsheetId}`, {
      retry: true,
    });
  }
  return rawSpreadsheetOf(data);
}

/** Google's answer as a raw spreadsheet. */
function rawSpreadsheetOf(data: sheets_v4.Schema$Spreadsheet): RawSpreadsheet {
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
  return {
    row,
    column,
    value: effectiveValue?.stringValue ?? effectiveValue?.numberValue ?? effectiveValue?.boolValue ?? '',
    text: cell.formattedValue ?? '',
    ...(userEnteredValue?.formulaValue ? { formula: userEnteredValue.formulaValue } : {}),
    ...(effectiveValue?.errorValue ? { error: effectiveValue.errorValue.type ?? 'ERROR' } : {}),
    ...(note ? { note } : {}),
  };
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
