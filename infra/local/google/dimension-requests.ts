import type { sheets_v4 } from '@googleapis/sheets';
import { badRequest, notServed } from './google-error.ts';
import { changedFields, type RequestHandler, sheetOf } from './request-parts.ts';
import { groupAnswer } from './sheet-answer.ts';
import { type Area, CellGrid, type Dimension, type Sheet, type Spreadsheet } from './spreadsheet-model.ts';

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
  const count = stretch.end - stretch.start;
  const moved = (index: number) => (index >= stretch.start ? index + count : index);
  shift(spreadsheet, stretch, { index: moved, end: (end) => (end > stretch.start ? end + count : end), grid: count });
  return {};
};

/** `deleteDimension`. */
export const deleteDimension: RequestHandler<sheets_v4.Schema$DeleteDimensionRequest> = (spreadsheet, { range }) => {
  const stretch = stretchOf(spreadsheet, range);
  refuseBeyond(stretch);
  const { start, end: stop, sheet, dimension } = stretch;
  const count = stop - start;
  if (count >= (dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount))
    throw badRequest("You can't delete all the rows or columns on the sheet.");
  const index = (at: number) => (at < start ? at : at < stop ? undefined : at - count);
  shift(spreadsheet, stretch, {
    index,
    end: (end) => (end <= start ? end : Math.max(start, end - count)),
    grid: -count,
  });
  return {};
};

interface Shift {
  /** Where a row or column stands afterwards; undefined where it is deleted. */
  readonly index: (at: number) => number | undefined;
  readonly end: (end: number) => number;
  readonly grid: number;
}

function shift(spreadsheet: Spreadsheet, { sheet, dimension, start }: Stretch, by: Shift): void {
  const hasFormula = spreadsheet.sheets.some((one) =>
    [...one.cells.entries()].some(([, , { entered }]) => entered && 'formulaValue' in entered),
  );
  if (hasFormula) throw notServed('moving cells in a spreadsheet with formulas: nothing here rewrites them');
  const rows = dimension === 'ROWS';
  const cells = new CellGrid();
  for (const [row, column, cell] of sheet.cells.entries()) {
    const moved = by.index(rows ? row : column);
    if (moved !== undefined) cells.set(rows ? moved : row, rows ? column : moved, cell);
  }
  sheet.cells = cells;
  const area = (one: Area) => shiftArea(one, rows, start, by);
  sheet.merges = sheet.merges
    .flatMap(area)
    .filter((one) => one.endRow - one.startRow > 1 || one.endColumn - one.startColumn > 1);
  sheet.validations = sheet.validations.map((one) => ({ ...one, areas: one.areas.flatMap(area) }));
  sheet.basicFilter = sheet.basicFilter && area(sheet.basicFilter)[0];
  if (rows) [sheet.rows, sheet.rowCount] = [shiftDimensions(sheet.rows, by), sheet.rowCount + by.grid];
  else [sheet.columns, sheet.columnCount] = [shiftDimensions(sheet.columns, by), sheet.columnCount + by.grid];
  shiftRanges(spreadsheet, sheet, rows, start, by);
}

function shiftArea(area: Area, rows: boolean, start: number, by: Shift): Area[] {
  const [from, to] = rows ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const first = by.index(from) ?? start;
  const end = by.end(to);
  if (end <= first) return [];
  return [rows ? { ...area, startRow: first, endRow: end } : { ...area, startColumn: first, endColumn: end }];
}

function shiftDimensions(dimensions: Map<number, Dimension>, by: Shift): Map<number, Dimension> {
  return new Map(
    [...dimensions].flatMap(([at, dimension]) => {
      const moved = by.index(at);
      return moved === undefined ? [] : [[moved, dimension] as const];
    }),
  );
}

function shiftRanges(spreadsheet: Spreadsheet, sheet: Sheet, rows: boolean, start: number, by: Shift): void {
  const [from, to] = rows
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);
  const moved = (range: sheets_v4.Schema$GridRange): sheets_v4.Schema$GridRange => ({
    ...range,
    ...(range[from] == null ? {} : { [from]: by.index(range[from]) ?? start }),
    ...(range[to] == null ? {} : { [to]: by.end(range[to]) }),
  });
  const isLeft = (range: sheets_v4.Schema$GridRange) => range[to] == null || range[to] > (range[from] ?? 0);
  spreadsheet.namedRanges = spreadsheet.namedRanges
    .map((named) => ((named.range.sheetId ?? 0) === sheet.sheetId ? { ...named, range: moved(named.range) } : named))
    .filter(({ range }) => isLeft(range));
  sheet.protectedRanges = sheet.protectedRanges
    .map((known) => (known.range ? { ...known, range: moved(known.range) } : known))
    .filter(({ range }) => !range || isLeft(range));
}
