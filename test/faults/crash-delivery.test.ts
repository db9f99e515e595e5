import { describe, expect, it } from 'vitest';
import { type BrokenCall, runBroken } from './break-calls.ts';
import { callsOfOne, isSend, openDeliveredMonths } from './delivered-months.ts';

describe('a delivery', () => {
  const { next, bringEvents } = openDeliveredMonths();

  it('that crashes anywhere before the mail is sent is one mail in the end', async () => {
    const { calls, among } = await callsOfOne(next());
    const send = calls.findIndex(isSend);
    expect(send).toBeGreaterThan(0);
    const crashes = calls
      .slice(0, send + 1)
      .flatMap((_, index): BrokenCall[] => [
        { call: index + 1, how: 'crash-before', ...among },
        ...(index < send ? [{ call: index + 1, how: 'crash-after' as const, ...among }] : []),
      ]);
    for (const crash of crashes) {
      const point = `${crash.how} ${crash.call}, ${calls[crash.call - 1]?.service}`;
      const month = next();
      await runBroken(() => month.deliver(0), crash);
      expect(await month.mails(), point).toEqual([]);
      const record = await month.settle();
      expect(record?.state, point).toBe('sent');
      // Once it was claimed nobody can know any more that it was not sent.
      const wasClaimed = crash.call > send || (crash.call === send && crash.how === 'crash-after');
      expect(await month.mails(), point).toEqual([wasClaimed]);
    }
  });

  it('that crashes after the mail was sent is unknown until the event confirms it, and then one mail', async () => {
    const { calls, among } = await callsOfOne(next());
    const send = calls.findIndex(isSend) + 1;
    for (const crash of [
      { call: send, how: 'crash-after', ...among },
      { call: send + 1, how: 'crash-before', ...among },
    ] as const) {
      const month = next();
      await runBroken(() => month.deliver(0), crash);
      await month.deliver(1);
      expect(await month.standing(), 'somebody may still be at it').toMatchObject({ state: 'claimed' });
      await month.finish(15);
      expect(await month.standing()).toMatchObject({ state: 'unknown', failure: { code: 'claim-abandoned' } });
      await month.finish(29);
      expect(await month.mails()).toEqual([false]);
      await bringEvents();
      expect(await month.settle()).toMatchObject({ state: 'sent', attempt: 1, confirmedAt: expect.any(String) });
      expect(await month.mails()).toEqual([false]);
    }
  });

  it('that crashes after the mail was sent, where no event ever comes, is one more mail that says so, and never a third', async () => {
    const { calls, among } = await callsOfOne(next());
    const crash = { call: calls.findIndex(isSend) + 1, how: 'crash-after', ...among } as const;
    const month = next();
    await runBroken(() => month.deliver(0), crash);
    expect(await month.settle()).toMatchObject({ state: 'sent', attempt: 2, mayBeSecond: true });
    expect(await month.mails()).toEqual([false, true]);
    const twice = next();
    await runBroken(() => twice.deliver(0), crash);
    await twice.finish(15);
    await runBroken(() => twice.finish(45), { call: 2, how: 'crash-after', among: 'writes' });
    expect(await twice.mails()).toEqual([false, true]);
    expect(await twice.settle(), 'left to a person').toMatchObject({ state: 'unknown', attempt: 2 });
    expect(await twice.mails()).toEqual([false, true]);
    // Late, and of the first one: somebody has it after all.
    await bringEvents();
    expect(await twice.standing()).toMatchObject({ state: 'sent' });
  });

  it('while its mail is not answered is unknown at once, and sent once the event tells', async () => {
    const month = next();
    const writes = (await runBroken(() => month.deliver(0))).filter(({ effect }) => effect === 'write');
    const send = writes.findIndex(isSend) + 1;
    for (const how of ['answer-lost', 'fails'] as const) {
      const other = next();
      await runBroken(() => other.deliver(0), { call: send, how, among: 'writes' });
      expect(await other.standing(), how).toMatchObject({ state: 'unknown', failure: { code: 'no-answer' } });
      await bringEvents();
      const was = how === 'answer-lost';
      expect(await other.settle(), how).toMatchObject({ state: 'sent', attempt: was ? 1 : 2 });
      expect(await other.mails(), how).toEqual([!was]);
    }
  });

  it('that is frozen before its claim, while another worker does all of it, sends nothing more', async () => {
    const { calls } = await callsOfOne(next());
    const writes = calls.filter(({ effect }) => effect === 'write');
    const month = next();
    const meanwhile = () => month.deliver(1);
    await runBroken(() => month.deliver(0), {
      call: writes.findIndex(isSend),
      how: 'frozen',
      among: 'writes',
      meanwhile,
    });
    expect(await month.mails()).toEqual([false]);
    expect(await month.standing()).toMatchObject({ state: 'sent', attempt: 1 });
  });
});
