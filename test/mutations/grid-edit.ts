import type { GridArea } from '../../shared/schema/raw-spreadsheet.ts';

/** Where one cell stands; rows and columns count from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** What an edit does to a tab: where each cell and each area goes; undefined where it is deleted. */
export interface GridEdit {
  readonly place: (place: Place) => Place | undefined;
  readonly area: (area: GridArea) => GridArea | undefined;
}

/** Rows or columns of a tab. */
export type Axis = 'row' | 'column';

const ends = { row: ['startRow', 'endRow'], column: ['startColumn', 'endColumn'] } as const;

/** Empty rows or columns are inserted before `at`; what they are inserted within grows. */
export function insertion(axis: Axis, at: number, count: number): GridEdit {
  const [start, end] = ends[axis];
  return {
    place: (place) => (place[axis] < at ? place : { ...place, [axis]: place[axis] + count }),
    area: (area) => ({
      ...area,
      [start]: area[start] < at ? area[start] : area[start] + count,
      [end]: area[end] <= at ? area[end] : area[end] + count,
    }),
  };
}

/** Rows or columns are deleted from `at` on; what they are deleted from shrinks. */
export function deletion(axis: Axis, at: number, count: number): GridEdit {
  const [start, end] = ends[axis];
  const left = (line: number): number => (line <= at ? line : Math.max(at, line - count));
  return {
    place: (place) =>
      place[axis] >= at && place[axis] < at + count ? undefined : { ...place, [axis]: left(place[axis]) },
    area: (area) =>
      left(area[start]) < left(area[end]) ? { ...area, [start]: left(area[start]), [end]: left(area[end]) } : undefined,
  };
}

/** A column is dragged to another place: everything in it goes along. No area may reach over several columns. */
export function columnMove(from: number, to: number): GridEdit {
  const moved = (column: number): number => {
    if (column === from) return to;
    if (column > from && column <= to) return column - 1;
    return column < from && column >= to ? column + 1 : column;
  };
  return {
    place: ({ row, column }) => ({ row, column: moved(column) }),
    area: (area) => {
      const startColumn = moved(area.startColumn);
      return { ...area, startColumn, endColumn: startColumn + area.endColumn - area.startColumn };
    },
  };
}

/** Rows change places, in the columns that take part: `order` gives, from the first place on, which row comes there. */
export function rowOrder(order: readonly number[], takesPart: (column: number) => boolean): GridEdit {
  const first = Math.min(...order);
  const places = new Map(order.map((row, index) => [row, first + index]));
  return {
    place: ({ row, column }) => ({ row: takesPart(column) ? (places.get(row) ?? row) : row, column }),
    area: (area) => area,
  };
}
