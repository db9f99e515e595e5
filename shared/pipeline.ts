import { answersTo, writeAnswer } from './answering.ts';
import { SystemError } from './ports/errors.ts';
import { countFindings } from './findings/finding.ts';
import { contentSha256 } from './plan/content-hash.ts';
import { dayAt, startOfDay } from './language/start-of-day.ts';
import type { PlanStore } from './ports/plan-store.ts';
import type { IngestMessage, IngestPorts } from './ports/ports.ts';
import { accept } from './ports/accepted-submission.ts';
import { isClosed } from './ports/closures.ts';
import { failedReading } from './store/failed-reading.ts';
import type { ReadingRecord } from './ports/records.ts';
import { recordReading } from './store/record-reading.ts';
import { isDone, type Standing, standingOf } from './store/standing.ts';
import { stateSince } from './store/state-since.ts';
import type { Submission } from './submission.ts';
import { understand } from './understand.ts';
import { rulesVersion } from './validate/rules-version.ts';
import { type Verdict, weigh } from './validate/verdict.ts';
import { orPutOff, type PutOff } from './watch/put-off.ts';

/*
 * The whole flow on one page. Every stage is a folder; only this file and its two neighbours join them.
 *
 *   publish ─▶ [a department edits its spreadsheet] ─▶ watch ─▶ pull ─▶ read ─▶ validate ─▶ store ─▶ answer
 *                                                                                             │
 *                                             planning unit, finance ◀─ deliver ◀─ render ◀───┘
 *
 *   publish   publication.ts             templates + departments → spreadsheets
 *   watch     watching.ts                what changed → one message each, in turn
 *   pull …    below                      one message → a reading; what passes → a version, for ever
 *   answer    answering.ts               its findings → notes, statuses and the summary in that very spreadsheet
 *   render    report.ts                  versions as of an instant → workbooks
 *   deliver   delivery.ts                one workbook a period → a mail to finance, once
 */

// Each conflict means that another worker got further: more than a few in a row would mean that something is broken.
const mostAttempts = 5;

/**
 * ingest: pull → read → validate → store → answer, for one message. Gives what came of it; undefined where it had been done.
 * Everything may happen twice or stop anywhere: the version is one conditional put, and what comes after it is repaired
 * by whoever comes next. Throws `version-conflict` and what calls to the outside throw; nothing is lost by that.
 */
export async function ingest(ports: IngestPorts, message: IngestMessage): Promise<ReadingRecord | undefined> {
  for (let attempt = 1; ; attempt++) {
    try {
      if (!(await isMeant(ports.store, message))) return undefined;
      const standing = await standingOf(ports.store, message);
      // After a conflict our reading may have been overtaken: whatever is recorded, we look again.
      if (attempt === 1 && isDone(message, standing, rulesVersion, ports.now())) return undefined;
      return await ingestFrom(ports, message, standing);
    } catch (error) {
      const conflict = error instanceof SystemError && error.code === 'version-conflict';
      if (!conflict || attempt === mostAttempts) throw error;
    }
  }
}

/**
 * ingest, but for a message that Google does not let through: that one is put off and done with. Throws what else ingest
 * throws: the queue then brings the message again, a few times.
 */
export const ingestOrPutOff = (
  ports: IngestPorts,
  message: IngestMessage,
): Promise<ReadingRecord | PutOff | undefined> => orPutOff(ports, message, () => ingest(ports, message));

/** Whether a message is still meant: it may have waited while its department was closed. */
async function isMeant(store: PlanStore, message: IngestMessage): Promise<boolean> {
  const department = await store.department(message);
  return department !== undefined && !isClosed(department) && department.spreadsheetId === message.spreadsheetId;
}

async function ingestFrom(ports: IngestPorts, message: IngestMessage, standing: Standing): Promise<ReadingRecord> {
  const { store, now } = ports;
  const { last } = standing;
  const again = message.kind === 'evaluate' ? await lastBody(store, message, last) : undefined;
  const raw = again?.raw ?? (await pullOrFailure(ports, message));
  if (raw instanceof SystemError) {
    const failed = failedReading(standing, raw, message.driveVersion, now().toISOString());
    await recordReading(store, message, standing, failed);
    return failed;
  }
  const readAt = again && last?.readAt ? last.readAt : now().toISOString();
  const submission = await understand(store, message, raw, standing, dayAt(now(), standing.timeZone));
  return storeSubmission(ports, message, standing, submission, readAt);
}

/** The submission that was read last, where the spreadsheet stands as it was read: our own answer came after it. */
const lastBody = async (store: PlanStore, message: IngestMessage, last: ReadingRecord | undefined) =>
  last?.bodySha256 && !last.answeredAt ? store.body(message, last.bodySha256) : undefined;

/** The raw cells, or why trying again at once would not bring them either. */
const pullOrFailure = ({ spreadsheets }: IngestPorts, { spreadsheetId }: IngestMessage) =>
  spreadsheets.pull(spreadsheetId).catch((error: unknown) => {
    if (error instanceof SystemError && !error.retry) return error;
    throw error;
  });

async function storeSubmission(
  ports: IngestPorts,
  message: IngestMessage,
  standing: Standing,
  submission: Submission,
  readAt: string,
): Promise<ReadingRecord> {
  const { store, now } = ports;
  const { parent, last, framework } = standing;
  const contentSha = contentSha256(submission.content);
  const findings = countFindings(submission.findings);
  const verdict = weigh(submission, findings, parent?.contentSha256 === contentSha);
  const { activities, indicators, vanished, weighAgainOn } = submission;
  const read = {
    readAt,
    // The reading came after `last` was seen, so it shows at least the state that `last` speaks of.
    driveVersion: Math.max(message.driveVersion, last?.driveVersion ?? 0),
    bodySha256: await store.putBody(message, submission.body),
    frameworkVersion: framework?.version ?? 0,
    rulesVersion,
  };
  const facts = { ...read, contentSha256: contentSha, activities, indicators };
  const inForce = verdict.comesIntoForce ? await store.commit(message, accept(facts), parent) : parent;
  const at = now().toISOString();
  return answerAndRecord(ports, message, standing, submission, {
    ...read,
    state: verdict.state,
    lastRead: newsOf(verdict, last),
    ...{ at, stateSince: stateSince(verdict.state, at, last, inForce) },
    findings,
    ...(weighAgainOn ? { weighAgainAt: startOfDay(weighAgainOn, standing.timeZone) } : {}),
    vanished: vanished.activities,
    versionInForce: inForce?.version ?? 0,
    activities: inForce?.activities ?? activities,
    indicators: inForce?.indicators ?? indicators,
  });
}

// A reading that shows nothing but our own answer tells no news: what the one before it came to still stands.
const newsOf = ({ lastRead }: Verdict, last: ReadingRecord | undefined): ReadingRecord['lastRead'] =>
  lastRead === 'unchanged' && last?.answeredAt && last.lastRead === 'accepted' ? 'accepted' : lastRead;

/** answer: records what a reading came to, first of all that its answer is still to be written. */
async function answerAndRecord(
  ports: IngestPorts,
  message: IngestMessage,
  standing: Standing,
  submission: Submission,
  reading: ReadingRecord,
): Promise<ReadingRecord> {
  const { store } = ports;
  const { last } = standing;
  const answers = await answersTo(store, message, standing, submission, reading);
  const unanswered = { since: last?.unanswered?.since ?? reading.at };
  const record = answers.length > 0 ? { ...reading, unanswered } : reading;
  await store.putEvaluation(message, record, submission.findings);
  // Another reading was recorded meanwhile: ours may have committed an older state over it. Read again.
  if (!(await recordReading(store, message, standing, record))) {
    throw new SystemError('version-conflict', `${message.department} was read by another worker meanwhile`, {
      retry: true,
    });
  }
  if (answers.length === 0) return record;
  const answered = await writeAnswer(ports, message, submission.answerable.raw, record, answers);
  await store.saveReading(message, answered, record);
  return answered;
}
