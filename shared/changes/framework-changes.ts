import type { Framework } from '../plan/framework.ts';
import { cellChanges } from './cell-changes.ts';
import { unplacedContributors } from './contributor-names.ts';
import { type EntryChange, entryChanges } from './entry-changes.ts';
import { findAgain } from './find-again.ts';
import type { DepartmentNames, FrameworkEntry, FrameworkTable } from './framework-entry.ts';
import { frameworkTables } from './framework-tables.ts';

/** A written value of the framework that is another one now, and in which of its tables. */
export interface FrameworkChange extends EntryChange<FrameworkEntry> {
  readonly table: string;
}

/** Every written value that differs between two states of the framework, table by table; before the first one there is none. */
export const frameworkChanges = (
  before: Framework | undefined,
  now: Framework,
  departments: DepartmentNames,
): FrameworkChange[] => {
  const unplaced = unplacedContributors(before ? [before, now] : [now], departments);
  return frameworkTables.flatMap((table) => {
    const [former, latter] = [before, now].map((of) => (of ? table.entriesOf(of, departments, unplaced) : []));
    return changesOfTable(table, former ?? [], latter ?? []);
  });
};

function changesOfTable(
  table: FrameworkTable,
  before: readonly FrameworkEntry[],
  now: readonly FrameworkEntry[],
): FrameworkChange[] {
  const found = findAgain(before, now, table);
  const changes = entryChanges(found.before, found.now, {
    ...table,
    cellOf: ({ cells }, column) => cells[column],
    changesOf: (former, latter) => cellChanges(former?.cells ?? {}, latter?.cells ?? {}),
  });
  return changes.map((change) => ({ ...change, table: table.id }));
}
