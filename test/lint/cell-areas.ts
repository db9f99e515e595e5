/** The last row and the last column that a sheet can have. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** Cells in a rectangle; rows and columns count from 1, both ends included. */
export interface CellArea {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const columnNumber = (letters: string): number =>
  Array.from(letters).reduce((number, letter) => number * 26 + (letter.codePointAt(0) ?? 0) - 64, 0);

/** A cell such as `B7`; NaN where it is none. */
export const cellAt = (reference: string): { readonly row: number; readonly column: number } => {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference) ?? [];
  const cell = { row: Number(digits), column: columnNumber(letters) };
  return cell.row > 0 && cell.row <= lastRow && cell.column <= lastColumn ? cell : { row: NaN, column: NaN };
};

/** Cells such as `B7:C9`; NaN where they are none. */
export const areaAt = (reference: string): CellArea => {
  const [first = '', last = first] = reference.split(':');
  const [start, end] = [cellAt(first), cellAt(last)];
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
};

/** Whether one area lies in another; never where one of them is none, or is written the wrong way round. */
export const isWithin = (inner: CellArea, outer: CellArea): boolean =>
  [
    [outer.top, inner.top, inner.bottom, outer.bottom],
    [outer.left, inner.left, inner.right, outer.right],
  ].every(([before = NaN, first = NaN, last = NaN, after = NaN]) => before <= first && first <= last && last <= after);
