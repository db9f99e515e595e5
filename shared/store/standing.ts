import { frameworkId } from '../plan/framework-id.ts';
import type { IngestMessage } from '../ports/ports.ts';
import type { DepartmentKey, PlanStore } from '../ports/plan-store.ts';
import { isStale, type ReadingRecord, type VersionRecord } from '../ports/records.ts';

/** How a department stands when a message about it arrives. */
export interface Standing {
  /** The version in force, which a new one would follow. */
  readonly parent: VersionRecord | undefined;
  /** What the last reading came to. */
  readonly last: ReadingRecord | undefined;
  /** The framework in force; undefined also where the message is about the framework itself. */
  readonly framework: VersionRecord | undefined;
  /** IANA name of the cycle's time zone. */
  readonly timeZone: string;
}

/**
 * Reads how a department stands, strongly consistent. It must come before the spreadsheet is read: a version that is
 * accepted in between then makes the commit fail, and both are read again.
 */
export async function standingOf(store: PlanStore, { cycle, department }: DepartmentKey): Promise<Standing> {
  // In this order: every version that this reading knows is the parent, or comes before it.
  const last = await store.reading({ cycle, department });
  const parent = await store.latestVersion({ cycle, department });
  const own = department === frameworkId;
  const framework = own ? undefined : await store.latestVersion({ cycle, department: frameworkId });
  return { parent, last, framework, timeZone: await timeZoneOf(store, cycle) };
}

/** IANA name of a cycle's time zone. */
export const timeZoneOf = async (store: PlanStore, cycle: string): Promise<string> =>
  (await store.cycles()).find(({ id }) => id === cycle)?.timeZone ?? 'UTC';

/** Whether what a message asks for has been done already: messages come twice, and late. */
export function isDone(
  message: IngestMessage,
  { parent, last, framework }: Standing,
  rulesVersion: string,
  now: Date,
): boolean {
  // The commit of a worker that died before it could record its reading shows as a version that no reading knows.
  if (!last || last.failure || last.unanswered || last.versionInForce !== (parent?.version ?? 0)) return false;
  if (message.kind === 'read') return message.driveVersion > 0 && last.driveVersion >= message.driveVersion;
  if (isStale(last, now)) return false;
  return last.rulesVersion === rulesVersion && last.frameworkVersion === (framework?.version ?? 0);
}
