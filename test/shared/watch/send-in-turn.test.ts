import { describe, expect, it } from 'vitest';
import type { IngestMessage, Ports } from '../../../shared/ports/ports.ts';
import { sendInTurn } from '../../../shared/watch/send-in-turn.ts';
import type { Slot } from '../../../shared/watch/slots.ts';

const noon = Date.UTC(2026, 0, 1, 12);
const slots = Array.from({ length: 23 }, (_, index): Slot => {
  const department = `department-${index}`;
  const message: IngestMessage = {
    ...{ kind: 'read', cycle: '2021-2023', department, spreadsheetId: department, driveVersion: 8 },
  };
  const dueAt = new Date(noon + index * 1_500).toISOString();
  return { message, queued: { kind: 'read', account: 0, dueAt } };
});

/** What happens, in order, where each call to the queue takes so long, and the given one fails. */
async function sending({ callMs = 0, failing = -1 } = {}) {
  let nowMs = noon;
  const happened: { sent?: number[]; noted?: string }[] = [];
  const queue: Ports['queue'] = {
    async send(messages) {
      if (happened.filter(({ sent }) => sent).length === failing) throw new Error('the queue is gone');
      happened.push({ sent: messages.map(({ delaySeconds }) => delaySeconds) });
      nowMs += callMs;
    },
  };
  const store: Partial<Ports['store']> = {
    noteQueued: async ({ department }) => void happened.push({ noted: department }),
  };
  const ports = { queue, store, now: () => new Date(nowMs) } as unknown as Ports;
  const failed = await sendInTurn(ports, slots).then(
    () => false,
    () => true,
  );
  return { failed, happened, delays: happened.flatMap(({ sent = [] }) => sent) };
}

describe('messages', () => {
  it('are kept back until it is their turn, in whole seconds', async () => {
    const { delays } = await sending();
    expect(delays).toEqual(slots.map((_, index) => Math.floor(index * 1.5)));
  });

  it('are not late for the calls that were made before', async () => {
    const { delays } = await sending({ callMs: 2_000 });
    expect(delays.slice(10, 20)).toEqual(slots.slice(10, 20).map((_, index) => Math.floor((index + 10) * 1.5 - 2)));
    expect(Math.min(...(await sending({ callMs: 60_000 })).delays)).toBe(0);
  });

  it('are noted ten at a time, once they are sent', async () => {
    const { happened } = await sending();
    expect(happened.map(({ sent, noted }) => (sent ? sent.length : noted))).toEqual([
      ...[10, ...slots.slice(0, 10).map(({ message }) => message.department)],
      ...[10, ...slots.slice(10, 20).map(({ message }) => message.department)],
      ...[3, ...slots.slice(20).map(({ message }) => message.department)],
    ]);
  });

  it('are not noted where they were not sent', async () => {
    const { failed, happened } = await sending({ failing: 1 });
    expect(failed).toBe(true);
    expect(happened.filter(({ noted }) => noted)).toHaveLength(10);
  });
});
