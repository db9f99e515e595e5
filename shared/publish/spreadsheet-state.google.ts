import type { sheets_v4 } from '@googleapis/sheets';
import { areaOf, rawSpreadsheetOf } from '../schema/raw-spreadsheet.google.ts';
import type { RawTab } from '../schema/raw-spreadsheet.ts';
import { markOf } from './protection-mark.ts';
import type { CellRule, ProtectionState, SpreadsheetState, TabState } from './spreadsheet-state.ts';

const cellFields = 'userEnteredValue/formulaValue,effectiveValue,formattedValue,note,dataValidation';

/** What is asked of a spreadsheet to see how it is set up: everything in one request, as two could see two states. */
export const stateFields = [
  'spreadsheetId',
  'properties.title',
  'namedRanges',
  `sheets(${[
    'properties(sheetId,title,rightToLeft,gridProperties(rowCount,columnCount,frozenRowCount))',
    'merges',
    'protectedRanges(protectedRangeId,range,description,warningOnly,unprotectedRanges,editors(users,groups,domainUsersCanEdit))',
    `data(startRow,startColumn,columnMetadata.hiddenByUser,rowData.values(${cellFields}))`,
  ].join(',')})`,
].join(',');

/** Google's answer to that; `readers` are the e-mails of those who have to write where nobody else may. */
export function spreadsheetStateOf(data: sheets_v4.Schema$Spreadsheet, readers: readonly string[]): SpreadsheetState {
  const raw = rawSpreadsheetOf(data);
  const ids = new Map((data.namedRanges ?? []).map(({ name, namedRangeId }) => [name, namedRangeId ?? '']));
  return {
    ...raw,
    tabs: raw.tabs.map((tab, index) => tabStateOf(tab, data.sheets?.[index] ?? {}, readers)),
    namedRanges: raw.namedRanges.map((range) => ({ ...range, id: ids.get(range.name) ?? '' })),
  };
}

function tabStateOf(
  tab: RawTab,
  { properties, protectedRanges, data = [] }: sheets_v4.Schema$Sheet,
  readers: readonly string[],
): TabState {
  const grid = properties?.gridProperties ?? {};
  const rows = (data[0]?.rowData ?? []).map(({ values }) => values ?? []);
  const hidden = (data[0]?.columnMetadata ?? []).flatMap(({ hiddenByUser }, column) => (hiddenByUser ? [column] : []));
  return {
    ...tab,
    rowCount: grid.rowCount ?? 0,
    columnCount: grid.columnCount ?? 0,
    frozenRows: grid.frozenRowCount ?? 0,
    rightToLeft: properties?.rightToLeft ?? false,
    hiddenColumns: new Set(hidden),
    usedColumns: rows.reduce((most, values) => Math.max(most, values.length), 0),
    rules: rows.flatMap((values, row) =>
      values.flatMap(({ dataValidation }, column) =>
        dataValidation ? [{ row, column, rule: ruleOf(dataValidation) }] : [],
      ),
    ),
    protections: (protectedRanges ?? []).map((known) => protectionOf(known, readers)),
  };
}

function ruleOf({ condition }: sheets_v4.Schema$DataValidationRule): CellRule {
  if (condition?.type === 'BOOLEAN') return 'tick';
  if (condition?.type !== 'ONE_OF_LIST') return 'other';
  return { options: (condition.values ?? []).map(({ userEnteredValue }) => userEnteredValue ?? '') };
}

const protectionOf = (known: sheets_v4.Schema$ProtectedRange, readers: readonly string[]): ProtectionState => ({
  ...areaOf(known.range ?? {}),
  id: known.protectedRangeId ?? 0,
  mark: markOf(known.description ?? ''),
  isTight:
    !known.warningOnly &&
    !known.editors?.domainUsersCanEdit &&
    (known.editors?.groups ?? []).length === 0 &&
    (known.unprotectedRanges ?? []).length === 0,
  // Google may write an address in other letters than it was given in.
  admitsReaders: readers.every((reader) =>
    known.editors?.users?.some((user) => user.toLowerCase() === reader.toLowerCase()),
  ),
});
