import type { sheets_v4 } from '@googleapis/sheets';
import { badRequest, notServed } from './google-error.ts';
import { moveDimension } from './move-dimension.ts';
import { changedFields, type RequestHandler, sheetOf } from './request-parts.ts';
import { groupAnswer } from './sheet-answer.ts';
import type { Sheet, Spreadsheet } from './spreadsheet-model.ts';

interface Stretch {
  readonly sheet: Sheet;
  readonly dimension: 'ROWS' | 'COLUMNS';
  readonly start: number;
  readonly end: number;
}

function stretchOf(spreadsheet: Spreadsheet, range: sheets_v4.Schema$DimensionRange = {}): Stretch {
  const { sheetId, dimension } = range;
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw badRequest(`Invalid dimension: ${dimension ?? ''}`);
  const sheet = sheetOf(spreadsheet, sheetId);
  const count = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? count;
  if (start < 0 || end <= start) throw badRequest('startIndex must be below endIndex.');
  return { sheet, dimension, start, end };
}

function refuseBeyond({ sheet, dimension, end }: Stretch): void {
  const count = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
  if (end > count) throw badRequest(`endIndex ${end} is beyond the ${count} ${dimension.toLowerCase()} of the grid.`);
}

/** `updateDimensionProperties`: size, hidden. */
export const updateDimensionProperties: RequestHandler<sheets_v4.Schema$UpdateDimensionPropertiesRequest> = (
  spreadsheet,
  { range, properties = {}, fields },
) => {
  const stretch = stretchOf(spreadsheet, range);
  refuseBeyond(stretch);
  const wanted = changedFields(fields, ['pixelSize', 'hiddenByUser']);
  const dimensions = stretch.dimension === 'ROWS' ? stretch.sheet.rows : stretch.sheet.columns;
  for (let index = stretch.start; index < stretch.end; index++) {
    const { pixelSize, hidden } = dimensions.get(index) ?? {};
    dimensions.set(index, {
      pixelSize: wanted.has('pixelSize') ? (properties.pixelSize ?? undefined) : pixelSize,
      hidden: wanted.has('hiddenByUser') ? properties.hiddenByUser || undefined : hidden,
    });
  }
  return {};
};

/** `addDimensionGroup`. Groups within groups: 501. */
export const addDimensionGroup: RequestHandler<sheets_v4.Schema$AddDimensionGroupRequest> = (
  spreadsheet,
  { range },
) => {
  const { sheet, dimension, start, end } = stretchOf(spreadsheet, range);
  const others = sheet.groups.filter((group) => group.dimension === dimension);
  if (others.some((group) => group.startIndex < end && start < group.endIndex)) throw notServed('groups within groups');
  sheet.groups.push({ dimension, startIndex: start, endIndex: end });
  sheet.groupedBefore[dimension === 'ROWS' ? 'rows' : 'columns'] = true;
  const all = sheet.groups.filter((group) => group.dimension === dimension);
  return { addDimensionGroup: { dimensionGroups: all.map(groupAnswer(sheet.sheetId)) } };
};

/** `deleteDimensionGroup`. Parts of a group: 501. */
export const deleteDimensionGroup: RequestHandler<sheets_v4.Schema$DeleteDimensionGroupRequest> = (
  spreadsheet,
  { range },
) => {
  const { sheet, dimension, start, end } = stretchOf(spreadsheet, range);
  const at = sheet.groups.findIndex(
    (group) => group.dimension === dimension && group.startIndex === start && group.endIndex === end,
  );
  if (at < 0) throw notServed('deleting parts of a group');
  sheet.groups.splice(at, 1);
  const left = sheet.groups.filter((group) => group.dimension === dimension);
  return { deleteDimensionGroup: left.length > 0 ? { dimensionGroups: left.map(groupAnswer(sheet.sheetId)) } : {} };
};

/** `insertDimension`. */
export const insertDimension: RequestHandler<sheets_v4.Schema$InsertDimensionRequest> = (
  spreadsheet,
  { range, inheritFromBefore },
) => {
  if (inheritFromBefore) throw notServed('inheritFromBefore');
  const stretch = stretchOf(spreadsheet, range);
  move(spreadsheet, stretch, stretch.end - stretch.start);
  return {};
};

/** `deleteDimension`. */
export const deleteDimension: RequestHandler<sheets_v4.Schema$DeleteDimensionRequest> = (spreadsheet, { range }) => {
  const stretch = stretchOf(spreadsheet, range);
  refuseBeyond(stretch);
  const { start, end, sheet, dimension } = stretch;
  if (end - start >= (dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount))
    throw badRequest("You can't delete all the rows or columns on the sheet.");
  move(spreadsheet, stretch, start - end);
  return {};
};

/** `appendDimension`. */
export const appendDimension: RequestHandler<sheets_v4.Schema$AppendDimensionRequest> = (
  spreadsheet,
  { sheetId, dimension, length },
) => {
  if (dimension !== 'ROWS' && dimension !== 'COLUMNS') throw badRequest(`Invalid dimension: ${dimension ?? ''}`);
  if (!length || length < 1) throw badRequest('length must be at least 1.');
  const sheet = sheetOf(spreadsheet, sheetId);
  if (dimension === 'ROWS') sheet.rowCount += length;
  else sheet.columnCount += length;
  return {};
};

function move(spreadsheet: Spreadsheet, { sheet, dimension, start }: Stretch, count: number): void {
  const hasFormula = spreadsheet.sheets.some((one) =>
    [...one.cells.entries()].some(([, , { entered }]) => entered && 'formulaValue' in entered),
  );
  if (hasFormula) throw notServed('moving cells in a spreadsheet with formulas: nothing here rewrites them');
  const moved = { dimension, start, count };
  moveDimension(spreadsheet, sheet, moved);
  sheet.moves.push(moved);
}
