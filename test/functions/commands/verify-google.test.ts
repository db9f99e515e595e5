import { readFileSync } from 'node:fs';
import { OAuth2Client } from 'google-auth-library';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { CheckResult } from '../../../functions/commands/google-checks/google-check.ts';
import { googleChecks, verifyGoogle } from '../../../functions/commands/google-checks/google-checks.ts';
import { readVerifyArguments, resultLine, summaryLine } from '../../../functions/commands/verify-google-words.ts';
import { signedInClients } from '../../../functions/google-clients.ts';
import { OutsideCalls } from '../../../functions/outside-calls.ts';
import { type LocalReply, type LocalRequest, startHttpServer } from '../../../infra/local/http-server.ts';

const ids = googleChecks.map(({ id }) => id);

/** Google's clients for a server of the test's own. */
async function clientsOf(handle: (request: LocalRequest) => LocalReply) {
  const service = { maxBodyBytes: 1_000_000, handle: async (request: LocalRequest) => handle(request) };
  const server = await startHttpServer({ home: '', port: 0 }, { ...service, explain: () => ({ status: 500 }) });
  onTestFinished(() => server.close());
  const client = new OAuth2Client();
  client.setCredentials({ access_token: 'token' });
  return signedInClients(() => client, new OutsideCalls({ deadlineMs: 5_000 }), `${server.url}/`);
}

const json = (body: object): LocalReply => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('the checks', () => {
  it('say nothing is as assumed of a Google that takes everything and tells nothing', async () => {
    const clients = await clientsOf(({ method, path }) =>
      json(method === 'POST' && path === '/drive/v3/files' ? { id: 'scratch' } : {}),
    );
    const parties = { driveId: 'drive', publisher: clients, reader: { email: 'reader@example.com', clients } };
    const manner = { mark: 'test', keep: false, signal: new AbortController().signal, say: () => {} };
    const { results } = await verifyGoogle(parties, manner);
    const taken = results.filter(({ outcome }) => outcome === 'as assumed').map(({ id }) => id);
    // It asks only whether that is taken.
    expect(taken).toEqual(['every-wrapping-is-taken']);
  });

  it('leave nothing behind where they are broken off', async () => {
    const removed: string[] = [];
    const clients = await clientsOf(({ method, path }) => {
      if (method === 'PATCH') removed.push(path);
      return json({ id: 'scratch' });
    });
    const stopping = new AbortController();
    const say = () => stopping.abort();
    const manner = { mark: 'test', keep: false, signal: stopping.signal, say };
    await expect(verifyGoogle({ driveId: 'drive', publisher: clients }, manner)).rejects.toThrow(/abort/);
    expect(removed).toEqual(['/drive/v3/files/scratch']);
  });

  it('are each named by what of Google no recording proves, which says of everything else why it is not tried', () => {
    const page = readFileSync(new URL('../../../docs/google-unproven.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:call|---) /.test(line));
    const lastCells = rows.map((row) => row.split(' | ').at(-1)?.replace(/ \|$/, '') ?? '');
    const named = lastCells.flatMap((cell) => [...cell.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id));
    expect(rows.length).toBeGreaterThan(30);
    expect([...new Set(named)].toSorted()).toEqual(ids.toSorted());
    expect(lastCells.filter((cell) => !cell.includes('`') && !cell.startsWith('no: '))).toEqual([]);
  });

  it('have names of their own, and say what they assume', () => {
    expect(new Set(ids).size).toBe(ids.length);
    for (const { assumes } of googleChecks) expect(assumes).toMatch(/^[A-Z].*\.$/);
  });
});

describe('what is printed', () => {
  const result = (outcome: CheckResult['outcome'], relied: boolean, what: string): CheckResult => ({
    ...{ id: 'a-check', assumes: 'It is so.', relied, outcome, what },
  });

  it('is a line for each check, and what was assumed where it is otherwise', () => {
    expect(resultLine(result('as assumed', true, ''))).toMatch(/^a-check +as assumed$/);
    expect(resultLine(result('as assumed', true, 'after 2 s'))).toMatch(/as assumed: after 2 s$/);
    expect(resultLine(result('could not be tried', true, 'no --reader'))).toMatch(/could not be tried: no --reader$/);
    expect(resultLine(result('otherwise', false, '2, not 1'))).toMatch(
      /otherwise: 2, not 1\n +assumed: It is so\. \(the product does not rely on it\)$/,
    );
  });

  it('ends with the counts', () => {
    const results = [result('as assumed', true, ''), result('otherwise', false, ''), result('otherwise', true, '')];
    expect(summaryLine(results)).toBe('1 as assumed, 2 otherwise (1 relied on), 0 could not be tried');
  });
});

describe('the command line', () => {
  it('names a drive and who publishes', () => {
    const line = ['--drive', 'D', '--publisher', 'p@x.iam.gserviceaccount.com', '--json'];
    expect(readVerifyArguments(line)).toMatchObject({ drive: 'D', json: true, keep: false });
    expect(() => readVerifyArguments(['--drive', 'D'])).toThrow(/npm run verify-google/);
    expect(() => readVerifyArguments(['--nonsense'])).toThrow();
  });
});
