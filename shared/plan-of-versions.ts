import type { Plan } from './plan/plan.ts';
import { frameworkId } from './plan/framework-id.ts';
import { planOf, type VersionsAsOf } from './plan-as-of.ts';
import { isClosed } from './ports/closures.ts';
import { SystemError } from './ports/errors.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { VersionRecord } from './ports/records.ts';
import { timeZoneOf } from './store/standing.ts';
import { frameworkOf } from './understand.ts';

/** Of which versions a report is made, and of which instant it speaks. */
export interface PinnedVersions {
  readonly asOf: string;
  /** By the id of a department, or the framework's. */
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * The plan as exactly these versions say it, whatever was put since of that instant: what a report said that was sent.
 * How its departments stood is not known: in force with a version, not started without. Waivers are those of its day.
 */
export async function planOfVersions(store: PlanStore, cycle: string, pinned: PinnedVersions): Promise<Plan> {
  return planOf(store, await versionsOf(store, cycle, pinned));
}

async function versionsOf(store: PlanStore, cycle: string, { asOf, versions }: PinnedVersions): Promise<VersionsAsOf> {
  const versionOf = (department: string) => versionWith(store, cycle, department, versions[department] ?? 0);
  const framework = await versionOf(frameworkId);
  const everyone = (await store.state(cycle)).departments.filter(({ id }) => id !== frameworkId);
  const pinned = everyone.filter(({ id }) => Object.hasOwn(versions, id));
  const others = everyone.filter(({ id, registeredAt = '' }) => !Object.hasOwn(versions, id) && registeredAt <= asOf);
  const closed = new Set(others.filter((one) => isClosed(one, asOf)).map(({ id }) => id));
  return {
    ...{ cycle, asOf, framework, closed, timeZone: await timeZoneOf(store, cycle) },
    reference: await frameworkOf(store, cycle, framework),
    departments: await Promise.all(
      pinned.map(async (department) => ({ department, state: 'in-force', version: await versionOf(department.id) })),
    ),
    missing: others.filter(({ id }) => !closed.has(id)).map((department) => ({ department, state: 'not-started' })),
  };
}

async function versionWith(
  store: PlanStore,
  cycle: string,
  department: string,
  number: number,
): Promise<VersionRecord> {
  const version = await store.version({ cycle, department }, number);
  if (version) return version;
  throw new SystemError('stored-body-missing', `version ${number} of ${department} is missing`, { retry: true });
}
