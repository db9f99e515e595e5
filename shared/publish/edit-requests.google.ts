import type { sheets_v4 } from '@googleapis/sheets';
import { cellFormat, dataValidation } from './cell-data.google.ts';
import { gridRange, protectionRequest, tabRequests } from './design-requests.google.ts';
import type { TabEdit } from './tab-edit.ts';

type Request = sheets_v4.Schema$Request;

/** The requests that make one step of an upgrade; `readers` as when a whole design is made. */
export function editRequests(edit: TabEdit, readers: readonly string[]): Request[] {
  const { tabId } = edit;
  switch (edit.does) {
    case 'add-tab':
      return tabRequests(edit.tab, tabId, 'added', readers);
    case 'insert-rows':
      return [{ insertDimension: { range: { ...rows(tabId, edit.at, edit.at + edit.count) } } }];
    case 'grow':
    case 'freeze':
    case 'read-from-right':
      return [{ updateSheetProperties: sheetProperties(edit) }];
    case 'set-column':
    case 'group-columns':
      return [columnRequest(edit)];
    case 'write':
    case 'note':
    case 'look':
      return [cellRequest(edit)];
    case 'rule':
      return [
        {
          setDataValidation: {
            range: gridRange(tabId, edit.area),
            ...(edit.rule && edit.rule !== 'other' ? { rule: dataValidation(edit.rule) } : {}),
          },
        },
      ];
    case 'name':
      return [nameRequest(edit)];
    case 'protect':
      return [protectionRequest(tabId, edit.area, readers)];
    case 'unprotect':
      return [{ deleteProtectedRange: { protectedRangeId: edit.id } }];
  }
}

type EditOf<Does extends TabEdit['does']> = Extract<TabEdit, { does: Does }>;

const rows = (sheetId: number, startIndex: number, endIndex: number): sheets_v4.Schema$DimensionRange => ({
  ...{ sheetId, dimension: 'ROWS', startIndex, endIndex },
});

const columns = (sheetId: number, startIndex: number, endIndex: number): sheets_v4.Schema$DimensionRange => ({
  ...{ sheetId, dimension: 'COLUMNS', startIndex, endIndex },
});

function sheetProperties(
  edit: EditOf<'grow' | 'freeze' | 'read-from-right'>,
): sheets_v4.Schema$UpdateSheetPropertiesRequest {
  const { tabId: sheetId } = edit;
  if (edit.does === 'read-from-right') return { properties: { sheetId, rightToLeft: true }, fields: 'rightToLeft' };
  if (edit.does === 'freeze') {
    const fields = 'gridProperties.frozenRowCount';
    return { properties: { sheetId, gridProperties: { frozenRowCount: edit.rows } }, fields };
  }
  const { rowCount, columnCount } = edit;
  const gridProperties = { ...(rowCount ? { rowCount } : {}), ...(columnCount ? { columnCount } : {}) };
  const fields = Object.keys(gridProperties).map((name) => `gridProperties.${name}`);
  return { properties: { sheetId, gridProperties }, fields: fields.join(',') };
}

function columnRequest(edit: EditOf<'set-column' | 'group-columns'>): Request {
  if (edit.does === 'group-columns') {
    return { addDimensionGroup: { range: columns(edit.tabId, edit.startColumn, edit.endColumn) } };
  }
  const { tabId, column, widthPx, hidden } = edit;
  const properties: sheets_v4.Schema$DimensionProperties = {
    ...(widthPx === undefined ? {} : { pixelSize: widthPx }),
    ...(hidden === undefined ? {} : { hiddenByUser: hidden }),
  };
  const range = columns(tabId, column, column + 1);
  return { updateDimensionProperties: { range, properties, fields: Object.keys(properties).join(',') } };
}

function cellRequest(edit: EditOf<'write' | 'note' | 'look'>): Request {
  if (edit.does === 'look') {
    const userEnteredFormat = cellFormat(edit.style);
    // Only what the look says: a colour of somebody's own stays.
    const fields = Object.keys(userEnteredFormat).map((name) => `userEnteredFormat.${name}`);
    return {
      repeatCell: { range: gridRange(edit.tabId, edit.area), cell: { userEnteredFormat }, fields: fields.join(',') },
    };
  }
  const { tabId: sheetId, row: rowIndex, column: columnIndex } = edit;
  const said = edit.does === 'write' && edit.value !== '' ? { userEnteredValue: { stringValue: edit.value } } : {};
  const cell = edit.does === 'note' ? { note: edit.note } : said;
  const start = { sheetId, rowIndex, columnIndex };
  return {
    updateCells: { start, rows: [{ values: [cell] }], fields: edit.does === 'note' ? 'note' : 'userEnteredValue' },
  };
}

function nameRequest({ tabId, name, area, id }: EditOf<'name'>): Request {
  const range = gridRange(tabId, area);
  if (id === undefined) return { addNamedRange: { namedRange: { name, range } } };
  return { updateNamedRange: { namedRange: { namedRangeId: id, name, range }, fields: 'range' } };
}
