import { departmentSubmission } from './department-submission.ts';
import { frameworkSubmission } from './framework-submission.ts';
import type { Day } from './language/calendar-day.ts';
import type { Framework } from './plan/framework.ts';
import type { DepartmentKey, PlanStore } from './ports/plan-store.ts';
import type { VersionRecord } from './ports/records.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import { frameworkId } from './plan/framework-id.ts';
import type { Standing } from './store/standing.ts';
import type { Former, Submission } from './submission.ts';
import { nextChangeOn, waive } from './validate/waive.ts';

/** read → identify → validate: what a reading means where a department stands, on a day. */
export async function understand(
  store: PlanStore,
  { cycle, department }: DepartmentKey,
  raw: RawSpreadsheet,
  { parent, framework: version }: Standing,
  on: Day,
): Promise<Submission> {
  const body = parent && (await store.body({ cycle, department }, parent.bodySha256));
  if (department === frameworkId) {
    const { departments } = await store.state(cycle);
    const submission = frameworkSubmission(raw, departments, body?.kind === 'framework' ? body.framework : undefined);
    const { body: own } = submission;
    return own.kind === 'framework' ? setAside(submission, own.framework, department, on) : submission;
  }
  const former: Former = {
    version: parent?.version ?? 0,
    activities: body?.kind === 'department' ? body.activities : [],
    seed: `${department}@${parent?.contentSha256 ?? 'first'}`,
  };
  const framework = version && (await frameworkOf(store, cycle, version));
  const submission = departmentSubmission(raw, department, former, framework);
  return framework ? setAside(submission, framework, department, on) : submission;
}

/** A submission with the findings set aside that the framework's waivers cover on a day. */
export function setAside(
  submission: Submission,
  { waivers = [] }: Framework,
  departmentId: string,
  on: Day,
): Submission {
  const { findings, answerable } = submission;
  const nextChange = nextChangeOn(waivers, on);
  return {
    ...submission,
    findings: waive(findings, waivers, departmentId, answerable.activities, on),
    ...(nextChange ? { weighAgainOn: nextChange } : {}),
  };
}

/** The framework as one of its versions says it. */
export async function frameworkOf(store: PlanStore, cycle: string, { bodySha256 }: VersionRecord): Promise<Framework> {
  const body = await store.body({ cycle, department: frameworkId }, bodySha256);
  if (body.kind !== 'framework') throw new Error(`the framework of ${cycle} is stored as a ${body.kind}`);
  return body.framework;
}
