import { readTable } from '../../../shared/read/read-table.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { spreadsheetOf, type TabChanges, tabOf, type WrittenRow } from './raw.ts';

/** Reads rows of the plan, from row 3 down. */
export const read = (rows: readonly WrittenRow[], changes: TabChanges = {}) =>
  readTable(spreadsheetOf(tabOf(plan, rows, changes)), plan);

/** A column down the table, as `value`, or `↑value` where it is inherited, or `∅`. */
export const down = (
  rows: readonly WrittenRow[],
  key: keyof ReturnType<typeof read>['rows'][number]['cells'],
  changes: TabChanges = {},
) =>
  read(rows, changes).rows.map(({ cells }) => {
    const cell = cells[key];
    return cell ? `${cell.printed === 'inherited' ? '↑' : ''}${cell.value}` : '∅';
  });
