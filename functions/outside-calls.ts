import { running } from './handling/running.ts';
import { SystemError } from '../shared/ports/errors.ts';
import type { Outside, OutsideCall, OutsideEffect } from '../shared/ports/outside.ts';

/** A call with its number, counted from 1 in this process, and the function that made it. */
export interface NumberedCall extends OutsideCall {
  readonly number: number;
  readonly by: string | undefined;
}

/** What tests may do around a call: throw, wait, or end the process. */
export interface Interference {
  before?(call: NumberedCall): void | Promise<void>;
  after?(call: NumberedCall): void | Promise<void>;
}

let interference: Interference = {};

/** Breaks the calls of this process on purpose: what the fault tests are made of. */
export const interfere = (how: Interference): void => {
  interference = how;
};

let listener: (call: NumberedCall) => void = () => {};

/** Tells every call of this process, whatever interferes with it: what the proof of permissions rests on. */
export const listen = (to: (call: NumberedCall) => void): void => {
  listener = to;
};

/** The counts that a pass reports. */
export interface CallCounts {
  'sheets.read': number;
  'sheets.write': number;
  drive: number;
  'sqs.send': number;
  'dynamodb.writeUnits': number;
  'dynamodb.readUnits': number;
  's3.put': number;
  'ses.send': number;
}

const noCounts = (): CallCounts => ({
  'sheets.read': 0,
  'sheets.write': 0,
  drive: 0,
  'sqs.send': 0,
  'dynamodb.writeUnits': 0,
  'dynamodb.readUnits': 0,
  's3.put': 0,
  'ses.send': 0,
});

/** The seam itself: every call gets a deadline and a number and is counted. */
export class OutsideCalls implements Outside {
  counts = noCounts();
  #made = 0;
  /** By `performance.now()`: whoever calls has no time left after it. */
  #endsAtMs = Number.POSITIVE_INFINITY;
  readonly #deadlineMs: number;

  constructor(options: { deadlineMs: number }) {
    this.#deadlineMs = options.deadlineMs;
  }

  async run<T>(call: OutsideCall, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const numbered = { ...call, number: ++this.#made, by: running.getStore() };
    this.#count(call);
    listener(numbered);
    await interference.before?.(numbered);
    const answer = await this.#withinDeadline(numbered, work);
    await interference.after?.(numbered);
    return answer;
  }

  consumed(effect: OutsideEffect, units: number): void {
    this.counts[effect === 'write' ? 'dynamodb.writeUnits' : 'dynamodb.readUnits'] += units;
  }

  /** From now on every call ends within this time; without a figure, within its own deadline alone. */
  endIn(ms: number | undefined): void {
    this.#endsAtMs = ms === undefined ? Number.POSITIVE_INFINITY : performance.now() + ms;
  }

  /** The counts since the last time, which begin again at zero. */
  takeCounts(): CallCounts {
    const taken = this.counts;
    this.counts = noCounts();
    return taken;
  }

  // No client times out by itself: without this, one silent server would hold a pass for ever.
  async #withinDeadline<T>(call: NumberedCall, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    const waitMs = Math.max(0, Math.min(this.#deadlineMs, this.#endsAtMs - performance.now()));
    const what = `${call.service} ${call.operation} did not answer within ${Math.round(waitMs)} ms`;
    const tooLate = new SystemError('outside-call-timed-out', what, { retry: true });
    // Better not begun than left in doubt.
    if (waitMs === 0) throw tooLate;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        controller.abort();
        reject(tooLate);
      }, waitMs);
    });
    try {
      return await Promise.race([work(controller.signal), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #count({ service, effect }: OutsideCall): void {
    if (service === 'sheets') this.counts[effect === 'write' ? 'sheets.write' : 'sheets.read'] += 1;
    if (service === 'drive') this.counts.drive += 1;
    if (service === 'sqs' && effect === 'write') this.counts['sqs.send'] += 1;
    if (service === 's3' && effect === 'write') this.counts['s3.put'] += 1;
    if (service === 'ses') this.counts['ses.send'] += 1;
  }
}
