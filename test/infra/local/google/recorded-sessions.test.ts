import { describe, expect, it } from 'vitest';
import { firstDifference, readSession, recordingsExist, sessionNames } from './recorded-session.ts';
import { notReplayed, replayed } from './replayed-sessions.ts';
import { runningServer } from './running-server.ts';

const exist = recordingsExist('the replay of recorded sessions of the Google API');

describe.runIf(exist)('a recorded session of the Google API', () => {
  if (!exist) return;

  it('is declared, once', () => {
    expect([...replayed, ...Object.keys(notReplayed)].sort()).toEqual(sessionNames());
  });

  it.each(replayed)('%s is answered as Google answered it', async (name) => {
    const server = await runningServer();
    expect(await firstDifference(server.url(), readSession(name))).toBeUndefined();
  });

  it.each(Object.entries(notReplayed))('%s is refused, not answered wrongly: %s', async (name) => {
    const server = await runningServer();
    const difference = await firstDifference(server.url(), readSession(name));
    expect(difference?.actual).toMatchObject({ status: 501, body: { error: { code: 501, status: 'UNIMPLEMENTED' } } });
  });
});
