import { execFile } from 'node:child_process';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { callDeployed, callerOf } from '../../../infra/aws/deployed-functions.ts';
import { publishDeployed } from '../../../infra/aws/publish-deployed.ts';
import type { UpgradedSpreadsheet } from '../../../shared/press.ts';
import type { Published } from '../../../shared/publication.ts';
import type { WhyStopped } from '../../../shared/publish/why-stopped.ts';

/** An answer of a function: what it gave, or what it threw. */
type Answer =
  | { readonly gives: unknown }
  | { readonly throws: string | undefined; readonly saying: string }
  // No answer at all.
  | 'hangs';

const caller = 'arn:aws:sts::111122223333:assumed-role/administrator/somebody';
const identity = `<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>${caller}</Arn><UserId>A:b</UserId><Account>111122223333</Account></GetCallerIdentityResult></GetCallerIdentityResponse>`;

describe('a command of the administrator, on a deployed stage', () => {
  const asked: { readonly name: string; readonly event: unknown }[] = [];
  let answers: Answer[] = [];
  let server: Server;

  async function answerOf(request: IncomingMessage) {
    const body = Buffer.concat((await request.toArray()) as Buffer[]).toString('utf8');
    const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '') ?? [];
    if (!name) return { headers: { 'content-type': 'text/xml' }, body: identity };
    asked.push({ name, event: JSON.parse(body) });
    const answer = answers.shift() ?? { gives: null };
    if (answer === 'hangs') return new Promise<never>(() => {});
    if ('gives' in answer) return { headers: {}, body: JSON.stringify(answer.gives) };
    const told = { errorType: answer.throws, errorMessage: answer.saying };
    return { headers: { 'x-amz-function-error': 'Unhandled' }, body: JSON.stringify(told) };
  }

  beforeAll(async () => {
    server = createServer((request, response) => {
      void answerOf(request).then(({ headers, body }) => response.writeHead(200, headers).end(body));
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(process.env, {
      ...{ AWS_ENDPOINT_URL_LAMBDA: url, AWS_ENDPOINT_URL_STS: url, AWS_REGION: 'eu-central-1' },
      ...{ AWS_ACCESS_KEY_ID: 'somebody', AWS_SECRET_ACCESS_KEY: 'secret' },
    });
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });
  beforeEach(() => void asked.splice(0));

  it('calls the function by the name that its stage gave it', async () => {
    answers = [{ gives: [{ id: 'finance-report' }] }];
    expect(await callDeployed('prod', 'report', { cycle: '2021-2023' })).toEqual([{ id: 'finance-report' }]);
    expect(asked).toEqual([{ name: 'ministry-plan-prod-report', event: { cycle: '2021-2023' } }]);
  });

  it('is told what the function threw, and calls it once', async () => {
    answers = [{ throws: 'as-of-invalid', saying: '«soon» is neither a day nor an instant' }];
    const called = callDeployed('prod', 'report', { cycle: '2021-2023', asOf: 'soon' });
    await expect(called).rejects.toMatchObject({ code: 'as-of-invalid', message: expect.stringContaining('soon') });
    expect(asked).toHaveLength(1);
  });

  it('knows by AWS who calls', async () => {
    expect(await callerOf()).toBe(caller);
  });

  const timedOut = (errorType?: string): Answer => ({
    throws: errorType,
    saying: '2026-01-01T00:00:00.000Z 0c6d Task timed out after 900.00 seconds',
  });

  it.each([timedOut('Sandbox.Timedout'), timedOut()])('knows a function that ran out of time: %o', async (answer) => {
    answers = [answer];
    await expect(callDeployed('prod', 'report', {})).rejects.toMatchObject({ code: 'function-timed-out' });
  });

  it('does not wait for ever for an answer', async () => {
    answers = ['hangs'];
    await expect(callDeployed('prod', 'report', {}, 300)).rejects.toMatchObject({ code: 'ETIMEDOUT' });
  });

  const published: Published = { published: ['framework'], upgraded: [] };
  const upgraded: UpgradedSpreadsheet = {
    department: 'cairo',
    changes: [],
    leftAlone: [{ of: 'plan', why: 'two-tables' }],
  };
  const refused = (code: string): Answer => ({ throws: code, saying: 'later' });
  const stopped = (department: string, why: WhyStopped, done: Partial<Published> = {}): Answer => ({
    gives: { published: [], upgraded: [], ...done, next: { department, why } },
  });
  const publish = (said: string[] = [], pauses: number[] = []) =>
    publishDeployed(
      'prod',
      { cycle: '2021-2023' },
      (line) => said.push(line),
      async () => void pauses.push(asked.length),
    );
  const froms = () => asked.map(({ event }) => (event as { from?: string }).from);

  it('goes on publishing where a run stopped, waits only for Google, and tells what all runs did', async () => {
    answers = [
      stopped('cairo', 'quota', { published: ['framework', 'aden'] }),
      stopped('madrid', 'time', { upgraded: [upgraded] }),
      { gives: { published: ['madrid'], upgraded: [] } },
    ];
    const [said, pauses]: [string[], number[]] = [[], []];
    expect(await publish(said, pauses)).toEqual({ published: ['framework', 'aden', 'madrid'], upgraded: [upgraded] });
    expect(froms()).toEqual([undefined, 'cairo', 'madrid']);
    expect(pauses).toEqual([1]);
    expect(said).toEqual([expect.stringMatching(/quota.*cairo/), expect.stringMatching(/time.*madrid/)]);
  });

  it.each([timedOut(), refused('publishing-in-progress'), refused('google-quota-exceeded')])(
    'goes on from the same department where a run has no answer: %o',
    async (answer) => {
      answers = [answer, stopped('cairo', 'time'), answer, { gives: published }];
      const said: string[] = [];
      expect(await publish(said)).toEqual(published);
      expect(froms()).toEqual([undefined, undefined, 'cairo', 'cairo']);
      expect(said).toHaveLength(3);
    },
  );

  it('comes to an end, and tells what was done, where it gets no further', async () => {
    const said: string[] = [];
    answers = [stopped('cairo', 'quota', { published: ['aden'] }), ...Array(60).fill(stopped('cairo', 'quota'))];
    await expect(publish(said)).rejects.toThrow(/no further than cairo/);
    expect(asked.length).toBeLessThan(50);
    expect(said.at(-1)).toContain('aden: published');
  });

  it('does not go on where somebody has to mend something', async () => {
    answers = [
      stopped('cairo', 'time', { published: ['aden'] }),
      refused('google-sign-in-refused'),
      { gives: published },
    ];
    const said: string[] = [];
    await expect(publish(said)).rejects.toMatchObject({ code: 'google-sign-in-refused' });
    expect(asked).toHaveLength(2);
    expect(said.at(-1)).toContain('aden: published');
  });

  const npm = (...words: string[]) =>
    promisify(execFile)('npm', ['run', '--silent', ...words], {
      cwd: fileURLToPath(new URL('../../../', import.meta.url)),
    });

  it('is the same command as on a home, with a stage and a cycle', async () => {
    answers = [{ gives: { did: 'closed' } }];
    const { stdout } = await npm(
      'department',
      '--',
      'close',
      '--id',
      'cairo',
      '--stage',
      'prod',
      '--cycle',
      '2021-2023',
    );
    expect(asked).toEqual([
      { name: 'ministry-plan-prod-department', event: { do: 'close', cycle: '2021-2023', id: 'cairo' } },
    ]);
    expect(stdout).toContain('cairo');
  });

  it('says that the cycle has to be named', async () => {
    const failed = await npm('department', '--', 'close', '--id', 'cairo', '--stage', 'prod').catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('--cycle ID') });
    expect(asked).toEqual([]);
  });

  it('ends with 1 and the reason where a delivery cannot be settled', async () => {
    answers = [{ throws: 'message-invalid', saying: 'there is nothing to settle' }];
    const words = ['--report', 'finance-report', '--period', '2026-05', '--settle', 'arrived', '--by', 'somebody'];
    const failed = await npm('deliver', '--', ...words, '--stage', 'prod', '--cycle', '2021-2023').catch(
      (error: unknown) => error,
    );
    expect(failed).toMatchObject({ code: 1, stderr: expect.stringContaining('there is nothing to settle') });
  });
});
