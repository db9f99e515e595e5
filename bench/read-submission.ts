import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { sheets_v4 } from '@googleapis/sheets';
import type { Context } from 'aws-lambda';
import { handler as publish } from '../functions/publish.ts';
import { clientsOf } from '../functions/google-clients.ts';
import { google } from '../functions/world/google.ts';
import { groundOf } from '../functions/world/ground.ts';
import { runtime } from '../infra/local/runtime.ts';
import { startServers } from '../infra/local/servers.ts';
import { pulledFields, rawSpreadsheetOf } from '../shared/schema/raw-spreadsheet.google.ts';
import { departmentSubmission } from '../shared/department-submission.ts';
import { frameworkSubmission } from '../shared/framework-submission.ts';
import type { Former } from '../shared/submission.ts';
import { largeCycle } from './large-cycle.ts';

/*
 * `npm run bench`: what reading and validating one large department costs, in units of parsing the JSON that Google
 * answers for it. Both are medians over many runs of one process.
 */

const activities = 330;
const rounds = 600;
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
const work: Readonly<Record<string, () => unknown>> = {
  'JSON.parse': () => JSON.parse(text) as unknown,
  'read and validate, the first time': () => read(answer, first),
  'read and validate, after a version': () => read(answer, again),
};
const answer = parsed('large');
const times = timesOf(work);
const parseMs = times.get('JSON.parse') ?? Number.NaN;
console.log(`${activities} activities, ${(text.length / 1024).toFixed(0)} KiB of JSON, medians of ${rounds} rounds`);
for (const [name, ms] of times)
  console.log(`${name.padEnd(36)} ${ms.toFixed(2)} ms = ${(ms / parseMs).toFixed(1)} × JSON.parse`);

/** What Google answers for each spreadsheet for the fields that a reading asks for, without line breaks, as they are asked for. */
async function rawAnswers(): Promise<Map<string, string>> {
  const { sheets } = clientsOf(google(groundOf(process.env), { access: 'read-and-answer' }));
  const { departments: all } = await runtime().ports.store.state(cycle.id);
  const read = all.map(async ({ id, spreadsheetId = '' }): Promise<[string, string]> => {
    const { data } = await sheets.spreadsheets.get({ spreadsheetId, fields: pulledFields });
    return [id, JSON.stringify(data)];
  });
  return new Map(await Promise.all(read));
}

/** The median time of each piece of work; they take turns, so that a busy moment of the machine meets them all. Units: ms. */
function timesOf(pieces: Readonly<Record<string, () => unknown>>): Map<string, number> {
  const taken = new Map<string, number[]>(Object.keys(pieces).map((name) => [name, []]));
  for (let round = -rounds / 2; round < rounds; round++) {
    for (const [name, run] of Object.entries(pieces)) {
      const from = performance.now();
      run();
      if (round >= 0) taken.get(name)?.push(performance.now() - from);
    }
  }
  return new Map([...taken].map(([name, all]) => [name, all.sort((a, b) => a - b)[rounds / 2] as number]));
}
