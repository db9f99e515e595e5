import { answersTo } from '../../shared/answering.ts';
import type { CellAnswer } from '../../shared/ports/cell-answer.ts';
import type { PlanStore } from '../../shared/ports/plan-store.ts';
import type { IngestMessage } from '../../shared/ports/ports.ts';
import type { ReadingRecord } from '../../shared/ports/records.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { countFindings } from '../../shared/findings/finding.ts';
import type { Submission } from '../../shared/submission.ts';
import { weigh } from '../../shared/validate/verdict.ts';
import { writeAnswers } from './write-answers.ts';

const message: IngestMessage = {
  ...{ kind: 'read', cycle: '2021-2023', department: 'department', spreadsheetId: 'file', driveVersion: 1 },
};
const nobody = {} as PlanStore;

/** One pass over a department's spreadsheet. */
export interface Pass {
  readonly submission: Submission;
  readonly answers: readonly CellAnswer[];
  /** As the answers leave it. */
  readonly raw: RawSpreadsheet;
}

/** What is answered to a reading, at some minute: nothing but the minute differs between two readings of one sheet. */
export async function answersOf(submission: Submission, minute: number, inForce?: Submission): Promise<CellAnswer[]> {
  const findings = countFindings(submission.findings);
  const same = inForce !== undefined && JSON.stringify(inForce.content) === JSON.stringify(submission.content);
  const { state, lastRead, comesIntoForce } = weigh(submission, findings, same);
  const readAt = new Date(Date.UTC(2026, 0, 1, 8, minute)).toISOString();
  const reading: ReadingRecord = {
    ...{ state, lastRead, findings, at: readAt, readAt, driveVersion: minute, vanished: 0 },
    ...{ versionInForce: comesIntoForce || inForce ? 1 : 0, frameworkVersion: 1, rulesVersion: 'rules' },
    ...{ activities: submission.activities, indicators: submission.indicators },
  };
  const standing = { parent: undefined, last: undefined, framework: undefined, timeZone: 'Asia/Hebron' };
  return answersTo(nobody, message, standing, submission, reading);
}

/** Reads a spreadsheet and writes the answer into it. */
export async function passOver(
  raw: RawSpreadsheet,
  read: (raw: RawSpreadsheet, inForce?: Submission) => Submission,
  minute: number,
  inForce?: Submission,
): Promise<Pass> {
  const submission = read(raw, inForce);
  const answers = await answersOf(submission, minute, inForce);
  return { submission, answers, raw: writeAnswers(raw, answers) };
}
