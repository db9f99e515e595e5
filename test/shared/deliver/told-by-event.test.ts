import { describe, expect, it } from 'vitest';
import { type MailEvent, toldByEvent } from '../../../shared/deliver/told-by-event.ts';
import type { DeliveryRecord } from '../../../shared/ports/delivery-record.ts';
import { deliveryRecord } from './delivery-records.ts';

const event = (kind: MailEvent['kind'], code: string = kind): MailEvent => ({
  ...{ kind, messageId: 'm', at: '2026-03-01T06:01:00.000Z', failure: { code, message: 'why' } },
});
const sent = event('sent');
const returned = event('returned');
const complained = event('complained');

/** A delivery after some events about its attempts, one after the other. */
const after = (from: Partial<DeliveryRecord>, ...events: readonly (readonly [MailEvent, number])[]): DeliveryRecord =>
  events.reduce((record, [told, attempt]) => {
    const { failure: _, ...kept } = record;
    const change = toldByEvent(told, attempt, record);
    return change ? { ...kept, ...change } : record;
  }, deliveryRecord(from));

describe('an event', () => {
  it('of sending ends a claim and a doubt, and confirms what was sent', () => {
    for (const state of ['claimed', 'unknown', 'sent', 'waiting'] as const)
      expect(after({ state }, [sent, 1]), state).toMatchObject({ state: 'sent', confirmedAt: sent.at, messageId: 'm' });
  });

  it('that comes twice says nothing new', () => {
    for (const told of [sent, returned, complained]) {
      const once = after({ state: 'unknown' }, [told, 1]);
      expect(toldByEvent(told, 1, once), told.kind).toBeUndefined();
    }
  });

  it('of a mail that came back makes it failed, before and after any other event', () => {
    for (const others of [[], [sent], [complained], [sent, complained]]) {
      const events = others.map((told) => [told, 1] as const);
      expect(after({ state: 'sent' }, ...events, [returned, 1])).toMatchObject({
        state: 'failed',
        failure: returned.failure,
      });
      expect(after({ state: 'sent' }, [returned, 1], ...events)).toMatchObject({
        state: 'failed',
        failure: returned.failure,
      });
    }
  });

  it('of a complaint leaves it sent, and is kept beside that in whatever order', () => {
    const expected = { state: 'sent', confirmedAt: sent.at, failure: complained.failure };
    expect(after({ state: 'sent' }, [complained, 1], [sent, 1])).toMatchObject(expected);
    expect(after({ state: 'unknown' }, [sent, 1], [complained, 1])).toMatchObject(expected);
  });

  it('about the first of two copies says that somebody has it, but nothing of the second', () => {
    const second = { attempt: 2, mayBeSecond: true as const };
    expect(after({ ...second, state: 'unknown' }, [sent, 1])).toMatchObject({ state: 'sent' });
    expect(after({ ...second, state: 'failed' }, [sent, 1])).toMatchObject({ state: 'sent' });
    expect(after({ ...second, state: 'sent', messageId: '2' }, [returned, 1])).toMatchObject({ state: 'sent' });
    // The second was taken and came back: so may the first have.
    expect(after({ ...second, state: 'failed', messageId: '2' }, [sent, 1])).toMatchObject({ state: 'failed' });
  });

  it('about a mail that came back does not end the one that a person asked for after it', () => {
    const again = { attempt: 2, state: 'claimed' } as const;
    expect(after(again, [sent, 1], [returned, 1])).toMatchObject({ state: 'claimed' });
    expect(after(again, [sent, 3])).toMatchObject({ state: 'claimed' });
  });
});
