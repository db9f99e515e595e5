import { designSpreadsheet, ministryTemplates } from '../../../shared/publish/design-spreadsheet.ts';
import type { SpreadsheetState } from '../../../shared/publish/spreadsheet-state.ts';
import type { Upgrade } from '../../../shared/publish/tab-edit.ts';
import { ownerOfEntries } from '../../../shared/publish/tab-owner.ts';
import { upgradeSpreadsheet } from '../../../shared/publish/upgrade-spreadsheet.ts';
import { locateTable } from '../../../shared/read/locate-table.ts';
import type { CycleToPublish, DepartmentToPublish } from '../../../shared/schema/entries.ts';
import type { Table } from '../../../shared/schema/table.ts';
import { loadExample } from '../../../templates/example/example.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { stateOfDesign } from './state-of-design.ts';

/** The ministry's cycle. */
export const example = loadExample();

const [department] = example.departments as [DepartmentToPublish];

/** The spreadsheet of its first department as it was published; the tab 0 is the plan, 1 the summary, 2 the page. */
export const published: SpreadsheetState = stateOfDesign(designSpreadsheet(example, department));

/** The place of a column of the plan as it is published. */
export const columnOf = (key: string): number => plan.columns.findIndex((column) => column.key === key);

interface Against {
  readonly cycle?: CycleToPublish;
  readonly owner?: DepartmentToPublish;
  readonly inForce?: SpreadsheetState;
  /** A table that its template has instead of its own. */
  readonly table?: Table;
}

/** What publishing again does to a spreadsheet. */
export function upgradeOf(state: SpreadsheetState, against: Against = {}): Upgrade {
  const { cycle = example, owner = department, inForce, table } = against;
  const own = ministryTemplates[owner.id === cycle.framework.id ? 'framework' : 'department'];
  const template = { ...own, tables: own.tables.map((one) => (one.id === table?.id ? table : one)) };
  return upgradeSpreadsheet(state, { template, owner: ownerOfEntries(cycle, owner), locate: locateTable, inForce });
}

/** The same as `kind, what, how many`. */
export const toldOf = (state: SpreadsheetState, against?: Against): string[] =>
  upgradeOf(state, against).changes.flatMap(({ kind, of, count }) => (count > 0 ? [`${kind} ${of} ${count}`] : []));
