import { describe, expect, it } from 'vitest';
import { changedDelivery } from '../../../shared/deliver/changed-delivery.ts';
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
    const change = toldByEvent(told, attempt, record);
    return change ? changedDelivery(record, change, told.at) : record;
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

  describe('about the first of two copies that came back after it was confirmed', () => {
    const second = { attempt: 2, mayBeSecond: true as const };
    const firstCameBack = [
      [sent, 1],
      [returned, 1],
    ] as const;

    it('makes it failed where the second brought nothing', () => {
      for (const state of ['failed', 'waiting'] as const)
        expect(after({ ...second, state }, ...firstCameBack), state).toMatchObject({
          ...{ state: 'failed', failure: returned.failure, cameBack: [1] },
        });
    });

    it('leaves it in doubt where the second still is, until that one is told of', () => {
      for (const state of ['unknown', 'claimed'] as const) {
        const record = after({ ...second, state }, ...firstCameBack);
        expect(record, state).toMatchObject({ state: 'unknown', failure: returned.failure });
        expect(record).not.toHaveProperty('confirmedAt');
        expect(after(record, [sent, 2])).toMatchObject({ state: 'sent', confirmedAt: sent.at });
        expect(after(record, [returned, 2])).toMatchObject({ state: 'failed', cameBack: [1, 2] });
      }
    });

    it('leaves it sent where the second was: unconfirmed until that one is', () => {
      const record = after({ ...second, state: 'sent', messageId: '2' }, ...firstCameBack);
      expect(record).toMatchObject({ state: 'sent', messageId: '2' });
      expect(record).not.toHaveProperty('confirmedAt');
      expect(after(record, [sent, 2])).toMatchObject({ state: 'sent', confirmedAt: sent.at });
      const bothSent = after({ ...second, state: 'unknown' }, [sent, 1], [sent, 2], [returned, 1]);
      expect(bothSent).toMatchObject({ state: 'sent', confirmedAt: sent.at });
    });

    it('comes to the same where the two events change places', () => {
      for (const [state, becomes] of [
        ...([
          ['unknown', 'unknown'],
          ['failed', 'failed'],
        ] as const),
      ]) {
        const record = after({ ...second, state }, [returned, 1], [sent, 1]);
        expect(record, state).toMatchObject({ state: becomes, cameBack: [1] });
        expect(record).not.toHaveProperty('confirmedAt');
      }
    });
  });

  it('about a mail that came back does not end the one that a person asked for after it', () => {
    const again = { attempt: 2, state: 'claimed' } as const;
    expect(after(again, [sent, 1], [returned, 1])).toMatchObject({ state: 'claimed' });
    expect(after(again, [sent, 3])).toMatchObject({ state: 'claimed' });
  });
});
