import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Verified } from '../../../functions/commands/google-checks/google-checks.ts';
import { startIdentityServer } from '../../../infra/local/identity/identity-server.ts';
import { createSpreadsheet, driveId, listFiles, type RunningServer, runningServer } from './google/running-server.ts';
import { type RecordingProxy, startRecordingProxy } from './recording-proxy.ts';
import { closing, temporaryHome } from './temporary-home.ts';

const command = fileURLToPath(new URL('../../../functions/commands/verify-google.ts', import.meta.url));
const accounts = [
  '--publisher',
  'publisher@plan.iam.gserviceaccount.com',
  '--reader',
  'reader@plan.iam.gserviceaccount.com',
];

let google: RunningServer;
let proxy: RecordingProxy;
let variables: Record<string, string>;

beforeEach(async () => {
  const home = await temporaryHome();
  google = await runningServer();
  proxy = closing(await startRecordingProxy(home, google.url()));
  const identity = closing(await startIdentityServer({ home, port: 0 }));
  // An administrator's sign-in, as the library finds it.
  const [credentials, token] = [join(home, 'credentials.json'), join(home, 'token')];
  await writeFile(token, 'administrator');
  const source = { audience: '//local', subject_token_type: 'urn:ietf:params:oauth:token-type:jwt' };
  const federation = { ...source, token_url: `${identity.url}/v1/token`, credential_source: { file: token } };
  await writeFile(credentials, JSON.stringify({ type: 'external_account', ...federation }));
  variables = {
    GOOGLE_APPLICATION_CREDENTIALS: credentials,
    GOOGLE_ROOT_URL: `${proxy.url}/`,
    GOOGLE_IAM_URL: identity.url,
  };
});

const run = (...words: string[]) =>
  new Promise<{ status: number; printed: string }>((resolve) => {
    const options = { env: { ...process.env, ...variables } };
    const line = [command, '--drive', driveId, ...accounts, ...words];
    const child = execFile(process.execPath, line, options, (_, stdout, stderr) =>
      resolve({ status: child.exitCode ?? -1, printed: `${stdout}${stderr}` }),
    );
  });

describe('the command that verifies Google’s behaviour', () => {
  it('tries everything on this machine’s server, within the quota of a minute, and leaves the drive as it was', async () => {
    const bystander = await createSpreadsheet(google, 'قطاع');
    const before = await listFiles(google);
    const { status, printed } = await run('--json');
    const { results } = JSON.parse(printed) as Verified;
    const idsOf = (outcome: string) => results.filter((result) => result.outcome === outcome).map(({ id }) => id);
    expect(idsOf('could not be tried')).toEqual(['xlsx-kept-as-such-is-refused', 'formula-error-is-told-by-its-type']);
    expect(idsOf('otherwise')).toEqual([]);
    expect(status).toBe(0);
    expect(await listFiles(google)).toEqual(before);
    expect(before.map(({ id }) => id)).toEqual([bystander]);
    expect(proxy.asked.filter(({ path }) => path.includes(bystander))).toEqual([]);
    const inSheets = proxy.asked.filter(({ path }) => path.startsWith('/v4/'));
    for (const method of ['GET', 'POST']) {
      expect(inSheets.filter((request) => request.method === method).length).toBeLessThan(60);
    }
  });

  it('says what to do where nobody is signed in, or may not act as the accounts', async () => {
    variables = { ...variables, GOOGLE_IAM_URL: `${variables.GOOGLE_IAM_URL}/nowhere` };
    expect(await run()).toEqual({ status: 1, printed: expect.stringMatching(/^google-sign-in-refused: /) });
    variables = { ...variables, GOOGLE_APPLICATION_CREDENTIALS: '/nonexistent.json' };
    const { status, printed } = await run();
    expect([status, printed]).toEqual([1, expect.stringContaining('gcloud auth application-default login')]);
    expect(await listFiles(google)).toEqual([]);
  });

  it('ends with 1 and says so where Google does one thing otherwise, and keeps its spreadsheet if told to', async () => {
    proxy.answerInstead(async ({ method, path, query }) => {
      if (method !== 'GET' || !query.get('fields')?.includes('timeZone')) return undefined;
      const answer = await fetch(`${google.url()}${path}?${query}`, { headers: { authorization: 'Bearer token' } });
      const body = (await answer.text()).replace('Asia/Hebron', 'Asia/Jerusalem');
      return { status: 200, headers: { 'content-type': 'application/json' }, body };
    });
    const { status, printed } = await run('--keep');
    expect(status).toBe(1);
    expect(printed).toMatch(/^locale-and-zone-are-taken +otherwise: .*Asia\/Jerusalem.*\n.*the product relies on it/m);
    expect(printed).toMatch(/ otherwise \(1 relied on\), /);
    expect(printed).toContain('Kept: https://docs.google.com/spreadsheets/d/');
    expect(await listFiles(google)).toHaveLength(1);
  });
});
