import { dayAt, startOfDay } from './language/start-of-day.ts';
import type { Framework } from './plan/framework.ts';
import type { Plan } from './plan/plan.ts';
import { instantsOf, isClosed } from './ports/closures.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { DepartmentRecord, VersionRecord } from './ports/records.ts';
import { frameworkId, timeZoneOf } from './store/standing.ts';
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
  readonly departments: readonly { readonly department: DepartmentRecord; readonly version: VersionRecord }[];
  readonly missing: readonly DepartmentRecord[];
  /** The ids of those that had no part in the plan any more. */
  readonly closed: ReadonlySet<string>;
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
  const registered = (await store.state(cycle)).departments.filter(({ id }) => id !== frameworkId);
  // One that was closed by then has no part in the plan: it is neither printed nor missed.
  const closed = new Set(registered.filter((department) => isClosed(department, instant)).map(({ id }) => id));
  const all = registered.filter(({ id }) => !closed.has(id));
  const versions = await Promise.all(all.map(({ id }) => versionOf(id)));
  const departments = all.flatMap((department, index) => {
    const version = versions[index];
    return version ? [{ department, version }] : [];
  });
  const accepted = [framework, ...departments.map(({ version }) => version)].map(({ acceptedAt }) => acceptedAt);
  const timeZone = await timeZoneOf(store, cycle);
  const reference = await frameworkOf(store, cycle, framework);
  const waived = changeDays(reference.waivers ?? []).map((day) => startOfDay(day, timeZone));
  const changes = [...accepted, ...registered.flatMap(instantsOf), ...waived.filter((at) => new Date(at) <= now)];
  return {
    cycle,
    timeZone,
    asOf: instant ?? (changes.sort().at(-1) as string),
    ...{ framework, reference, departments },
    missing: all.filter((_, index) => !versions[index]),
    closed,
  };
}

/** The plan as those versions say it; names are resolved by the framework among them. */
export async function planOf(store: PlanStore, versions: VersionsAsOf): Promise<Plan> {
  const { cycle, timeZone, asOf } = versions;
  const framework = withoutClosed(versions.reference, versions);
  const waivers = waiversInForce(framework, dayAt(new Date(asOf), timeZone));
  const departmentPlan = async ({ department, version }: VersionsAsOf['departments'][number]) => {
    const body = await store.body({ cycle, department: department.id }, version.bodySha256);
    const written = body.kind === 'department' ? body.activities : [];
    return {
      id: department.id,
      name: department.name,
      version: version.version,
      sha256: version.contentSha256,
      activities: placeActivities(written, department.id, framework),
    };
  };
  return {
    ...{ cycle, timeZone, asOf, framework },
    frameworkVersion: versions.framework.version,
    frameworkSha256: versions.framework.contentSha256,
    departments: await Promise.all(versions.departments.map(departmentPlan)),
    missing: versions.missing.map(({ id, name }) => ({ id, name })),
    ...(waivers.length > 0 ? { waivers } : {}),
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
