import { describe, expect, it } from 'vitest';
import { confirmDelivery } from '../../shared/delivery-confirmation.ts';
import { deliveryTag } from '../../shared/deliver/delivery-tag.ts';
import type { MailEvent } from '../../shared/deliver/told-by-event.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import { deliveryRecord, minutesAfter } from './deliver/delivery-records.ts';

const event = (kind: MailEvent['kind']): MailEvent => ({
  ...{ kind, messageId: 'm', at: '2026-03-01T06:01:00.000Z', failure: { code: kind, message: 'why' } },
});

/** Deliveries of which each state may be overtaken by another one before it is added. */
function deliveriesOf(first: DeliveryRecord, overtaking: readonly DeliveryRecord[] = []) {
  const states = [first];
  const waiting = [...overtaking];
  const add = async (record: DeliveryRecord) => {
    const other = waiting.shift();
    if (other) states.push(other);
    if (record.change !== states.length + 1) return false;
    states.push(record);
    return true;
  };
  const latest = async ({ period }: { period: string }) => (period === first.period ? states.at(-1) : undefined);
  const ports = { now: () => minutesAfter(1), deliveries: { add, latest } } as unknown as Ports;
  return { states, tell: (tag: string, told: MailEvent) => confirmDelivery(ports, tag, told) };
}

describe('what is told of a mail', () => {
  const sent = deliveryRecord({ state: 'sent', attempt: 2, mayBeSecond: true, messageId: '2' });

  it('is told of the attempt that its tag names, and of no other one', async () => {
    const { tell } = deliveriesOf(sent);
    const first = await tell(deliveryTag({ ...sent, attempt: 1 }), event('returned'));
    expect(first).toMatchObject({ state: 'sent', cameBack: [1], change: 2 });
    expect(await tell(deliveryTag(sent), event('returned'))).toMatchObject({ state: 'failed', cameBack: [1, 2] });
  });

  it('is nobody’s where the tag is, or names no delivery that there is', async () => {
    const { states, tell } = deliveriesOf(sent);
    for (const tag of ['', 'newsletter', deliveryTag({ ...sent, period: '2026-04' })])
      expect(await tell(tag, event('returned')), tag).toBeUndefined();
    expect(states).toEqual([sent]);
  });

  it('follows whatever became of the delivery meanwhile', async () => {
    const claimed = deliveryRecord();
    const unknown = deliveryRecord({ state: 'unknown', change: 2 });
    const { states, tell } = deliveriesOf(claimed, [unknown]);
    expect(await tell(deliveryTag(claimed), event('sent'))).toMatchObject({ state: 'sent', change: 3 });
    expect(states.map(({ state }) => state)).toEqual(['claimed', 'unknown', 'sent']);
    const failed = deliveryRecord({ state: 'failed', change: 2 });
    const overtaken = deliveriesOf(claimed, [failed]);
    expect(await overtaken.tell(deliveryTag(claimed), event('sent'))).toEqual(failed);
  });
});
