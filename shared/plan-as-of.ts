import type { Day } from './language/calendar-day.ts';
import { dayAt, startOfDay } from './language/start-of-day.ts';
import { approvalOf, approvalsNaming } from './plan/approval-of.ts';
import type { Framework } from './plan/framework.ts';
import type { DepartmentPlan, Plan } from './plan/plan.ts';
import { instantsOf, isClosed } from './ports/closures.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { Body, DepartmentRecord, VersionRecord } from './ports/records.ts';
import { frameworkId } from './plan/framework-id.ts';
import { timeZoneOf } from './store/standing.ts';
import { type StateAsOf, stateAsOf } from './store/state-as-of.ts';
import { frameworkOf } from './understand.ts';
import { placeActivities } from './validate/place-activities.ts';
import { changeDays, waiversInForce } from './validate/waive.ts';

/** Which versions were in force at an instant: what a report pins, and all that is needed to see that nothing changed. */
export interface VersionsAsOf {
  readonly cycle: string;
  readonly timeZone: string;
  readonly asOf: string;
  readonly framework: VersionRecord;
  /** What that version of the framework says. */
  readonly reference: Framework;
  readonly departments: readonly (DepartmentAsOf & { readonly version: VersionRecord })[];
  /** Those without a version in force. */
  readonly missing: readonly DepartmentAsOf[];
  /** The ids of those that had no part in the plan any more. */
  readonly closed: ReadonlySet<string>;
}

/** A department as it stood then. */
export interface DepartmentAsOf extends StateAsOf {
  readonly department: DepartmentRecord;
}

/**
 * The versions that were in force at an instant, or are now where none is given; undefined before the first framework.
 * `asOf` of now is the moment since which it has been so: an unchanged plan renders to the same bytes.
 */
export async function versionsAsOf(
  store: PlanStore,
  cycle: string,
  now: Date,
  instant?: string,
): Promise<VersionsAsOf | undefined> {
  const versionOf = (department: string): Promise<VersionRecord | undefined> =>
    instant === undefined
      ? store.latestVersion({ cycle, department })
      : store.versionAsOf({ cycle, department }, instant);
  const framework = await versionOf(frameworkId);
  if (!framework) return undefined;
  const { departments: everyone, readings } = await store.state(cycle);
  const registered = everyone.filter((one) => one.id !== frameworkId && isRegistered(one, instant));
  // One that was closed by then has no part in the plan: it is neither printed nor missed.
  const closed = new Set(registered.filter((department) => isClosed(department, instant)).map(({ id }) => id));
  const open = registered.filter(({ id }) => !closed.has(id));
  const stood = async (department: DepartmentRecord) => {
    const { id } = department;
    const version = await versionOf(id);
    const state = await stateAsOf(store, { cycle, department: id }, readings.get(id), version, instant);
    return { department, version, ...state };
  };
  const all = await Promise.all(open.map(stood));
  const departments = all.flatMap(({ version, ...rest }) => (version ? [{ ...rest, version }] : []));
  const timeZone = await timeZoneOf(store, cycle);
  const reference = await frameworkOf(store, cycle, framework);
  const waived = changeDays(reference.waivers ?? []).map((day) => startOfDay(day, timeZone));
  const approved = approvalDays(reference, departments).map((day) => startOfDay(day, timeZone));
  const changes = [
    ...[framework, ...departments.map(({ version }) => version)].map(({ acceptedAt }) => acceptedAt),
    ...all.flatMap(({ since }) => since ?? []),
    ...registered.flatMap(({ registeredAt }) => registeredAt ?? []),
    ...registered.flatMap(instantsOf),
    ...waived.filter((at) => new Date(at) <= now),
    ...approved.filter((at) => new Date(at) <= now),
  ];
  return {
    cycle,
    timeZone,
    asOf: instant ?? (changes.sort().at(-1) as string),
    ...{ framework, reference, departments },
    missing: all.flatMap(({ version, ...rest }) => (version ? [] : [rest])),
    closed,
  };
}

/** The days on which the versions in force are said to be approved: what was written ahead counts from then on. */
const approvalDays = ({ approvals = [] }: Framework, departments: VersionsAsOf['departments']): Day[] =>
  departments
    .flatMap(({ department, version: { version } }) =>
      approvalsNaming(approvals, { departmentId: department.id, version }),
    )
    .flatMap(({ approvedOn }) => (approvedOn === '' ? [] : [approvedOn]));

const isRegistered = ({ registeredAt = '' }: DepartmentRecord, instant = registeredAt): boolean =>
  registeredAt <= instant;

/** The plan as those versions say it; names are resolved by the framework among them. */
export async function planOf(store: PlanStore, versions: VersionsAsOf): Promise<Plan> {
  const { cycle, timeZone, asOf } = versions;
  const framework = withoutClosed(versions.reference, versions);
  const waivers = waiversInForce(framework, dayAt(new Date(asOf), timeZone));
  const bodies = await Promise.all(
    versions.departments.map(({ department: { id }, version }) =>
      store.body({ cycle, department: id }, version.bodySha256),
    ),
  );
  return {
    ...{ cycle, timeZone, asOf, framework },
    frameworkVersion: versions.framework.version,
    frameworkSha256: versions.framework.contentSha256,
    frameworkAcceptedAt: versions.framework.acceptedAt,
    frameworkReadAt: versions.framework.readAt,
    departments: versions.departments.map((standing, index) =>
      departmentPlan(standing, bodies[index], framework, { timeZone, asOf }),
    ),
    missing: versions.missing.map(({ department: { id, name }, state }) => ({ id, name, state })),
    ...(waivers.length > 0 ? { waivers } : {}),
  };
}

function departmentPlan(
  {
    department: { id, name },
    version: { version, contentSha256, acceptedAt, readAt },
    state,
  }: VersionsAsOf['departments'][number],
  body: Body | undefined,
  framework: Framework,
  { timeZone, asOf }: Pick<VersionsAsOf, 'timeZone' | 'asOf'>,
): DepartmentPlan {
  const written = body?.kind === 'department' ? body.activities : [];
  const approval = approvalOf(framework.approvals ?? [], {
    ...{ departmentId: id, version },
    acceptedOn: dayAt(new Date(acceptedAt), timeZone),
    asOf: dayAt(new Date(asOf), timeZone),
  });
  return {
    ...{ id, name, version, sha256: contentSha256, acceptedAt, readAt, state },
    ...(approval && { approval }),
    activities: placeActivities(written, id, framework),
  };
}

/** The framework without the contributors that are closed: no section waits for them. */
const withoutClosed = (framework: Framework, { closed }: VersionsAsOf): Framework => ({
  ...framework,
  sections: framework.sections.map((section) => ({
    ...section,
    contributors: section.contributors.filter((id) => !closed.has(id)),
  })),
});
