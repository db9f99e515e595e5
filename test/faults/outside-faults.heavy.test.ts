import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { catchLog } from '../caught-log.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { PassDepartment, PassSummary } from '../../infra/local/pass-summary.ts';
import { openWorld } from '../world.ts';
import { type Fault, type GoogleProxy, lasting, startGoogleProxy, transient } from './google-proxy.ts';
import { wholeHistory } from './histories.ts';
import { long } from './kill-points.ts';
import { messageOf } from './shared-spreadsheets.ts';
import { enter, firstActivity } from './sheet-edits.ts';
import { smallCycle } from './small-cycle.ts';

const cycle = '2024-2026';
const department = 'department-1';

const readings = /^GET \/v4\/spreadsheets\//;
const listings = /^GET \/drive\/v3\/files/;

// What the client makes of an answer does not depend on the request: the long run tries all of them here too.
const telling = ['a 200 whose JSON is cut', 'a 200 with an empty object', 'a 503', 'no answer at all'];

const inForce = ({ departments }: PassSummary): PassDepartment => departments[0] as PassDepartment;

describe('Google, answering a pass with', () => {
  const world = openWorld();
  let proxy: GoogleProxy;
  let edits = 0;

  beforeAll(async () => {
    proxy = await startGoogleProxy(process.env['GOOGLE_ROOT_URL'] ?? '');
    Object.assign(process.env, { GOOGLE_ROOT_URL: proxy.url, DEADLINE_SECONDS: '0.7' });
    await world.publish(smallCycle(cycle));
    await world.pass(cycle);
  });
  // What the functions log of the faults is no news here.
  beforeEach(() => void catchLog());
  afterEach(() => proxy.heal());
  afterAll(() => proxy.close());

  const before = async () => (await runtime().ports.store.history({ cycle, department })).length;

  async function edit(): Promise<string> {
    const { spreadsheetId } = await messageOf(runtime(), cycle, department);
    const text = `نشاط معدّل ${++edits}`;
    await enter(proxy.url, spreadsheetId, firstActivity, text);
    return text;
  }

  async function passWhile(requests: RegExp, fault: Fault): Promise<void> {
    proxy.breakAnswers(requests, fault);
    // A pass that cannot even list the spreadsheets fails, as the function does whose schedule starts it again.
    await world.pass(cycle).catch(() => undefined);
    proxy.heal();
  }

  async function expectNextPassToRead(text: string, version: number): Promise<void> {
    const summary = await world.pass(cycle);
    expect(inForce(summary)).toMatchObject({ state: 'in-force', versionInForce: version });
    expect(inForce(summary).failure).toBeUndefined();
    const { texts } = await wholeHistory(runtime().ports.store, { cycle, department }, text);
    expect(texts.at(-1)?.[0]).toBe(text);
    expect(texts).toHaveLength(version);
  }

  it.each(Object.keys(transient))(
    '%s instead of a spreadsheet: nothing comes of it, and the next pass reads',
    async (name) => {
      const text = await edit();
      const versions = await before();
      const reading = await runtime().ports.store.reading({ cycle, department });
      await passWhile(readings, transient[name] as Fault);
      expect(await before()).toBe(versions);
      expect(await runtime().ports.store.reading({ cycle, department })).toEqual(reading);
      await expectNextPassToRead(text, versions + 1);
    },
  );

  it.each(long ? Object.keys(transient) : telling)(
    '%s instead of the list: nothing comes of it, and the next pass reads',
    async (name) => {
      const text = await edit();
      const versions = await before();
      const states = (await runtime().ports.store.state(cycle)).readings;
      await passWhile(listings, transient[name] as Fault);
      expect((await runtime().ports.store.state(cycle)).readings).toEqual(states);
      await expectNextPassToRead(text, versions + 1);
    },
  );

  it.each(Object.keys(lasting))(
    '%s instead of a spreadsheet: it is unreachable, its version stays, and it heals',
    async (name) => {
      const text = await edit();
      const versions = await before();
      await passWhile(readings, lasting[name] as Fault);
      const code = name === 'a 403' ? 'spreadsheet-access-denied' : 'spreadsheet-not-found';
      expect(await runtime().ports.store.reading({ cycle, department })).toMatchObject({
        ...{ state: 'unreachable', versionInForce: versions, failure: { code } },
      });
      await expectNextPassToRead(text, versions + 1);
    },
  );
});
