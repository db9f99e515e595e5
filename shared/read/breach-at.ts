import type { Breach } from '../findings/breach.ts';
import type { Table } from '../schema/table.ts';

/** A breach of one cell of a table, found while reading it. */
export const breachAt = (table: Table, code: string, at: string, column: string, values: Breach['values']): Breach => ({
  code,
  cell: { sheet: table.id, a1: at, activityId: null, column },
  writtenAt: at,
  values,
});
