import type { sheets_v4 } from '@googleapis/sheets';
import { type Area, CellGrid, type Dimension, type Move, type Sheet, type Spreadsheet } from './spreadsheet-model.ts';

/** Where rows or columns stand after a move. */
export interface Moved {
  /** Undefined where it is deleted. */
  readonly index: (at: number) => number | undefined;
  /** Where what ended before `end` ends. */
  readonly end: (end: number) => number;
}

/** Where a move takes what. */
export function movedBy({ start, count }: Move): Moved {
  if (count > 0) {
    return {
      index: (at) => (at >= start ? at + count : at),
      end: (end) => (end > start ? end + count : end),
    };
  }
  return {
    index: (at) => (at < start ? at : at < start - count ? undefined : at + count),
    end: (end) => (end <= start ? end : Math.max(start, end + count)),
  };
}

/** Moves what a tab holds from a row or column on, in the tab and in the names that speak of it. */
export function moveDimension(spreadsheet: Spreadsheet, sheet: Sheet, move: Move): void {
  const by = movedBy(move);
  const rows = move.dimension === 'ROWS';
  const cells = new CellGrid();
  for (const [row, column, cell] of sheet.cells.entries()) {
    const moved = by.index(rows ? row : column);
    if (moved !== undefined) cells.set(rows ? moved : row, rows ? column : moved, cell);
  }
  sheet.cells = cells;
  const area = (one: Area) => moveArea(one, move, by);
  sheet.merges = sheet.merges
    .flatMap(area)
    .filter((one) => one.endRow - one.startRow > 1 || one.endColumn - one.startColumn > 1);
  sheet.validations = sheet.validations.map((one) => ({ ...one, areas: one.areas.flatMap(area) }));
  sheet.basicFilter = sheet.basicFilter && area(sheet.basicFilter)[0];
  if (rows) [sheet.rows, sheet.rowCount] = [moveDimensions(sheet.rows, by), sheet.rowCount + move.count];
  else [sheet.columns, sheet.columnCount] = [moveDimensions(sheet.columns, by), sheet.columnCount + move.count];
  moveGroups(sheet, move, by);
  moveRanges(spreadsheet, sheet, move, by);
}

function moveArea(area: Area, { dimension, start }: Move, by: Moved): Area[] {
  const rows = dimension === 'ROWS';
  const [from, to] = rows ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  const first = by.index(from) ?? start;
  const end = by.end(to);
  if (end <= first) return [];
  return [rows ? { ...area, startRow: first, endRow: end } : { ...area, startColumn: first, endColumn: end }];
}

function moveDimensions(dimensions: Map<number, Dimension>, by: Moved): Map<number, Dimension> {
  return new Map(
    [...dimensions].flatMap(([at, dimension]) => {
      const moved = by.index(at);
      return moved === undefined ? [] : [[moved, dimension] as const];
    }),
  );
}

function moveGroups(sheet: Sheet, { dimension, start }: Move, by: Moved): void {
  sheet.groups = sheet.groups
    .map((group) =>
      group.dimension === dimension
        ? { ...group, startIndex: by.index(group.startIndex) ?? start, endIndex: by.end(group.endIndex) }
        : group,
    )
    .filter(({ startIndex, endIndex }) => startIndex < endIndex);
}

function moveRanges(spreadsheet: Spreadsheet, sheet: Sheet, { dimension, start }: Move, by: Moved): void {
  const [from, to] =
    dimension === 'ROWS'
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
