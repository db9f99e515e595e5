import { answerDepartment, answerFramework } from './answer/answer.ts';
import { isOneCell } from './answer/marks.ts';
import { lostCells } from './answer/lost-cells.ts';
import { changesBetween } from './changes/changes-between.ts';
import { describeChanges } from './changes/describe-changes.ts';
import type { Finding } from './findings/finding.ts';
import { localTime } from './language/local-time.ts';
import { contentSha256 } from './plan/content-hash.ts';
import type { Activity } from './plan/activity.ts';
import type { CellAnswer } from './ports/cell-answer.ts';
import { SystemError } from './ports/errors.ts';
import type { DepartmentKey, PlanStore } from './ports/plan-store.ts';
import type { IngestMessage, IngestPorts } from './ports/ports.ts';
import type { ReadingRecord } from './ports/records.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import { frameworkId } from './plan/framework-id.ts';
import type { Standing } from './store/standing.ts';
import type { Submission } from './submission.ts';

/**
 * answer: what a reading has to tell the owner of the spreadsheet, in that spreadsheet; nothing where all of it stands
 * there already.
 */
export async function answersTo(
  store: PlanStore,
  message: IngestMessage,
  { last, timeZone }: Standing,
  submission: Submission,
  record: ReadingRecord,
): Promise<CellAnswer[]> {
  const { answerable, findings } = submission;
  const facts = { ...answerable, findings };
  if (message.department === frameworkId) return answerFramework(facts);
  const { former, activities, copies, contact } = answerable;
  const { state, versionInForce, readAt = record.at } = record;
  const areInForce = record.lastRead === 'accepted' || record.lastRead === 'unchanged';
  return answerDepartment(facts, {
    ...{ state, versionInForce, activities, copies, contact, areInForce },
    ready: submission.ready,
    vanished: submission.vanished.activities,
    unsettled: message.unsettled ? await changedSince(store, message, last, activities) : new Set(),
    understood: understoodCells(findings, activities),
    changed: isUnread(findings, activities)
      ? ''
      : describeChanges(changesBetween(areInForce ? activities : former, activities), versionInForce).ar,
    readAt: shownInstant(readAt, timeZone),
  });
}

/** Whether the plan’s table could not be read at all: what it would say is no deletion of all that it said. */
const isUnread = (findings: readonly Finding[], activities: readonly Activity[]): boolean =>
  activities.length === 0 && findings.some(({ severity, cells }) => severity === 'error' && !cells.every(isOneCell));

function shownInstant(instant: string, timeZone: string): string {
  const { day, time } = localTime(instant, timeZone);
  return `${day} الساعة ${time}`;
}

/** The activities that are new, or say something else, since the last reading. */
async function changedSince(
  store: PlanStore,
  key: DepartmentKey,
  last: ReadingRecord | undefined,
  activities: readonly Activity[],
): Promise<Set<string>> {
  const body = last?.bodySha256 ? await store.body(key, last.bodySha256) : undefined;
  const before = new Set(body?.kind === 'department' ? body.activities.map((one) => contentSha256(one)) : []);
  return new Set(activities.filter((one) => !before.has(contentSha256(one))).map(({ id }) => id));
}

/** How many cells were understood although they are written otherwise than the framework, or the template, writes them. */
function understoodCells(findings: readonly Finding[], activities: readonly Activity[]): number {
  const said = findings
    .filter(({ severity, silenceKey }) => severity === 'remark' && !silenceKey)
    .flatMap(({ cells }) => cells.map(({ sheet, a1, writtenAt }) => `${sheet} ${writtenAt ?? a1}`));
  const folded = activities.flatMap(({ programme }) =>
    programme?.via === 'folded' ? [`plan ${programme.writtenAt}`] : [],
  );
  return new Set([...said, ...folded]).size;
}

/**
 * Writes an answer into the spreadsheet `raw` and gives the record of that. While the file is held, or Google refuses, it stays
 * to be written: the record says so, and watch comes back. Nothing but the answer waits for it.
 */
export async function writeAnswer(
  { spreadsheets, now }: Pick<IngestPorts, 'spreadsheets' | 'now'>,
  { spreadsheetId }: IngestMessage,
  raw: RawSpreadsheet,
  record: ReadingRecord,
  answers: readonly CellAnswer[],
): Promise<ReadingRecord> {
  const { unanswered, ...answered } = record;
  try {
    const lost = lostCells(raw, answers, await spreadsheets.answer(spreadsheetId, answers));
    if (lost.length > 0) await spreadsheets.answer(spreadsheetId, lost);
    return { ...answered, answeredAt: now().toISOString() };
  } catch (error) {
    if (!(error instanceof SystemError)) throw error;
    const failure = { code: error.code, message: error.message };
    return { ...record, unanswered: { since: unanswered?.since ?? record.at, failure } };
  }
}
