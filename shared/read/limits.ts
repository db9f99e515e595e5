/**
 * How much of our own tables is read. Every limit is many times what the ministry's largest department needs, and keeps
 * the work of one reading bounded, whatever stands in a sheet. A person's own tabs and columns are theirs: nothing is
 * said of their size, which only the answer as a whole bounds (shared/pull/pull.google.ts).
 */
export const readLimits = {
  /** Rows of one table in which somebody wrote: the largest plan tab has 59. */
  tableRows: 5_000,
  /** Characters of one cell: the longest of the ministry's has 557. */
  cellCharacters: 5_000,
  /** Characters of all cells of one table: those of the largest plan tab are 7,613. */
  tableCharacters: 1_000_000,
  /** Characters of a heading that are compared: the longest of ours has 51. */
  headingCharacters: 300,
} as const;
