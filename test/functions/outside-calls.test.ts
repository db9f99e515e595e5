import { expect, it } from 'vitest';
import { OutsideCalls } from '../../functions/outside-calls.ts';

const call = { service: 'dynamodb', operation: 'Query', effect: 'read' } as const;
const never = (): Promise<never> => new Promise(() => {});

it('an outside call ends by its own deadline', async () => {
  const outside = new OutsideCalls({ deadlineMs: 20 });
  await expect(outside.run(call, never)).rejects.toMatchObject({ code: 'outside-call-timed-out', retry: true });
});

it('an outside call ends before the function has to, however much time it would have by itself', async () => {
  const outside = new OutsideCalls({ deadlineMs: 60_000 });
  outside.endIn(20);
  await expect(outside.run(call, never)).rejects.toMatchObject({ code: 'outside-call-timed-out' });
});

it.each([0, -5])('a call is not begun with %d ms left: better than one that is in doubt', async (leftMs) => {
  const outside = new OutsideCalls({ deadlineMs: 60_000 });
  outside.endIn(leftMs);
  let begun = 0;
  const work = async (): Promise<void> => void begun++;
  await expect(outside.run(call, work)).rejects.toMatchObject({ code: 'outside-call-timed-out' });
  expect(begun).toBe(0);
});

it('the next run has its own time again', async () => {
  const outside = new OutsideCalls({ deadlineMs: 60_000 });
  outside.endIn(0);
  outside.endIn(undefined);
  expect(await outside.run(call, async () => 'answer')).toBe('answer');
});
