/** The letters of a column counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The address that people see of a row and column counted from 0: (4, 6) is `G5`. */
export const a1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;
