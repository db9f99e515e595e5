import type { sheets_v4 } from '@googleapis/sheets';
import { argbOf, colourOf } from './cell-format.ts';
import { badRequest, notServed } from './google-error.ts';
import { changedFields, type RequestHandler, sheetOf } from './request-parts.ts';
import { sheetProperties } from './sheet-answer.ts';
import { CellGrid, newSheet, type Sheet, type Spreadsheet } from './spreadsheet-model.ts';
import { refusedTitle } from './tab-title.ts';

type Properties = sheets_v4.Schema$SheetProperties;

/** `updateSpreadsheetProperties`: title, locale, time zone. */
export const updateSpreadsheetProperties: RequestHandler<sheets_v4.Schema$UpdateSpreadsheetPropertiesRequest> = (
  spreadsheet,
  { properties, fields },
) => {
  const served = ['title', 'locale', 'timeZone'] as const;
  for (const field of changedFields(fields, served) as Set<(typeof served)[number]>) {
    const value = properties?.[field];
    if (!value) throw badRequest(`${field} cannot be empty.`);
    spreadsheet[field] = value;
  }
  return {};
};

const servedProperties = [
  'title',
  'index',
  'hidden',
  'rightToLeft',
  'tabColor',
  'tabColorStyle',
  'gridProperties.rowCount',
  'gridProperties.columnCount',
  'gridProperties.hideGridlines',
  'gridProperties.frozenRowCount',
  'gridProperties.frozenColumnCount',
];

/** `updateSheetProperties`. */
export const updateSheetProperties: RequestHandler<sheets_v4.Schema$UpdateSheetPropertiesRequest> = (
  spreadsheet,
  { properties = {}, fields },
) => {
  const sheet = sheetOf(spreadsheet, properties.sheetId);
  setProperties(spreadsheet, sheet, properties, changedFields(fields, servedProperties));
  return {};
};

function setProperties(
  spreadsheet: Spreadsheet,
  sheet: Sheet,
  properties: Properties,
  fields: ReadonlySet<string>,
): void {
  if (fields.has('title')) sheet.title = allowedTitle(spreadsheet, sheet, properties.title ?? '');
  if (fields.has('hidden')) sheet.hidden = properties.hidden === true;
  if (spreadsheet.sheets.every(({ hidden }) => hidden))
    throw badRequest("You can't hide all the sheets in a document.");
  if (fields.has('rightToLeft')) sheet.rightToLeft = properties.rightToLeft === true;
  if (fields.has('tabColor') || fields.has('tabColorStyle')) setTabColour(sheet, properties);
  if (fields.has('index')) moveSheet(spreadsheet, sheet, properties.index ?? 0);
  setGrid(sheet, properties.gridProperties ?? {}, fields);
}

function allowedTitle(spreadsheet: Spreadsheet, sheet: Sheet, title: string): string {
  if (title === '') throw badRequest('The sheet name cannot be empty.');
  const refused = refusedTitle(title);
  if (refused) throw notServed(refused);
  // An .xlsx tells tabs apart without regard to case; so does Google.
  const same = spreadsheet.sheets.find((one) => one !== sheet && one.title.toLowerCase() === title.toLowerCase());
  if (same) throw badRequest(`A sheet with the name "${title}" already exists. Please enter another name.`);
  return title;
}

/** A colour is kept as the file keeps it, in 256 steps. */
function setTabColour(sheet: Sheet, { tabColor, tabColorStyle }: Properties): void {
  const colour = tabColorStyle?.rgbColor ?? tabColor;
  sheet.tabColor = colour ? colourOf(argbOf(colour)) : undefined;
}

/** The place is counted before the tab is taken out, as Google does. */
function moveSheet({ sheets }: Spreadsheet, sheet: Sheet, index: number): void {
  const from = sheets.indexOf(sheet);
  if (index < 0 || index > sheets.length) throw badRequest(`index must be between 0 and ${sheets.length}.`);
  sheets.splice(from, 1);
  sheets.splice(index > from ? index - 1 : index, 0, sheet);
}

function setGrid(sheet: Sheet, grid: sheets_v4.Schema$GridProperties, fields: ReadonlySet<string>): void {
  const has = (name: string) => fields.has(`gridProperties.${name}`);
  if (has('rowCount')) sheet.rowCount = counted(grid.rowCount);
  if (has('columnCount')) sheet.columnCount = counted(grid.columnCount);
  if (has('rowCount') || has('columnCount')) cutToGrid(sheet);
  if (has('frozenRowCount')) sheet.frozenRows = grid.frozenRowCount ?? 0;
  if (has('frozenColumnCount')) sheet.frozenColumns = grid.frozenColumnCount ?? 0;
  if (has('hideGridlines')) sheet.hideGridlines = grid.hideGridlines === true;
}

function counted(count: number | null | undefined): number {
  if (!count || count < 1) throw badRequest('A sheet needs at least one row and one column.');
  return count;
}

/** What lies beyond a smaller grid is lost, as in Google. */
function cutToGrid(sheet: Sheet): void {
  const { rowCount, columnCount } = sheet;
  const kept = new CellGrid();
  for (const [row, column, cell] of sheet.cells.entries())
    if (row < rowCount && column < columnCount) kept.set(row, column, cell);
  sheet.cells = kept;
  sheet.merges = sheet.merges.filter(({ endRow, endColumn }) => endRow <= rowCount && endColumn <= columnCount);
}

/** `addSheet`. */
export const addSheet: RequestHandler<sheets_v4.Schema$AddSheetRequest> = (spreadsheet, { properties = {} }) => {
  const { sheets } = spreadsheet;
  const sheetId = properties.sheetId ?? Math.max(-1, ...sheets.map((one) => one.sheetId)) + 1;
  if (sheets.some((one) => one.sheetId === sheetId)) throw badRequest(`Sheet with id ${sheetId} already exists.`);
  // Excel numbers tabs from 1 to 65534.
  if (sheetId < 0 || sheetId > 65_533) throw notServed(`a sheetId of ${sheetId}: an .xlsx holds none above 65533`);
  if ((properties.sheetType ?? 'GRID') !== 'GRID') throw notServed(`tabs of type ${properties.sheetType}`);
  const sheet = newSheet(sheetId, properties.title ?? `Sheet${sheets.length + 1}`);
  sheets.push(sheet);
  const { sheetId: _id, sheetType: _type, gridProperties = {}, ...rest } = properties;
  const grid = Object.keys(gridProperties).map((name) => `gridProperties.${name}`);
  const fields = changedFields([...new Set(['title', ...Object.keys(rest), ...grid])].join(','), servedProperties);
  setProperties(spreadsheet, sheet, { ...properties, title: sheet.title }, fields);
  return { addSheet: { properties: sheetProperties(sheet, sheets.indexOf(sheet)) } };
};

/** `deleteSheet`: its named ranges go with it. */
export const deleteSheet: RequestHandler<sheets_v4.Schema$DeleteSheetRequest> = (spreadsheet, { sheetId }) => {
  const sheet = sheetOf(spreadsheet, sheetId);
  spreadsheet.sheets = spreadsheet.sheets.filter((one) => one !== sheet);
  if (spreadsheet.sheets.every(({ hidden }) => hidden))
    throw badRequest("You can't remove all the visible sheets in a document.");
  spreadsheet.namedRanges = spreadsheet.namedRanges.filter(({ range }) => (range.sheetId ?? 0) !== sheet.sheetId);
  return {};
};
