import type { sheets_v4 } from '@googleapis/sheets';
import type { GridArea, RawCell, RawNamedRange, RawSpreadsheet, RawTab } from './raw-spreadsheet.ts';

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

/** A range of Google's as an area; an end that it leaves open is farther than any grid. */
export const areaOf = (range: sheets_v4.Schema$GridRange): GridArea => ({
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
