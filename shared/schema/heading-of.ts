import type { Table } from './table.ts';

/** The Arabic heading of a table's column, without what a cycle's year adds; its key where the table has no such column. */
export const headingOf = ({ columns }: Pick<Table, 'columns'>, column: string): string =>
  columns.find(({ key }) => key === column)?.heading.ar ?? column;
