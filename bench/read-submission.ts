import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { sheets_v4 } from '@googleapis/sheets';
import type { Context } from 'aws-lambda';
import { readEnvironment } from '../functions/environment.ts';
import { googleClients } from '../functions/google-clients.ts';
import { OutsideCalls } from '../functions/outside-calls.ts';
import { handler as publish } from '../functions/publish.ts';
import { runtime } from '../functions/runtime.ts';
import { startServers } from '../infra/local/servers.ts';
import { pulledFields, rawSpreadsheetOf } from '../shared/pull/pull.google.ts';
import { departmentSubmission, type Former, frameworkSubmission } from '../shared/submission.ts';
import { largeCycle } from './large-cycle.ts';

/*
 * `npm run bench`: what reading and validating one large department costs, in units of parsing the JSON that Google
 * answers for it. Both are medians over many runs of one process.
 */

const activities = 330;
const rounds = 200;
const cycle = largeCycle(activities);

const home = await mkdtemp(join(tmpdir(), 'bench-'));
const servers = await startServers(home, 0);
Object.assign(process.env, servers.variables);
await publish(cycle, { awsRequestId: 'bench' } as Context);
const answers = await rawAnswers();
await servers.close();
await rm(home, { recursive: true });

const departments = cycle.departments.map(({ id, name }) => ({ id, name }));
const parsed = (department: string) => JSON.parse(answers.get(department) as string) as sheets_v4.Schema$Spreadsheet;
const { body } = frameworkSubmission(rawSpreadsheetOf(parsed('framework')), departments);
if (body.kind !== 'framework') throw new Error('the framework was not read as one');
const read = (answer: sheets_v4.Schema$Spreadsheet, former: Former) =>
  departmentSubmission(rawSpreadsheetOf(answer), 'large', former, body.framework);

const first: Former = { version: 0, activities: [], seed: 'large@first' };
const before = read(parsed('large'), first).body;
const again: Former = { version: 1, activities: 'activities' in before ? before.activities : [], seed: 'large@1' };

const text = answers.get('large') as string;
const parseMs = median(() => JSON.parse(text) as unknown);
console.log(`${activities} activities, ${(text.length / 1024).toFixed(0)} KiB of JSON, medians of ${rounds} runs`);
console.log(`JSON.parse                          ${parseMs.toFixed(2)} ms`);
for (const [name, former] of [
  ['the first time', first],
  ['after a version', again],
] as const) {
  const ms = median(() => read(parsed('large'), former)) - parseMs;
  console.log(`read and validate, ${name.padEnd(16)} ${ms.toFixed(2)} ms = ${(ms / parseMs).toFixed(1)} × JSON.parse`);
}

/** What Google answers for each spreadsheet for the fields that a reading asks for, without line breaks, as they are asked for. */
async function rawAnswers(): Promise<Map<string, string>> {
  const { sheets } = googleClients(readEnvironment(process.env), new OutsideCalls({ deadlineMs: 60_000 }));
  const { departments: all } = await runtime().ports.store.state(cycle.id);
  const read = all.map(async ({ id, spreadsheetId = '' }): Promise<[string, string]> => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: pulledFields });
    return [id, JSON.stringify(data)];
  });
  return new Map(await Promise.all(read));
}

function median(run: () => unknown): number {
  for (let round = 0; round < rounds / 4; round++) run();
  const times = Array.from({ length: rounds }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[rounds / 2] as number;
}
