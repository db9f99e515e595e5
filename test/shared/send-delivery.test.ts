import { describe, expect, it } from 'vitest';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { DeliveryStore } from '../../shared/ports/delivery-store.ts';
import type { MailMessage, SendOutcome } from '../../shared/ports/mail.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import type { PreparedMail } from '../../shared/prepared-mail.ts';
import { claimAndSend, follow } from '../../shared/send-delivery.ts';
import { claimedAt, deliveryRecord } from './deliver/delivery-records.ts';

const prepared: PreparedMail = {
  from: 'planning@ministry.example',
  facts: deliveryRecord(),
  message: ({ attempt, mayBeSecond }) => ({ tag: `${attempt}${mayBeSecond ? ' second' : ''}` }) as MailMessage,
};
const accepted: SendOutcome = { outcome: 'accepted', messageId: 'm' };
const outcome = (kind: 'refused' | 'not-now' | 'unknown'): SendOutcome => ({
  outcome: kind,
  code: kind,
  message: 'why',
});

interface Conditions {
  readonly stepMs?: number;
  readonly answersLost?: boolean;
  /** What happens while the mail service is at it. */
  readonly onSend?: (latest: DeliveryRecord) => void;
}

/** A world whose mail service answers this, one after the other, and whose clock goes on by so much with every look. */
function world(outcomes: readonly SendOutcome[], { stepMs = 0, answersLost = false, onSend }: Conditions = {}) {
  const states: DeliveryRecord[] = [];
  const sent: string[] = [];
  let now = Date.parse(claimedAt);
  const add: DeliveryStore['add'] = async (record) => {
    if (record.change !== states.length + 1) return false;
    states.push(record);
    return !answersLost;
  };
  const send = async ({ tag }: MailMessage): Promise<SendOutcome> => {
    sent.push(tag);
    onSend?.(states.at(-1) as DeliveryRecord);
    return outcomes[sent.length - 1] ?? outcome('unknown');
  };
  const ports = {
    now: () => new Date((now += stepMs) - stepMs),
    deliveries: { add, latest: async () => states.at(-1) },
    mail: { send },
  } as unknown as Ports;
  let workers = 0;
  /** `null`: before anybody had claimed it. */
  const run = (mail = prepared, former: DeliveryRecord | null = states.at(-1) ?? null) =>
    claimAndSend(ports, { id: `worker-${++workers}`, deadlineMs: 60_000 }, former ?? undefined, mail);
  return { run, sent, states };
}

describe('a claimed mail', () => {
  it('is sent at once, whether or not the answers of the store are lost', async () => {
    for (const answersLost of [false, true]) {
      const { run, sent, states } = world([accepted], { answersLost });
      expect(await run()).toMatchObject({ state: 'sent', messageId: 'm' });
      expect([sent, states.map(({ state }) => state)]).toEqual([['1'], ['claimed', 'sent']]);
    }
  });

  it('whose claim took longer than a deadline is not sent, but left to the next run', async () => {
    const { run, sent } = world([accepted], { stepMs: 60_000 });
    expect(await run()).toMatchObject({ state: 'waiting', failure: { code: 'claim-too-slow' } });
    expect(sent).toEqual([]);
  });

  it('that the service puts off is sent by the next run, and is no second copy', async () => {
    const { run, sent } = world([outcome('not-now'), outcome('not-now'), accepted]);
    expect(await run()).toMatchObject({ state: 'waiting', failure: { code: 'not-now' } });
    await run();
    expect(await run()).toMatchObject({ state: 'sent', attempt: 1 });
    expect(sent).toEqual(['1', '1', '1']);
  });

  it('that is refused has failed, with the reason', async () => {
    const { run } = world([outcome('refused')]);
    expect(await run()).toMatchObject({ state: 'failed', failure: { code: 'refused', message: 'why' } });
  });

  it('after one in doubt says that it may be the second, also where it is put off meanwhile', async () => {
    const { run, sent } = world([outcome('unknown'), outcome('not-now'), accepted]);
    expect(await run()).toMatchObject({ state: 'unknown' });
    await run();
    const record = await run();
    expect(record).toMatchObject({ state: 'sent', attempt: 2, mayBeSecond: true });
    expect(record).not.toHaveProperty('failure');
    expect(sent).toEqual(['1', '2 second', '2 second']);
  });

  it('that somebody else claimed is theirs, and another mail than theirs is refused aloud', async () => {
    const { run, sent, states } = world([accepted]);
    states.push(deliveryRecord());
    const asIfFirst = (facts: PreparedMail['facts']) => run({ ...prepared, facts }, null);
    expect(await asIfFirst(deliveryRecord())).toEqual(deliveryRecord());
    const other = deliveryRecord({ payloadSha256: 'other', recipients: ['audit@m.example'] });
    await expect(asIfFirst(other)).rejects.toThrow(/another mail \(recipients audit@m\.example instead of finance@/);
    expect(sent).toEqual([]);
  });

  it('that an event confirmed, or returned, before its answer came is as the event says', async () => {
    for (const state of ['sent', 'failed'] as const) {
      for (const answer of [accepted, outcome('unknown')]) {
        const { run, states } = world([answer], {
          onSend: (latest) => states.push({ ...latest, state, confirmedAt: 'then', change: latest.change + 1 }),
        });
        expect(await run()).toMatchObject({ state, confirmedAt: 'then' });
        expect(states).toHaveLength(2);
      }
    }
  });
});

it('a state of another’s that looks like ours is theirs: what they said stays, and ours follows it', async () => {
  const claimed = deliveryRecord();
  const states = [claimed];
  const theirs = { ...claimed, state: 'unknown', change: 2, failure: { code: 'theirs', message: '' } } as const;
  const add: DeliveryStore['add'] = async (record) => {
    if (states.length === 1) states.push(theirs);
    if (record.change !== states.length + 1) return false;
    states.push(record);
    return true;
  };
  const deliveries = { add, latest: async () => states.at(-1) } as unknown as DeliveryStore;
  const failure = { code: 'ours', message: '' };
  const now = () => new Date(claimedAt);
  expect(await follow({ deliveries, now }, claimed, () => ({ state: 'unknown', failure }))).toMatchObject({ failure });
  expect(states.map(({ failure: why }) => why?.code)).toEqual([undefined, 'theirs', 'ours']);
});
