import { frameworkId } from '../plan/framework-id.ts';
import type { IngestMessage } from '../ports/ports.ts';
import type { QueuedRecord } from '../ports/records.ts';
import { horizonMs } from './is-queued.ts';

/** How fast spreadsheets are read. */
export interface Pace {
  /** How many service accounts read, each under a quota of its own. */
  readonly accounts: number;
  /** Of each account. */
  readonly readsPerMinute: number;
}

/**
 * The pace of an account, unless somebody knows better: Google allows 60, but messages do not arrive to the second. At 58
 * up to 6 of 6,000 reads are refused, each of which comes a quarter of an hour late, at 59 up to 79; at 57.25 one account
 * reads 95.4 % of what it may, five 94.8 %.
 * Source: test/pacing.
 */
export const usualReadsPerMinute = 57.5;

/** A message that is due. */
export interface Waiting {
  readonly message: IngestMessage;
  /** When its department was last read or weighed; absent where it never was. */
  readonly lastAt?: string | undefined;
}

/** A message that has its turn. */
export interface Slot {
  readonly message: IngestMessage;
  /** What is to be noted of it once it is sent. */
  readonly queued: QueuedRecord;
}

/** The turns of one account, one after the other. */
interface Lane {
  readonly account: number;
  freeMs: number;
}

/**
 * Gives the messages their turns, one account's at even distances, after those that are still to come. The framework
 * comes at once; then those whose last reading is the longest ago: whoever was read goes to the end of the line, so
 * that nobody waits for anybody twice, and a reading that only sees our own answer comes after what people wrote.
 * What finds no turn within eleven minutes is left to a later run.
 *
 * Weighing again reads nothing, but may write an answer, and writes have a quota of the same size: it has turns of its
 * own, between which those of reading are not moved.
 */
export function assignSlots(
  waiting: readonly Waiting[],
  queued: readonly QueuedRecord[],
  pace: Pace,
  now: Date,
): Slot[] {
  const lanes = { read: lanesOf('read', queued, pace, now), evaluate: lanesOf('evaluate', queued, pace, now) };
  const spacingMs = spacingOf(pace);
  return waiting.toSorted(byTurn).flatMap(({ message, lastAt }) => {
    const lane = earliest(lanes[message.kind]);
    const atOnce = message.department === frameworkId;
    const dueMs = atOnce ? now.getTime() : lane.freeMs;
    if (dueMs - now.getTime() > horizonMs) return [];
    lane.freeMs = Math.max(lane.freeMs, dueMs + spacingMs);
    return [slotOf(message, lastAt, lane.account, dueMs)];
  });
}

const spacingOf = ({ readsPerMinute }: Pace): number => 60_000 / readsPerMinute;

const byTurn = (one: Waiting, other: Waiting): number =>
  Number(other.message.department === frameworkId) - Number(one.message.department === frameworkId) ||
  compare(one.lastAt ?? '', other.lastAt ?? '');

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function lanesOf(kind: IngestMessage['kind'], queued: readonly QueuedRecord[], pace: Pace, now: Date): Lane[] {
  const lanes = Array.from({ length: pace.accounts }, (_, account) => ({ account, freeMs: now.getTime() }));
  for (const one of queued) {
    const lane = one.kind === kind ? lanes[one.account] : undefined;
    if (lane) lane.freeMs = Math.max(lane.freeMs, new Date(one.dueAt).getTime() + spacingOf(pace));
  }
  return lanes;
}

const earliest = (lanes: readonly Lane[]): Lane =>
  lanes.reduce((one, other) => (other.freeMs < one.freeMs ? other : one));

const slotOf = (message: IngestMessage, lastAt: string | undefined, account: number, dueMs: number): Slot => ({
  message: { ...message, account },
  queued: {
    ...{ kind: message.kind, account, dueAt: new Date(dueMs).toISOString() },
    ...(lastAt === undefined ? {} : { after: lastAt }),
  },
});
