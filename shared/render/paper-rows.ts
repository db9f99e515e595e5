import type { Piece } from './piece.ts';

/** How many rows some pieces have together. */
export const rowCount = (pieces: readonly Piece[]): number =>
  pieces.reduce((total, { rows }) => total + rows.length, 0);

/**
 * How many rows stay in sight and head every page: the title lines and, where the sheet has one table only, all rows
 * down to its headings. Spreadsheets repeat one range of rows per sheet, so several tables cannot each repeat theirs.
 */
export const headRowsOf = (pieces: readonly Piece[], titleRows: number): number => {
  const [table, ...others] = pieces.filter(({ headingRows }) => headingRows > 0);
  if (!table || others.length > 0) return titleRows;
  return rowCount(pieces.slice(0, pieces.indexOf(table))) + table.headingRows;
};

/** The rows after which a new page begins. */
export const pageBreaksOf = (pieces: readonly Piece[]): number[] =>
  pieces.flatMap(({ startsPage }, index) => (startsPage ? [rowCount(pieces.slice(0, index))] : []));
