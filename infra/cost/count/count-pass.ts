import type { CycleToPublish } from '../../../shared/schema/entries.ts';
import type { CountedServers } from './counted-servers.ts';
import { PipelineRun } from './pipeline-run.ts';
import { Recorder } from './recorder.ts';
import { type StepCount, stepCountOf } from './step-count.ts';

/** What a pass over so many departments took, step by step. */
export interface CountedPass {
  readonly departments: number;
  readonly steps: Readonly<Record<string, StepCount>>;
}

// The first activity's row in the plan tab, and the cell of the planning unit's own spreadsheet that is changed.
const [activity, programme, cycleTitle] = ["'الخطة'!G3", "'الخطة'!I3", "'فترة الخطة'!A3"];

/** How many departments somebody edits in a pass: enough for a mean, also where there are more. */
const edited = 12;

/**
 * Publishes a cycle and lets its pipeline run: the first versions, edits that come into force, edits that are returned,
 * a framework that changes, reports, a delivery. Counts every step.
 */
export async function countPass(cycle: CycleToPublish, servers: CountedServers): Promise<CountedPass> {
  Object.assign(process.env, servers.variables);
  const recorder = new Recorder(servers);
  const run = new PipelineRun(recorder, servers);
  await run.publish(cycle);
  await run.ingestAll('first');
  const spreadsheets = await run.spreadsheets(cycle.id);
  const ids = cycle.departments.slice(0, edited).map(({ id }) => spreadsheets.get(id) ?? '');
  const root = servers.behind['GOOGLE_ROOT_URL'] ?? '';
  const enterAll = async (range: string, text: (index: number) => string): Promise<void> => {
    for (const [index, id] of ids.entries()) await enter(root, id, range, text(index));
  };
  await run.report(cycle.id, 'report, the first');
  await run.report(cycle.id, 'report, nothing changed');
  await enterAll(activity, (index) => `نشاط معدّل ${index + 1}`);
  await run.ingestAll('edit');
  await run.report(cycle.id, 'report');
  await enterAll(programme, () => 'برنامج لا يعرفه أحد');
  await run.ingestAll('fault');
  await enter(root, spreadsheets.get('framework') ?? '', cycleTitle, 'الخطة التنفيذية المعدّلة');
  await run.ingestAll('framework');
  await run.deliver(cycle.id, new Date().toISOString());
  await run.mailEvents();
  for (let times = 0; times < 3; times++) await run.finishDeliveries();
  for (let times = 0; times < 3; times++) await run.ingestAll('quiet');
  return {
    departments: cycle.departments.length,
    steps: Object.fromEntries([...recorder.runs].map(([step, runs]) => [step, stepCountOf(runs)])),
  };
}

/** Enters a text into one cell, as a person does. */
async function enter(root: string, spreadsheetId: string, range: string, text: string): Promise<void> {
  const url = `${root}v4/spreadsheets/${spreadsheetId}/values/${encodeURIComponent(range)}?valueInputOption=RAW`;
  const headers = { authorization: 'Bearer somebody', 'content-type': 'application/json' };
  const answer = await fetch(url, { method: 'PUT', headers, body: JSON.stringify({ values: [[text]] }) });
  if (!answer.ok) throw new Error(await answer.text());
}
