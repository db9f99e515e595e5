import { describe, expect, it } from 'vitest';
import type { IngestMessage } from '../../../shared/ports/ports.ts';
import type { QueuedRecord } from '../../../shared/ports/records.ts';
import { assignSlots, type Pace, type Waiting } from '../../../shared/watch/slots.ts';

const noon = new Date('2026-01-01T12:00:00.000Z');
const after = (seconds: number): string => new Date(noon.getTime() + seconds * 1000).toISOString();
const one: Pace = { accounts: 1, readsPerMinute: 30 };

const waiting = (department: string, lastAt?: string, kind: IngestMessage['kind'] = 'read'): Waiting => ({
  message: { kind, cycle: '2021-2023', department, spreadsheetId: department, driveVersion: 8 },
  lastAt,
});
const many = (count: number, kind?: IngestMessage['kind']): Waiting[] =>
  Array.from({ length: count }, (_, index) => waiting(`department-${index}`, undefined, kind));
const queued = (seconds: number, changes: Partial<QueuedRecord> = {}): QueuedRecord => ({
  ...{ kind: 'read', account: 0, dueAt: after(seconds) },
  ...changes,
});
/** Who has a turn, by which account, so many seconds after noon. */
const turns = (line: readonly Waiting[], pace = one, before: readonly QueuedRecord[] = []) =>
  assignSlots(line, before, pace, noon).map(({ message, queued: { account, dueAt } }) => [
    ...[message.department, account, (new Date(dueAt).getTime() - noon.getTime()) / 1000],
  ]);
const seconds = (...of: Parameters<typeof turns>) => turns(...of).map(([, , at]) => at);

describe('turns', () => {
  it('begin at once, and follow each other at the pace of the account', () => {
    expect(turns(many(3))).toEqual([
      ['department-0', 0, 0],
      ['department-1', 0, 2],
      ['department-2', 0, 4],
    ]);
  });

  it('go round the accounts, each of which has a pace of its own', () => {
    expect(turns(many(5), { accounts: 2, readsPerMinute: 30 }).map(([, ...rest]) => rest)).toEqual([
      ...[
        [0, 0],
        [1, 0],
        [0, 2],
        [1, 2],
        [0, 4],
      ],
    ]);
  });

  it('begin after the last one of the account that is still to come', () => {
    expect(seconds(many(2), one, [queued(7), queued(3), queued(-60)])).toEqual([9, 11]);
    expect(turns(many(2), { accounts: 2, readsPerMinute: 30 }, [queued(7)])).toEqual([
      ['department-0', 1, 0],
      ['department-1', 1, 2],
    ]);
  });

  it('keep the distance from one that was a moment ago', () => {
    expect(seconds(many(1), one, [queued(-0.5)])).toEqual([1.5]);
    expect(seconds(many(1), one, [queued(-2)])).toEqual([0]);
  });

  it('forget an account that is no more', () => {
    expect(seconds(many(1), one, [queued(7, { account: 4 })])).toEqual([0]);
  });

  it('reach eleven minutes ahead: who comes later has none yet', () => {
    expect(seconds(many(1_000)).length).toBe(331);
    expect(seconds(many(1_000)).at(-1)).toBe(660);
    expect(turns(many(1_000), one, [queued(659)])).toEqual([]);
  });

  it('of weighing again are not among those of reading', () => {
    expect(seconds([...many(2), ...many(2, 'evaluate')])).toEqual([0, 2, 0, 2]);
    expect(seconds(many(2, 'evaluate'), one, [queued(600)])).toEqual([0, 2]);
    expect(turns([...many(1_000), waiting('last', undefined, 'evaluate')]).at(-1)).toEqual(['last', 0, 0]);
  });
});

describe('the line', () => {
  it('has those first whose last reading is the longest ago, and before them those that were never read', () => {
    const line = [waiting('yesterday', after(-86_400)), waiting('never'), waiting('last month', after(-30 * 86_400))];
    expect(turns(line).map(([department]) => department)).toEqual(['never', 'last month', 'yesterday']);
  });

  it('has the framework first, which waits for nobody', () => {
    const line = [waiting('never'), waiting('framework', after(-1))];
    expect(turns(line)).toEqual([
      ['framework', 0, 0],
      ['never', 0, 2],
    ]);
    expect(turns(line, one, [queued(500)])).toEqual([
      ['framework', 0, 0],
      ['never', 0, 502],
    ]);
    expect(turns(line, one, [queued(660)])).toEqual([['framework', 0, 0]]);
  });
});

it('a turn tells the worker its account, and the next run of watch which reading it came after', () => {
  const [never, again] = assignSlots([waiting('again', after(-9)), waiting('never')], [], one, noon);
  expect(never?.message).toMatchObject({ department: 'never', account: 0 });
  expect(never?.queued).toEqual({ kind: 'read', account: 0, dueAt: after(0) });
  expect(again?.queued).toEqual({ kind: 'read', account: 0, dueAt: after(2), after: after(-9) });
});
