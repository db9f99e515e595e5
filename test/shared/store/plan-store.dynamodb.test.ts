import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { startDynamodbServer } from '../../../infra/local/dynamodb/dynamodb-server.ts';
import { accept, type SubmissionFacts } from '../../../shared/ports/accepted-submission.ts';
import type { Body, QueuedRecord, ReadingRecord, StateRecord, VersionRecord } from '../../../shared/ports/records.ts';
import { DynamoPlanStore } from '../../../shared/store/plan-store.dynamodb.ts';
import { clientOf, closing, temporaryHome } from '../../infra/local/temporary-home.ts';

const key = { cycle: '2021-2023', department: 'europe' };

const facts = (contentSha256: string): SubmissionFacts => ({
  ...{ contentSha256, bodySha256: `body of ${contentSha256}`, readAt: '2022-01-01T00:00:00.000Z' },
  ...{ driveVersion: 1, frameworkVersion: 1, rulesVersion: 'r', activities: 1, indicators: 1 },
});
const bodyOf = (text: string): Body => ({
  kind: 'department',
  raw: { spreadsheetId: 's', title: text, tabs: [], namedRanges: [] },
  ...{ ready: true, readyBy: '', activities: [] },
});
const [then, later] = ['2022-01-01T00:00:00.000Z', '2022-02-01T00:00:00.000Z'] as const;
const reading = (driveVersion: number, rulesVersion = 'r', stateSince: string = then): ReadingRecord => ({
  stateSince,
  ...{ state: 'in-force', lastRead: 'accepted', at: '2022-01-01T00:00:00.000Z', driveVersion, bodySha256: 'b' },
  ...{ versionInForce: 1, frameworkVersion: 1, rulesVersion, activities: 1, indicators: 1, vanished: 0 },
  findings: { error: 0, warning: 0, remark: 0 },
});

describe('the store', () => {
  let now = new Date('2022-03-01T08:00:00.000Z');
  let store: DynamoPlanStore;
  let anew: () => DynamoPlanStore;

  beforeEach(async () => {
    now = new Date('2022-03-01T08:00:00.000Z');
    const home = await temporaryHome();
    const { url } = closing(await startDynamodbServer({ home, port: 0, tables: [{ name: 'plan' }] }));
    const client = DynamoDBDocumentClient.from(new DynamoDBClient(clientOf(url)), {
      marshallOptions: { removeUndefinedValues: true },
    });
    anew = () => new DynamoPlanStore(client, 'plan', () => now);
    store = anew();
  });

  const commitAll = async (...contents: string[]): Promise<VersionRecord[]> => {
    const versions: VersionRecord[] = [];
    for (const content of contents) versions.push(await store.commit(key, accept(facts(content)), versions.at(-1)));
    return versions;
  };

  it('numbers versions one after the other, each with its parent', async () => {
    const versions = await commitAll('a', 'b', 'c');
    expect(versions.map(({ version, parentSha256 }) => [version, parentSha256])).toEqual([
      [1, null],
      [2, 'a'],
      [3, 'b'],
    ]);
    expect(await store.history(key)).toEqual(versions);
    expect((await store.state(key.cycle)).heads.get('europe')).toEqual(versions[2]);
  });

  it('closes a department and opens it again, unless what it was told is older than what it knows', async () => {
    const department = { id: 'europe', name: 'أوروبا', type: 'sector', order: 1, spreadsheetId: 'file' };
    await store.addDepartment(key.cycle, department);
    const known = async () => (await store.state(key.cycle)).departments;
    const [first, second] = [{ closedAt: '2022-01-01T00:00:00.000Z' }, { closedAt: '2022-03-01T00:00:00.000Z' }];
    const reopened = { ...first, reopenedAt: '2022-02-01T00:00:00.000Z' };
    for (const closures of [[first], [reopened], [reopened, second]]) {
      expect(await store.replaceClosures(key.cycle, department, closures)).toBe(true);
      expect(await known()).toEqual([{ ...department, closures }]);
    }
    expect(await store.replaceClosures(key.cycle, department, [first])).toBe(false);
    const { spreadsheetId: _, ...unpublished } = department;
    expect(await store.replaceClosures(key.cycle, unpublished, [reopened, second])).toBe(false);
    expect(await known()).toEqual([{ ...department, closures: [reopened, second] }]);
  });

  it('refuses a version where another one came first, and changes nothing', async () => {
    const [first] = await commitAll('a', 'b');
    await expect(anew().commit(key, accept(facts('late')), first)).rejects.toMatchObject({
      code: 'version-conflict',
      retry: true,
    });
    expect((await store.latestVersion(key))?.contentSha256).toBe('b');
  });

  it('knows its own commit again, whose answer was lost', async () => {
    const [first] = await commitAll('a');
    const second = await store.commit(key, accept(facts('b')), first);
    now = new Date('2022-03-01T09:00:00.000Z');
    expect(await anew().commit(key, accept(facts('b')), first)).toEqual(second);
    expect(await store.history(key)).toHaveLength(2);
  });

  it('accepts in the order of versions though the clock goes back', async () => {
    const [first] = await commitAll('a');
    now = new Date('2022-02-01T08:00:00.000Z');
    const second = await store.commit(key, accept(facts('b')), first);
    expect(second.acceptedAt).toBe('2022-03-01T08:00:00.001Z');
    await store.saveReading(key, reading(5, 'r', '2022-03-01T09:00:00.000Z'), undefined);
    const third = await store.commit(key, accept(facts('c')), second);
    expect(third.acceptedAt).toBe('2022-03-01T09:00:00.001Z');
  });

  it('finds the version of any instant, among any number of versions', async () => {
    const versions: VersionRecord[] = [];
    for (let number = 1; number <= 13; number++) {
      now = new Date(Date.UTC(2022, 0, number));
      versions.push(await store.commit(key, accept(facts(`content ${number}`)), versions.at(-1)));
    }
    for (const [index, version] of versions.entries()) {
      const justBefore = new Date(new Date(version.acceptedAt).getTime() - 1).toISOString();
      expect(await store.versionAsOf(key, version.acceptedAt)).toEqual(version);
      expect(await store.versionAsOf(key, justBefore)).toEqual(versions[index - 1]);
    }
  });

  it.each([10, 349_800, 350_000, 350_200, 1_500_000])('keeps a body of about %i bytes whole', async (length) => {
    const body = bodyOf('م'.repeat(length / 2));
    const sha256 = await store.putBody(key, body);
    expect(await store.putBody(key, body)).toBe(sha256);
    expect(await store.body(key, sha256)).toEqual(body);
  });

  it('never gives a body of which a part is missing', async () => {
    await expect(store.body(key, 'unknown')).rejects.toMatchObject({ code: 'stored-body-missing' });
  });

  it('records no reading of an older state of the file over that of a newer one', async () => {
    expect(await store.saveReading(key, reading(5), undefined)).toBe(true);
    expect(await store.saveReading(key, reading(4), reading(5))).toBe(false);
    expect(await store.saveReading(key, reading(5, 'other rules'), reading(5))).toBe(true);
    expect((await store.reading(key))?.rulesVersion).toBe('other rules');
  });

  it('records no reading over one of another state than the reader had seen', async () => {
    const [first, second] = [reading(5), reading(5, 'r', later)];
    await store.saveReading(key, first, undefined);
    expect(await store.saveReading(key, second, first)).toBe(true);
    // The answer to the first attempt may have been lost.
    expect(await store.saveReading(key, second, first)).toBe(true);
    for (const seen of [undefined, first])
      expect(await store.saveReading(key, reading(6, 'r', '2022-02-02T00:00:00.000Z'), seen)).toBe(false);
    expect(await store.reading(key)).toEqual(second);
    const { stateSince: _, ...older } = first;
    const other = { ...key, department: 'asia' };
    await store.saveReading(other, older, undefined);
    expect(await store.saveReading(other, second, older)).toBe(true);
  });

  it('keeps every state for ever, and finds the one of any instant', async () => {
    const states = [then, later].map((since, index): StateRecord => {
      return { state: index === 0 ? 'returned' : 'held', since, versionInForce: index };
    });
    expect(await store.keptState(key, '2999-01-01T00:00:00.000Z')).toBeUndefined();
    for (const state of states) await store.keepState(key, state);
    await store.keepState(key, { state: 'filling', since: then, versionInForce: 7 });
    await commitAll('a', 'b');
    const asOf = async (instant: string) => store.keptState(key, instant);
    expect(await Promise.all([then, '2022-01-31T23:59:59.999Z'].map(asOf))).toEqual([states[0], states[0]]);
    expect(await Promise.all([later, '2999-01-01T00:00:00.000Z'].map(asOf))).toEqual([states[1], states[1]]);
    expect(await asOf('2021-12-31T23:59:59.999Z')).toBeUndefined();
  });

  it('keeps the last message of a department that was sent, beside what waits to become quiet', async () => {
    const pending = { pendingSince: then, afterDriveVersion: 4 };
    const queued: QueuedRecord = { kind: 'read', account: 0, dueAt: then };
    const refused: QueuedRecord = { kind: 'read', account: 2, dueAt: later, after: then, deferrals: 3 };
    await store.notePending(key, pending);
    for (const record of [queued, refused]) {
      await store.noteQueued(key, record);
      expect((await anew().state(key.cycle)).queued).toEqual(new Map([['europe', record]]));
    }
    expect((await store.state(key.cycle)).pending).toEqual(new Map([['europe', pending]]));
    expect((await store.state('2024-2026')).queued).toEqual(new Map());
  });

  it('gives a lease to one at a time, and to another one once it ran out or was given back', async () => {
    expect(await store.lease(key.cycle, 'publish', 'a', 1_000)).toBe(true);
    expect(await store.lease(key.cycle, 'publish', 'b', 1_000)).toBe(false);
    expect(await store.lease(key.cycle, 'publish', 'a', 1_000)).toBe(true);
    now = new Date(now.getTime() + 1_001);
    expect(await store.lease(key.cycle, 'publish', 'b', 1_000)).toBe(true);
    await store.release(key.cycle, 'publish', 'a');
    expect(await store.lease(key.cycle, 'publish', 'c', 1_000)).toBe(false);
    await store.release(key.cycle, 'publish', 'b');
    expect(await store.lease(key.cycle, 'publish', 'c', 1_000)).toBe(true);
  });

  it('says whose a spreadsheet is once and for all', async () => {
    const department = { id: 'europe', name: 'قطاع', type: 'sector', order: 1 };
    await store.addDepartment(key.cycle, department);
    expect(await store.assignSpreadsheet(key.cycle, department, 'first')).toBe(true);
    expect(await store.assignSpreadsheet(key.cycle, department, 'second')).toBe(false);
    await store.addDepartment(key.cycle, department);
    expect((await store.state(key.cycle)).departments).toEqual([{ ...department, spreadsheetId: 'first' }]);
  });
});
