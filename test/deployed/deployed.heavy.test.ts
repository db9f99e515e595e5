import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventSource } from '../../infra/local/event-source.ts';
import { bringMailEvents } from '../../infra/local/mail-events.ts';
import type { ComparedPlan } from '../../shared/compare.ts';
import type { LinkedWorkbook } from '../../shared/linking.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { ReportRecord } from '../../shared/ports/records.ts';
import { emittedMetrics } from '../../infra/resources/metrics.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import type { Fault } from '../faults/google-proxy.ts';
import { enter, firstActivity, publishedFiles } from '../faults/sheet-edits.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { mailsIn } from '../mail/read-mail.ts';
import { knownCalls } from '../permissions/known-calls.ts';
import { unconditionalPut } from '../permissions/unconditional-put.ts';
import { type DeployedWorld, openDeployedWorld } from './deployed-world.ts';

/** What nobody may find in a log: texts that people typed, and what a link is worth. */
const canaries = ['كناري-النشاط-٤٧١', 'Canary Person', '+970-59-000-4711', 'canary@ministry.example', '4711471.471'];

/** Figures that nothing here gives a reason for: nobody is held, no mail waits or fails, Google lets the publisher in. */
const onlyInTrouble: readonly string[] = [
  ...['ingest Held', 'deliver MailsWaiting', 'deliver MailsFailed', 'deliver MailsUnknown'],
  ...['mail-event MailsFailed', 'mail-event MailsReturned'],
  ...['publish GoogleSignInRefused', 'department GoogleSignInRefused'],
];

const json = { 'content-type': 'application/json' };

/** An answer of Google's that quotes what stands in the spreadsheet. */
const quoting =
  (code: number): Fault =>
  (response) => {
    const message = `Invalid value: ${canaries.join(' ')}\n    at ${canaries.join(' ')} (cell:1:2)`;
    response.writeHead(code, json).end(JSON.stringify({ error: { code, message, status: 'INVALID_ARGUMENT' } }));
  };

/** The true answer, but for its last bytes: whoever parses it stumbles over what people typed. */
const cut: Fault = (response, body) => {
  const end = body.indexOf(canaries[0] ?? '');
  response.writeHead(200, json).end(body.subarray(0, end > 0 ? end + 20 : body.length / 2));
};

interface LogLine {
  readonly name: string;
  readonly message?: string;
  readonly correlationId?: string;
  /** Of a line in CloudWatch's embedded metric format. */
  readonly _aws?: {
    readonly CloudWatchMetrics: readonly {
      readonly Namespace: string;
      readonly Dimensions: readonly string[][];
      readonly Metrics: readonly { readonly Name: string }[];
    }[];
  };
}

// The tests follow one another: each works with what the one before it left, as a ministry does.
describe('what synthesis made, in the environment that its templates say', { shuffle: false }, () => {
  const cycle = '2021-2023';
  let world: DeployedWorld;
  let source: EventSource;
  let rendered: readonly ReportRecord[];

  beforeAll(async () => {
    world = await openDeployedWorld();
    // The test itself plays what Lambda does with a queue.
    const own = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    Object.assign(process.env, own, { AWS_ENDPOINT_URL_SQS: world.queue.endpoint });
    source = new EventSource(world.queue.url, (event: SQSEvent) => invoke<SQSBatchResponse>('ingest', event));
  }, 120_000);
  afterAll(() => world.close());

  function invoke<Answer>(name: string, event: unknown): Promise<Answer> {
    const found = world.functions[name];
    if (!found) throw new Error(`no function ${name} was deployed`);
    return found.invoke<Answer>(event);
  }
  const scheduled = (name: string): unknown => JSON.parse(world.inputs[name] ?? 'null');

  /** Watches as its schedule does, and lets the queue bring what that sent; gives how many were handled. */
  async function round(): Promise<number> {
    const { messages } = await invoke<{ messages: number }>('watch', scheduled('watch'));
    let handled = 0;
    // A message may be kept back for some seconds, until it is its turn.
    for (let times = 0; handled < messages && times < 40; times++) {
      const { handled: now, failed } = await source.drain(() => {});
      expect(failed).toBe(0);
      handled += now;
      if (handled < messages) await new Promise((resolve) => setTimeout(resolve, 250));
    }
    return handled;
  }

  async function untilQuiet(): Promise<void> {
    for (let times = 0; times < 6; times++) if ((await round()) === 0) return;
    throw new Error('something is due again and again');
  }

  it('publishes a cycle, and one department more', async () => {
    const [one, two] = ['department-1', 'department-2'];
    const published = await invoke('publish', smallCycle(cycle, 2));
    expect(published).toEqual({ published: ['framework', one, two], upgraded: [] });
    const asked = { do: 'add', cycle, id: 'cairo', name: 'سفارة القاهرة', type: 'embassy', sections: [] };
    // The framework is not in force yet: nobody knows the sections, and the spreadsheet waits for that.
    expect(await invoke('department', asked)).toMatchObject({ did: 'added' });
    expect(await invoke('department', { do: 'close', cycle, id: 'cairo' })).toEqual({ did: 'closed' });
  });

  it('watches, reads, stores and answers until nothing is due', async () => {
    await untilQuiet();
    rendered = await invoke<ReportRecord[]>('report', { cycle, asOf: new Date().toISOString() });
    expect(rendered.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
    for (const { versions } of rendered)
      expect(versions).toEqual({ framework: 1, 'department-1': 1, 'department-2': 1 });
  });

  it('renders by its schedule what stays the same', async () => {
    const again = await invoke<ReportRecord[]>('report', scheduled('workbooks'));
    expect(again.map(({ versions }) => versions)).toEqual(rendered.map(({ versions }) => versions));
    expect(await invoke('report', scheduled('workbooks'))).toEqual(again);
  });

  it('returns an edit that cannot be used, reads one that can, and tells what changed', async () => {
    const before = new Date().toISOString();
    const files = await publishedFiles(world.google, world.drive);
    const [file = ''] = files.get(`${cycle}/department-1`) ?? [];
    expect(file).not.toBe('');
    const [other = ''] = files.get(`${cycle}/department-2`) ?? [];
    await enter(world.google, file, firstActivity, canaries.join(' '));
    await enter(world.google, other, firstActivity, '');
    await untilQuiet();
    const compared = await invoke<ComparedPlan>('changes', { cycle, from: before, to: new Date().toISOString() });
    expect(JSON.stringify(compared.changes)).toContain(canaries[0]);
  });

  it('publishes again without a change, and adds a department once the framework is in force', async () => {
    expect(await invoke('publish', { cycle })).toEqual({ published: [], upgraded: [] });
    const asked = { do: 'add', cycle, id: 'cairo', name: 'سفارة القاهرة', type: 'embassy', sections: [] };
    expect(await invoke('department', asked)).toMatchObject({ did: 'reopened', published: true });
  });

  it('gives a link to a workbook, which brings that very file', async () => {
    const [{ id: report, pinsSha256 } = { id: '', pinsSha256: '' }] = rendered;
    const { link, sha256 } = await invoke<LinkedWorkbook>('download', { cycle, report, pinsSha256, by: 'planner' });
    const answer = await fetch(link);
    expect(
      createHash('sha256')
        .update(Buffer.from(await answer.arrayBuffer()))
        .digest('hex'),
    ).toBe(sha256);
  });

  it('delivers by its schedule once, and knows by SES’s events that it did', async () => {
    const at = new Date().toISOString();
    const event: unknown = JSON.parse(
      (world.inputs['deliver-finance-report'] ?? '').replace('<aws.scheduler.scheduled-time>', at),
    );
    const [record] = await invoke<DeliveryRecord[]>('deliver', event);
    expect(record).toMatchObject({ state: 'sent', attachment: 'attached' });
    await invoke('deliver', event);
    expect(await mailsIn(world.home, 'finance-report')).toHaveLength(1);
    await bringMailEvents(world.home, (told) => invoke('mail-event', told));
    const settle = { cycle, report: 'finance-report', period: record?.period, settle: 'arrived', by: 'somebody' };
    await expect(invoke('deliver', settle)).rejects.toMatchObject({ errorType: 'message-invalid' });
    expect(await invoke('deliver', scheduled('finish-deliveries'))).toEqual([]);
  });

  it('makes just those calls of AWS that the policies are held against', () => {
    const known = new Set(knownCalls);
    expect([...world.calls].filter((call) => !known.has(call)).join('\n')).toBe('');
    expect(knownCalls.filter((call) => !world.calls.has(call)).join('\n')).toBe('');
  });

  it('puts every version, and all that is kept for ever, on the condition that nothing is there', () => {
    expect(world.puts.filter(({ Item }) => JSON.stringify(Item?.SK).includes('V#')).length).toBeGreaterThan(3);
    expect(world.puts.flatMap((put) => unconditionalPut(put) ?? [])).toEqual([]);
  });

  it.each<[string, string, Fault]>([
    ['refuses to give a spreadsheet, and quotes it', 'GET', quoting(400)],
    ['breaks down over a spreadsheet, and quotes it', 'GET', quoting(500)],
    ['has had too many calls, and quotes it', 'GET', quoting(429)],
    ['gives a spreadsheet that is cut in the middle', 'GET', cut],
    ['refuses an answer, and quotes it', 'POST', quoting(400)],
  ])('tells no word of a cell where Google %s', async (_, method, fault) => {
    const files = await publishedFiles(world.google, world.drive);
    const [file = ''] = files.get(`${cycle}/department-1`) ?? [];
    await enter(world.google, file, firstActivity, `${canaries.join(' ')} ${randomUUID()}`);
    world.proxy.breakAnswers(new RegExp(`^${method} /v4/`), fault);
    const message = {
      kind: 'read',
      cycle,
      department: 'department-1',
      spreadsheetId: file,
      driveVersion: Date.now(),
      correlationId: 'by hand',
    };
    const records = [{ messageId: 'm', body: JSON.stringify(message), attributes: {} }];
    const told = await invoke('ingest', { Records: records });
    // What Google said is in the publisher's answer, for the administrator; in no log, and in no error.
    await invoke('publish', { cycle });
    world.proxy.heal();
    for (const canary of canaries) expect(JSON.stringify(told)).not.toContain(canary);
  });

  it('throws no words of Google’s at whoever invoked it, for Lambda prints them', async () => {
    world.proxy.breakAnswers(/^GET \/drive\//, quoting(400));
    const refused = invoke('watch', {}).catch((error: unknown) => error);
    expect(await refused).toMatchObject({ errorType: 'google-request-refused', message: 'Error 400' });
    world.proxy.heal();
  });

  it('writes nothing into any log that people typed, and no link', async () => {
    // What it cannot read, it must not quote: a message that is no JSON, and one that is not ours.
    for (const body of [canaries.join(' '), JSON.stringify({ kind: canaries[0] })])
      await invoke('ingest', { Records: [{ messageId: 'poison', body, attributes: {} }] });
    const log = Object.values(world.functions)
      .map((each) => each.log)
      .join('');
    expect(log).toContain('google-request-refused');
    expect(log).toContain('"message":"not ingested"');
    for (const canary of canaries) expect(log).not.toContain(canary);
    expect(log).not.toMatch(/X-Amz-Signature|Bearer |session-of-/);
  });

  it('logs in lines of JSON: figures of one dimension, and of one spreadsheet all under the id of the run that found it', () => {
    const lines: LogLine[] = Object.entries(world.functions).flatMap(([name, { log }]) =>
      log
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => ({ ...(JSON.parse(line) as Omit<LogLine, 'name'>), name })),
    );
    const metrics = lines.filter(({ _aws }) => _aws !== undefined);
    const dimensions = metrics.flatMap(({ _aws }) => _aws?.CloudWatchMetrics.flatMap((one) => one.Dimensions) ?? []);
    expect(new Set(dimensions.map((one) => one.join()))).toEqual(new Set(['service']));
    expect(new Set(metrics.map(({ _aws }) => _aws?.CloudWatchMetrics[0]?.Namespace))).toEqual(
      new Set(['MinistryPlan/dev']),
    );
    const told = metrics.flatMap(({ name, _aws }) =>
      (_aws?.CloudWatchMetrics ?? []).flatMap(({ Metrics }) => Metrics.map((one) => `${name} ${one.Name}`)),
    );
    const meant = Object.entries(emittedMetrics).flatMap(([name, own]) => own.map((metric) => `${name} ${metric}`));
    expect(new Set(told)).toEqual(new Set(meant.filter((metric) => !onlyInTrouble.includes(metric))));
    const runs = lines.flatMap(({ name, message, correlationId }) =>
      name === 'watch' && message === 'watched' ? [correlationId] : [],
    );
    const ingested = lines.filter(({ message }) => message === 'ingested');
    expect(ingested.length).toBeGreaterThan(3);
    for (const { correlationId } of ingested) expect([...runs, 'by hand']).toContain(correlationId);
  });
});
