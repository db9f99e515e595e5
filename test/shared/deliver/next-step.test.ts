import { describe, expect, it } from 'vitest';
import { isFresh, nextStep } from '../../../shared/deliver/next-step.ts';
import type { DeliveryRecord } from '../../../shared/ports/delivery-record.ts';
import { deliveryRecord, minutesAfter } from './delivery-records.ts';

const patience = { deadlineMs: 60_000, confirmWithinMs: 15 * 60_000 };
const after = (minutes: number, changes: Partial<DeliveryRecord>) =>
  nextStep(deliveryRecord(changes), minutesAfter(minutes), patience);

describe('the next step of a delivery', () => {
  it('is none for what is done, whenever', () => {
    for (const state of ['sent', 'failed'] as const) expect(after(9_999, { state })).toBeUndefined();
  });

  it('is the mail for what surely was not sent', () => {
    expect([1, 2, 3].map((attempt) => after(0, { state: 'waiting', attempt }))).toEqual(['send', 'send', 'send']);
  });

  it('is doubt in a claim after more than two deadlines, and a claim may be used before one has gone by', () => {
    expect([after(0, {}), after(2, {}), after(2.01, {})]).toEqual([undefined, undefined, 'doubt']);
    const fresh = (minutes: number) => isFresh(deliveryRecord(), minutesAfter(minutes), patience.deadlineMs);
    expect([fresh(0), fresh(0.99), fresh(1)]).toEqual([true, true, false]);
  });

  it('is one more mail for a first one that stays in doubt, and never a third', () => {
    const unknown = (attempt: number, minutes: number) => after(minutes, { state: 'unknown', attempt });
    expect([unknown(1, 15), unknown(1, 15.01), unknown(2, 9_999)]).toEqual([undefined, 'send', undefined]);
  });

  it('waits for ever where nothing is configured any more', () => {
    const unconfigured = { ...patience, confirmWithinMs: Infinity };
    expect(nextStep(deliveryRecord({ state: 'unknown' }), minutesAfter(9_999), unconfigured)).toBeUndefined();
  });
});
