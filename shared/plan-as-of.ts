import type { Plan } from './plan/plan.ts';
import { frameworkId } from './store/standing.ts';
import { frameworkOf } from './submission.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { DepartmentRecord, VersionRecord } from './ports/records.ts';
import { placeActivities } from './validate/place-activities.ts';

/**
 * The plan as it was in force at an instant, or now where none is given; undefined before the first framework.
 * `asOf` of a plan of now is the moment since which it has been so: an unchanged plan renders to the same bytes.
 */
export async function planAsOf(store: PlanStore, cycle: string, instant?: string): Promise<Plan | undefined> {
  const versionOf = (department: string): Promise<VersionRecord | undefined> =>
    instant === undefined
      ? store.latestVersion({ cycle, department })
      : store.versionAsOf({ cycle, department }, instant);
  const departments = (await store.state(cycle)).departments.filter(({ id }) => id !== frameworkId);
  const ofFramework = await versionOf(frameworkId);
  if (!ofFramework) return undefined;
  const versions = await Promise.all(departments.map(({ id }) => versionOf(id)));
  const inForce = departments.flatMap((department, index) => {
    const version = versions[index];
    return version ? [{ department, version }] : [];
  });
  const cycles = await store.cycles();
  const framework = await frameworkOf(store, cycle, ofFramework);
  const changes = [ofFramework, ...inForce.map(({ version }) => version)].map(({ acceptedAt }) => acceptedAt);
  return {
    cycle,
    timeZone: cycles.find(({ id }) => id === cycle)?.timeZone ?? 'UTC',
    asOf: instant ?? (changes.sort().at(-1) as string),
    framework,
    frameworkVersion: ofFramework.version,
    frameworkSha256: ofFramework.contentSha256,
    departments: await Promise.all(
      inForce.map(({ department, version }) => departmentPlanOf(store, cycle, framework, department, version)),
    ),
    missing: departments.filter((_, index) => !versions[index]).map(({ id, name }) => ({ id, name })),
  };
}

async function departmentPlanOf(
  store: PlanStore,
  cycle: string,
  framework: Plan['framework'],
  { id, name }: DepartmentRecord,
  { version, contentSha256, bodySha256 }: VersionRecord,
): Promise<Plan['departments'][number]> {
  const body = await store.body({ cycle, department: id }, bodySha256);
  const written = body.kind === 'department' ? body.activities : [];
  // Names are resolved by the framework of the same instant, which may know more than that of the acceptance.
  return { id, name, version, sha256: contentSha256, activities: placeActivities(written, id, framework) };
}
