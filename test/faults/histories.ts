import { expect } from 'vitest';
import { sha256Of } from '../../shared/plan/content-hash.ts';
import type { DepartmentKey, PlanStore } from '../../shared/ports/plan-store.ts';
import type { VersionRecord } from '../../shared/ports/records.ts';

/** How a department stands, as far as two undisturbed runs come to the same. */
export interface Outcome {
  /** The content of every version, the first one first. */
  readonly contents: readonly string[];
  readonly state: string | undefined;
  readonly findings: unknown;
  /** The texts of its activities, version by version. */
  readonly texts: readonly (readonly string[])[];
}

/**
 * Checks that the history of a department is whole: versions 1..n, each following the one before it, each with its body
 * under the body's hash, no change twice, and the last one in force. Gives what a run without disturbance came to too.
 */
export async function wholeHistory(store: PlanStore, key: DepartmentKey, point: string): Promise<Outcome> {
  const versions = await store.history(key);
  expect(
    versions.map(({ version }) => version),
    point,
  ).toEqual(versions.map((_, index) => index + 1));
  const texts: string[][] = [];
  for (const [index, version] of versions.entries()) {
    expectToFollow(versions[index - 1], version, point);
    texts.push(await textsOf(store, key, version, point));
  }
  const { heads, readings } = await store.state(key.cycle);
  const reading = readings.get(key.department);
  expect(heads.get(key.department), point).toEqual(versions.at(-1));
  expect(reading?.versionInForce ?? 0, point).toBe(versions.length);
  return {
    contents: versions.map((version) => version.contentSha256),
    state: reading?.state,
    findings: reading && (await store.evaluation(key, reading)),
    texts,
  };
}

function expectToFollow(parent: VersionRecord | undefined, version: VersionRecord, point: string): void {
  expect(version.parentSha256, point).toBe(parent?.contentSha256 ?? null);
  if (!parent) return;
  expect(version.contentSha256, `${point}: one change, one version`).not.toBe(parent.contentSha256);
  expect(version.acceptedAt > parent.acceptedAt, point).toBe(true);
  expect(version.driveVersion, point).toBeGreaterThanOrEqual(parent.driveVersion);
}

// A version never changes: one that was looked at before must be the same, and its body need not be read again.
const looked = new Map<string, { readonly version: VersionRecord; readonly texts: string[] }>();

async function textsOf(store: PlanStore, key: DepartmentKey, version: VersionRecord, point: string): Promise<string[]> {
  const id = `${key.cycle} ${key.department} ${version.version}`;
  const before = looked.get(id);
  expect(version, `${point}: a version never changes`).toEqual(before?.version ?? version);
  if (before) return before.texts;
  const body = await store.body(key, version.bodySha256);
  expect(sha256Of(body), point).toBe(version.bodySha256);
  const activities = body.kind === 'department' ? body.activities : [];
  const texts = activities.map(({ activity }) => activity.value);
  looked.set(id, { version, texts });
  return texts;
}
