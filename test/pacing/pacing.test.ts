import { describe, expect, it } from 'vitest';
import { usualReadsPerMinute } from '../../shared/watch/slots.ts';
import { type Circumstances, SimulatedMinistry } from './simulated-ministry.ts';

/*
 * A virtual clock, the real watch and the real putting off; a queue with delays, hidden messages and dead letters;
 * workers that take as long as real ones; a server that lets 60 reads and 60 writes a minute through for each account,
 * and 300 for all. Every spreadsheet was edited: it is read, answered, and read again, for the answer has changed it too.
 */

const usual = { accounts: 1, readsPerMinute: usualReadsPerMinute };
const wave = { ...usual, spreadsheets: 900, window: 'sliding', seed: 1 } as const;

async function simulate(changes: Partial<Circumstances>, mostHours = 4) {
  const how: Circumstances = { ...wave, ...changes };
  const { google, queue, worker, records, mostDeferrals } = await new SimulatedMinistry(how).run(mostHours);
  const { reads, writes, others } = google;
  const departments = [...records.files.keys()];
  const perMs = how.accounts / 1000;
  const lastChangeMs = worker.changesReadMs[how.spreadsheets - 1] ?? Infinity;
  // The last few are answers that were refused, a quarter of an hour later: what goes on until then is the work.
  const count = Math.floor(reads.takenMs.length * 0.99);
  const endMs = reads.takenMs[count - 1] ?? Infinity;
  const othersTook = others.takenMs.filter((ms) => ms <= endMs).length;
  return {
    ...{ reads: reads.takenMs.length, readsRefused: reads.refused, writesRefused: writes.refused, mostDeferrals },
    ...{ sent: queue.sent, dead: queue.dead.length, needless: worker.needless, crashes: worker.crashes },
    unread: departments.filter(records.isUnread).length,
    unfinished: departments.filter((one) => !records.isQuiet(one)).length,
    refusedShare: reads.refused / (reads.takenMs.length + reads.refused),
    /** How fast the changes were read, the very last one included. Units: of 60 a minute and account. */
    changeRate: how.spreadsheets / perMs / lastChangeMs,
    /** How fast all was read. Units: of what others left of the quota. */
    rate: count / (endMs * perMs - othersTook),
  };
}

const lossless = { dead: 0, unread: 0, unfinished: 0 };

describe('3,000 spreadsheets that were edited', () => {
  it.each([
    { accounts: 1, window: 'fixed' },
    { accounts: 1, window: 'sliding' },
    { accounts: 5, window: 'fixed' },
    { accounts: 5, window: 'sliding' },
  ] as const)('are read by $accounts at 95 % of the quota, where Google counts by a $window minute', async (how) => {
    const outcome = await simulate({ spreadsheets: 3_000, ...how });
    expect(outcome).toMatchObject({ ...lossless, needless: 0 });
    expect(outcome.changeRate).toBeGreaterThanOrEqual(0.95);
    expect(outcome.rate).toBeGreaterThanOrEqual(0.95);
    expect(outcome.refusedShare).toBeLessThan(0.01);
    // Twice each, and once more where the answer was refused; a message for each reading, and for each refusal.
    expect(outcome.reads).toBe(6_000 + outcome.writesRefused);
    expect(outcome.sent).toBe(outcome.reads + outcome.readsRefused);
  });
});

describe('a wave of edited spreadsheets', () => {
  it('goes on at the same rate where a run of watch is missed', async () => {
    const outcome = await simulate({ missedRuns: [2] });
    expect(outcome).toMatchObject({ ...lossless, needless: 0 });
    expect(outcome.changeRate).toBeGreaterThanOrEqual(0.95);
  });

  it('loses nothing with workers that die, and is read no more often than they explain', async () => {
    const { crashes, ...outcome } = await simulate({ crashesInThousand: 20 });
    expect(crashes).toBeGreaterThan(5);
    expect(outcome).toMatchObject(lossless);
    expect(outcome.rate).toBeGreaterThanOrEqual(0.95);
    expect(outcome.refusedShare).toBeLessThan(0.01);
    expect(outcome.reads).toBeLessThanOrEqual(1_800 + outcome.writesRefused + crashes);
    expect(outcome.sent).toBeLessThanOrEqual(1_800 + outcome.writesRefused + outcome.readsRefused + crashes);
  });

  it.each([20, 60])('uses what is left where somebody else reads %i times a minute for a while', async (perMinute) => {
    const outcome = await simulate({ others: { perMinute, fromMinute: 5, toMinute: 10 } });
    expect(outcome).toMatchObject({ ...lossless, needless: 0, mostDeferrals: 1 });
    expect(outcome.rate).toBeGreaterThanOrEqual(0.95);
    // Each is refused once, in the minutes when the quota is used up, and none because of another one that was.
    expect(outcome.readsRefused).toBeLessThanOrEqual(5 * (usualReadsPerMinute + Math.min(perMinute, 60) - 60) * 1.1);
  });

  it('waits longer from one time to the next while somebody else uses the whole quota up', async () => {
    const outcome = await simulate({ others: { perMinute: 600, fromMinute: 5, toMinute: 35 } });
    expect(outcome).toMatchObject(lossless);
    expect(outcome.mostDeferrals).toBeGreaterThan(1);
  });
});

describe('the same wave, without', () => {
  const unpaced = { readsPerMinute: 1_000_000 };

  it('any pace: most calls are refused, and messages die of it', async () => {
    const outcome = await simulate({ ...unpaced, withoutPuttingOff: true }, 1.5);
    expect(outcome.dead).toBeGreaterThan(100);
    expect(outcome.refusedShare).toBeGreaterThan(0.5);
  });

  it('a pace, though what is refused is put off: nothing dies, but most calls are refused', async () => {
    const outcome = await simulate(unpaced, 0.5);
    expect(outcome.dead).toBe(0);
    expect(outcome.refusedShare).toBeGreaterThan(0.5);
    expect(outcome.changeRate).toBeLessThan(0.95);
  });

  it('putting off, at the right pace: messages die while somebody else uses the whole quota up', async () => {
    // Longer than the queue goes on bringing a message.
    const others = { perMinute: 600, fromMinute: 5, toMinute: 60 };
    expect((await simulate({ others, withoutPuttingOff: true }, 1.5)).dead).toBeGreaterThan(10);
  });
});
