import { SystemError } from './errors.ts';
import { countFindings } from './findings/finding.ts';
import { contentSha256 } from './plan/content-hash.ts';
import type { Framework } from './plan/framework.ts';
import type { IngestMessage, Ports } from './ports.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import { accept } from './store/accepted-submission.ts';
import type { DepartmentKey } from './store/plan-store.ts';
import type { ReadingRecord, VersionRecord } from './store/records.ts';
import { departmentSubmission, frameworkSubmission, type Submission } from './submission.ts';
import { rulesVersion } from './validate/rules.ts';
import { type Verdict, weigh } from './validate/verdict.ts';
import { dueOf, type Patience } from './watch/due.ts';

/*
 * The whole flow on one page:
 *
 *   publish ─▶ [a department edits its spreadsheet] ─▶ watch ─▶ pull ─▶ read ─▶ validate ─▶ store
 *                                                                                         │
 *                                                    planning unit, finance ◀─ render ◀───┘
 *
 * publish is in publish-cycle.ts, render in report.ts; watch and ingest are here. Every stage is a folder.
 */

/** The framework is a submission like any other, under this id. */
export const frameworkId = 'framework';

/**
 * watch: finds what changed and sends one message for each, the framework first, for departments are weighed against it.
 * Gives the number of messages. Sending one twice does no harm: ingest sees that it has been read.
 */
export async function watch({ store, spreadsheets, queue, now }: Ports, patience: Patience): Promise<number> {
  const listed = new Map((await spreadsheets.list()).map((file) => [file.spreadsheetId, file]));
  const messages: IngestMessage[] = [];
  for (const { id: cycle } of await store.cycles()) {
    const state = await store.state(cycle);
    for (const department of state.departments) {
      const file = listed.get(department.spreadsheetId ?? '');
      const due = dueOf(cycle, department, file, state, patience, rulesVersion, now());
      if (due && 'message' in due) messages.push(due.message);
      else if (due && state.pending.get(department.id)?.since !== due.pendingSince) {
        const read = state.readings.get(department.id)?.driveVersion ?? 0;
        await store.notePending({ cycle, department: department.id }, due.pendingSince, read);
      }
    }
  }
  messages.sort((a, b) => Number(b.department === frameworkId) - Number(a.department === frameworkId));
  if (messages.length > 0) await queue.send(messages);
  return messages.length;
}

// Each conflict means that another worker got further: more than a few in a row would mean that something is broken.
const mostAttempts = 5;

/**
 * ingest: pull → read → validate → store, for one message. Gives what came of it; undefined where it had been done.
 * Everything may happen twice or stop anywhere: the version is one conditional put, and what comes after it is repaired
 * by whoever comes next.
 */
export async function ingest(ports: Ports, message: IngestMessage): Promise<ReadingRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await ingestOnce(ports, message, attempt > 1);
    } catch (error) {
      const conflict = error instanceof SystemError && error.code === 'version-conflict';
      if (!conflict || attempt === mostAttempts) throw error;
    }
  }
}

async function ingestOnce(ports: Ports, message: IngestMessage, again: boolean): Promise<ReadingRecord | undefined> {
  const { store } = ports;
  const key: DepartmentKey = message;
  // Strongly, and before the spreadsheet: a version that comes between makes the commit fail, and we read both again.
  const parent = await store.latestVersion(key);
  const last = await store.reading(key);
  const frameworkVersion =
    message.department === frameworkId ? undefined : await store.latestVersion({ ...key, department: frameworkId });
  if (!again && isDone(message, last, parent, frameworkVersion)) return undefined;

  const raw = await rawOf(ports, message, last);
  if ('failure' in raw) return recordFailure(ports, message, last, parent, raw.failure);
  const submission = await understand(ports, key, raw, parent, frameworkVersion);

  const contentSha = contentSha256(submission.content);
  const findings = countFindings(submission.findings);
  const verdict = weigh({
    weighed: message.department === frameworkId || frameworkVersion !== undefined,
    findings,
    ready: submission.ready,
    sameAsInForce: contentSha === parent?.contentSha256,
    inForce: parent?.activities ?? 0,
    vanished: submission.vanished,
    sectionVanished: submission.sectionVanished,
  });

  const readAt = message.kind === 'read' ? ports.now().toISOString() : (last?.readAt ?? ports.now().toISOString());
  const bodySha256 = await store.putBody(key, submission.body);
  const facts = {
    contentSha256: contentSha,
    bodySha256,
    readAt,
    // The reading came after `last` was seen, so it shows at least the state that `last` speaks of.
    driveVersion: Math.max(message.driveVersion, last?.driveVersion ?? 0),
    frameworkVersion: frameworkVersion?.version ?? null,
    rulesVersion,
    activities: submission.activities,
    indicators: submission.indicators,
  };
  const inForce = verdict.comesIntoForce ? await store.commit(key, accept(facts), parent) : parent;
  const record = readingOf(ports, submission, verdict, inForce, {
    ...facts,
    frameworkVersion: facts.frameworkVersion ?? 0,
    findings,
  });
  await store.putEvaluation(key, record, submission.findings);
  // A reading of a later state was recorded meanwhile: ours may have committed an older one over it. Read again.
  if (!(await store.saveReading(key, record))) {
    throw new SystemError('version-conflict', `a later state of ${message.department} was read meanwhile`, {
      retry: true,
    });
  }
  return record;
}

function isDone(
  { kind, driveVersion }: IngestMessage,
  last: ReadingRecord | undefined,
  parent: VersionRecord | undefined,
  framework: VersionRecord | undefined,
): boolean {
  // The commit of a worker that died before it could record its reading shows as a version that no reading knows.
  if (!last || last.failure || last.versionInForce !== (parent?.version ?? 0)) return false;
  if (kind === 'read') return driveVersion > 0 && last.driveVersion >= driveVersion;
  return last.rulesVersion === rulesVersion && last.frameworkVersion === (framework?.version ?? 0);
}

/** The raw cells: pulled, or those of the last reading; or why the spreadsheet cannot be read by trying again. */
async function rawOf(
  { store, spreadsheets }: Ports,
  message: IngestMessage,
  last: ReadingRecord | undefined,
): Promise<RawSpreadsheet | { failure: SystemError }> {
  if (message.kind === 'evaluate' && last?.bodySha256) return (await store.body(message, last.bodySha256)).raw;
  try {
    return await spreadsheets.pull(message.spreadsheetId);
  } catch (error) {
    if (error instanceof SystemError && !error.retry) return { failure: error };
    throw error;
  }
}

async function understand(
  { store }: Ports,
  key: DepartmentKey,
  raw: RawSpreadsheet,
  parent: VersionRecord | undefined,
  frameworkVersion: VersionRecord | undefined,
): Promise<Submission> {
  if (key.department === frameworkId) return frameworkSubmission(raw, (await store.state(key.cycle)).departments);
  const framework = frameworkVersion && (await frameworkOf(store, key.cycle, frameworkVersion));
  const body = parent && (await store.body(key, parent.bodySha256));
  const activities = body?.kind === 'department' ? body.activities : [];
  return departmentSubmission(
    raw,
    key.department,
    { activities, seed: `${key.department}@${parent?.contentSha256 ?? 'first'}` },
    framework,
  );
}

/** The framework as one of its versions says it. */
export async function frameworkOf(store: Ports['store'], cycle: string, version: VersionRecord): Promise<Framework> {
  const body = await store.body({ cycle, department: frameworkId }, version.bodySha256);
  if (body.kind !== 'framework') throw new Error(`version ${version.version} of the framework holds a ${body.kind}`);
  return body.framework;
}

function readingOf(
  { now }: Ports,
  submission: Submission,
  { state, lastRead }: Verdict,
  inForce: VersionRecord | undefined,
  facts: Pick<
    ReadingRecord,
    'bodySha256' | 'readAt' | 'driveVersion' | 'frameworkVersion' | 'rulesVersion' | 'findings'
  >,
): ReadingRecord {
  const { bodySha256, readAt, driveVersion, frameworkVersion, findings } = facts;
  return {
    state,
    lastRead,
    at: now().toISOString(),
    ...(readAt ? { readAt } : {}),
    ...(bodySha256 ? { bodySha256 } : {}),
    driveVersion,
    frameworkVersion,
    rulesVersion,
    findings,
    versionInForce: inForce?.version ?? 0,
    activities: inForce?.activities ?? submission.activities,
    indicators: inForce?.indicators ?? submission.indicators,
    vanished: submission.vanished,
  };
}

/** The spreadsheet cannot be read, and trying at once again would not help: said of it, with everything else kept. */
async function recordFailure(
  { store, now }: Ports,
  message: IngestMessage,
  last: ReadingRecord | undefined,
  parent: VersionRecord | undefined,
  { code, message: why }: SystemError,
): Promise<ReadingRecord> {
  const none = { error: 0, warning: 0, remark: 0 };
  const before: ReadingRecord = last ?? {
    state: 'unreachable',
    lastRead: 'failed',
    at: '',
    driveVersion: 0,
    versionInForce: parent?.version ?? 0,
    frameworkVersion: 0,
    rulesVersion,
    activities: parent?.activities ?? 0,
    indicators: parent?.indicators ?? 0,
    findings: none,
    vanished: 0,
  };
  const failure = { code, message: why, driveVersion: message.driveVersion };
  const record: ReadingRecord = {
    ...before,
    state: 'unreachable',
    lastRead: 'failed',
    at: now().toISOString(),
    failure,
  };
  await store.saveReading(message, record);
  return record;
}
