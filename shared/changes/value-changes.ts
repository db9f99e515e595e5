import { plan as planTable } from '../../templates/sheets/plan.ts';
import { frameworkId, frameworkName } from '../plan/framework-id.ts';
import type { DepartmentPlan, Plan } from '../plan/plan.ts';
import type { Activity } from '../plan/activity.ts';
import type { CellChange } from './cell-changes.ts';
import { departmentChanges } from './department-changes.ts';
import type { EntryChange } from './entry-changes.ts';
import { frameworkChanges } from './framework-changes.ts';

/** One written value that was added, removed or changed between two states of the plan. */
export interface ValueChange {
  readonly of: 'department' | 'framework';
  readonly kind: 'added' | 'removed' | 'changed';
  /** The department's id, or the framework's. */
  readonly department: string;
  readonly departmentName: string;
  /** The activity's text, or the name of the framework's entry, as it is now, or was where it is gone. */
  readonly entry: string;
  /** The activity's id; of the framework's entries without one, their natural key. */
  readonly entryId: string;
  /** Of an indicator's own values: its text, as it is now, or was where it is gone. */
  readonly indicator?: string;
  /** The table's id in templates/sheets. */
  readonly table: string;
  /** The key of the column there. */
  readonly column: string;
  /** As people see it; '' where there was none, as in `now`. */
  readonly before: string;
  readonly now: string;
  /** How many activities it holds for, as a block's value is written once; 0 of the framework. */
  readonly activities: number;
  /** 0 where there was none, as in `toVersion` where there is none any more. */
  readonly fromVersion: number;
  readonly toVersion: number;
  /** When it was made: after the acceptance of the former version, and not after that of the latter. */
  readonly after?: string;
  readonly notAfter?: string;
}

/**
 * Every value that was written, emptied or changed between two states of the plan: department by department, then the
 * framework. What is compared is what is meant: bullets, spaces and digits of another script are no change, and neither
 * is another order. A value that many activities inherit changes once. Without a plan before, everything is added.
 */
export function valueChanges(before: Plan | undefined, now: Plan): ValueChange[] {
  const former = new Map(before?.departments.map((department) => [department.id, department]));
  const here = new Set(now.departments.map(({ id }) => id));
  const gone = (before?.departments ?? []).filter(({ id }) => !here.has(id));
  return [
    ...now.departments.flatMap((department) => changesOfDepartment(former.get(department.id), department)),
    ...gone.flatMap((department) => changesOfDepartment(department, undefined)),
    ...changesOfFramework(before, now),
  ];
}

function changesOfDepartment(before: DepartmentPlan | undefined, now: DepartmentPlan | undefined): ValueChange[] {
  const { id = '', name = '' } = now ?? before ?? {};
  const made = between(before, now);
  return departmentChanges(before?.activities ?? [], now?.activities ?? []).map((change) => ({
    ...{ of: 'department', kind: kindOf(change), department: id, departmentName: name },
    ...{ entry: change.entry.activity.value, entryId: change.entry.id, ...indicatorOf(change) },
    ...{ table: planTable.id, column: change.column, before: change.before, now: change.now },
    ...{ activities: change.entries, ...made },
  }));
}

function changesOfFramework(before: Plan | undefined, now: Plan): ValueChange[] {
  // A plan's framework leaves closed departments out: the very same version may say less than it did.
  if (before?.frameworkSha256 && before.frameworkSha256 === now.frameworkSha256) return [];
  const names = new Map([before, now].flatMap((plan) => namesIn(plan)));
  const made = between(before && frameworkVersionOf(before), frameworkVersionOf(now));
  return frameworkChanges(before?.framework, now.framework, names).map((change) => ({
    ...{ of: 'framework', kind: kindOf(change), department: frameworkId, departmentName: frameworkName },
    ...{ entry: change.entry.name, entryId: change.entry.entryId },
    ...{ table: change.table, column: change.column, before: change.before, now: change.now },
    ...{ activities: 0, ...made },
  }));
}

const namesIn = (plan: Plan | undefined): [id: string, name: string][] =>
  [...(plan?.departments ?? []), ...(plan?.missing ?? [])].map(({ id, name }) => [id, name]);

const kindOf = ({ before, now }: CellChange): ValueChange['kind'] =>
  before === '' ? 'added' : now === '' ? 'removed' : 'changed';

function indicatorOf({ indicatorId, entry, formerly }: EntryChange<Activity>): Pick<ValueChange, 'indicator'> {
  if (indicatorId === undefined) return {};
  const known = [...entry.indicators, ...(formerly?.indicators ?? [])];
  return { indicator: known.find(({ id }) => id === indicatorId)?.text.value ?? '' };
}

interface AcceptedVersion {
  readonly version: number;
  readonly acceptedAt: string;
}

const frameworkVersionOf = ({ frameworkVersion, frameworkAcceptedAt }: Plan): AcceptedVersion => ({
  version: frameworkVersion,
  acceptedAt: frameworkAcceptedAt,
});

const between = (
  before: AcceptedVersion | undefined,
  now: AcceptedVersion | undefined,
): Pick<ValueChange, 'fromVersion' | 'toVersion' | 'after' | 'notAfter'> => ({
  fromVersion: before?.version ?? 0,
  toVersion: now?.version ?? 0,
  ...(before ? { after: before.acceptedAt } : {}),
  ...(now ? { notAfter: now.acceptedAt } : {}),
});
