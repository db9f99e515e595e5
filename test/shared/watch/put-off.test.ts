import { describe, expect, it } from 'vitest';
import { SystemError, type SystemErrorCode } from '../../../shared/ports/errors.ts';
import type { IngestMessage, Ports } from '../../../shared/ports/ports.ts';
import type { QueuedRecord, ReadingRecord } from '../../../shared/ports/records.ts';
import { orPutOff } from '../../../shared/watch/put-off.ts';
import { readingOf } from './states.ts';

const now = new Date('2026-01-01T12:00:00.000Z');
const message: IngestMessage = {
  ...{ kind: 'read', cycle: '2021-2023', department: 'europe', spreadsheetId: 'file', driveVersion: 8, account: 2 },
};
const reading = readingOf();
const refuse = () => Promise.reject(new SystemError('google-quota-exceeded', 'Quota exceeded', { retry: true }));

/** What is noted of the department while its message's work is done. */
async function noted(of: IngestMessage, work: () => Promise<ReadingRecord | undefined>, last?: ReadingRecord) {
  const queued: QueuedRecord[] = [];
  const store: Partial<Ports['store']> = {
    reading: async () => last,
    noteQueued: async (_, record) => void queued.push(record),
  };
  const outcome = await orPutOff({ store, now: () => now } as unknown as Ports, of, work);
  return { outcome, queued };
}

describe('a message that the quota refuses', () => {
  it('is done with, and watch is told to come back to it', async () => {
    expect(await noted(message, refuse, reading)).toEqual({
      outcome: { deferrals: 1, error: expect.objectContaining({ code: 'google-quota-exceeded' }) },
      queued: [{ kind: 'read', account: 2, dueAt: now.toISOString(), after: reading.at, deferrals: 1 }],
    });
  });

  it('counts how often in a row', async () => {
    const { outcome, queued } = await noted({ ...message, deferrals: 3 }, refuse);
    expect(outcome).toMatchObject({ deferrals: 4, error: { code: 'google-quota-exceeded' } });
    expect(queued).toEqual([{ kind: 'read', account: 2, dueAt: now.toISOString(), deferrals: 4 }]);
  });

  it('comes again by the queue where the store cannot be told', async () => {
    const store: Partial<Ports['store']> = {
      reading: async () => undefined,
      noteQueued: () => Promise.reject(new Error('throttled')),
    };
    const ports = { store, now: () => now } as unknown as Ports;
    await expect(orPutOff(ports, message, refuse)).rejects.toThrow('throttled');
  });
});

describe('any other message', () => {
  it('gives its reading, or nothing where it had been done', async () => {
    expect(await noted(message, async () => reading)).toEqual({ outcome: reading, queued: [] });
    expect(await noted(message, async () => undefined)).toEqual({ outcome: undefined, queued: [] });
  });

  it('gives its reading though the quota refused the answer: watch comes back to that by itself', async () => {
    const failure = { code: 'google-quota-exceeded', message: 'Quota exceeded' };
    const unanswered = readingOf({ unanswered: { since: reading.at, failure } });
    expect(await noted(message, async () => unanswered)).toEqual({ outcome: unanswered, queued: [] });
  });

  it('fails as it did', async () => {
    const broken = new SystemError('google-answer-malformed', 'no JSON', { retry: true });
    await expect(noted(message, () => Promise.reject(broken))).rejects.toBe(broken);
    await expect(noted(message, () => Promise.reject(new TypeError('undefined')))).rejects.toThrow(TypeError);
  });
});

describe('while Google is away, or does not believe who we are', () => {
  const failing = (code: SystemErrorCode) => () => Promise.reject(new SystemError(code, 'later', { retry: true }));

  it.each(['google-unavailable', 'outside-call-timed-out', 'google-sign-in-refused'] as const)(
    'a message is put off, not tried until it is dead: %s',
    async (code) => {
      const { outcome, queued } = await noted(message, failing(code), reading);
      expect(outcome).toMatchObject({ deferrals: 1, error: { code } });
      expect(queued).toHaveLength(1);
    },
  );

  it('a spreadsheet that alone cannot be read for hours is left to the queue, and so to a person', async () => {
    const tired = { ...message, deferrals: 12 };
    await expect(noted(tired, failing('google-unavailable'))).rejects.toMatchObject({ code: 'google-unavailable' });
    expect((await noted(tired, failing('google-sign-in-refused'))).outcome).toMatchObject({ deferrals: 13 });
  });
});
