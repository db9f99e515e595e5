import { describe, expect, it } from 'vitest';
import type { QueuedRecord } from '../../../shared/ports/records.ts';
import { isQueued } from '../../../shared/watch/is-queued.ts';
import { readingOf } from './states.ts';

const minute = 60_000;
const patience = { retryMs: 15 * minute };
const noon = Date.UTC(2026, 0, 1, 12);
const at = (minutesBeforeNoon: number): string => new Date(noon - minutesBeforeNoon * minute).toISOString();
const reading = readingOf({ at: at(90) });
const sent = (minutesBeforeNoon: number, changes: Partial<QueuedRecord> = {}): QueuedRecord => ({
  ...{ kind: 'read', account: 0, dueAt: at(minutesBeforeNoon), after: reading.at },
  ...changes,
});
const isHeldBack = (
  queued?: QueuedRecord,
  kind: QueuedRecord['kind'] = 'read',
  last = reading,
  { retryMs } = patience,
) => isQueued(queued, kind, last, { retryMs }, new Date(noon));

describe('a message that was sent', () => {
  it('keeps watch from sending another one until its turn, and a while longer', () => {
    expect(isHeldBack()).toBe(false);
    expect([-11, 0, 14].map((minutesAgo) => isHeldBack(sent(minutesAgo)))).toEqual([true, true, true]);
  });

  it('is sent anew where nothing came of it for so long', () => {
    expect(isHeldBack(sent(15))).toBe(false);
  });

  it('is over once there is another reading', () => {
    expect(isHeldBack(sent(-5), 'read', readingOf({ at: at(1) }))).toBe(false);
    const { after: _, ...first } = sent(-5);
    expect(isHeldBack(first)).toBe(false);
    expect(isQueued(first, 'read', undefined, patience, new Date(noon))).toBe(true);
  });

  it('to weigh again keeps no change from being read; one to read keeps from both', () => {
    expect(isHeldBack(sent(-5, { kind: 'evaluate' }))).toBe(false);
    expect(isHeldBack(sent(-5, { kind: 'evaluate' }), 'evaluate')).toBe(true);
    expect(isHeldBack(sent(-5), 'evaluate')).toBe(true);
  });

  it('keeps from nothing, once it was its turn, where no patience is asked for', () => {
    expect(isHeldBack(sent(0), 'read', reading, { retryMs: 0 })).toBe(false);
    expect(isHeldBack(sent(-1), 'read', reading, { retryMs: 0 })).toBe(true);
  });
});

describe('a message that the quota refused', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 8],
    [5, 15],
    [40, 15],
  ])('%i times in a row waits %i minutes', (deferrals, minutes) => {
    expect(isHeldBack(sent(minutes - 0.1, { deferrals }))).toBe(true);
    expect(isHeldBack(sent(minutes, { deferrals }))).toBe(false);
  });

  it('waits no longer than anything else that failed', () => {
    expect(isHeldBack(sent(0, { deferrals: 3 }), 'read', reading, { retryMs: 0 })).toBe(false);
  });
});
