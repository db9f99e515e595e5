import { expect, it } from 'vitest';
import { type BrokenCall, runBroken } from './break-calls.ts';
import { callsOfOne, openDeliveredMonths } from './delivered-months.ts';

const { next } = openDeliveredMonths();

const crashesAmong = (calls: number): BrokenCall[] =>
  Array.from({ length: calls }, (_, index) => index + 1).flatMap((call) => [
    { call, how: 'crash-before' as const, among: 'writes' as const },
    { call, how: 'crash-after' as const, among: 'writes' as const },
  ]);

// What the second run writes at most: its claim, the mail, and what came of it.
const writesOfSecond = 3;

it('a delivery that crashes twice is one mail, or two of which the second says so, or in doubt until somebody looks', async () => {
  const { calls } = await callsOfOne(next());
  const writes = calls.filter(({ effect }) => effect === 'write').length;
  let inDoubt = 0;
  for (const first of crashesAmong(writes)) {
    for (const second of crashesAmong(writesOfSecond)) {
      const point = `${first.how} ${first.call}, then ${second.how} ${second.call}`;
      const month = next();
      await runBroken(() => month.deliver(0), first);
      await month.finish(15);
      await runBroken(() => month.finish(45), second);
      const record = await month.settle();
      const mails = await month.mails();
      // Twice between its claim and the mail: nobody can know that there was none, and a person is told.
      const isInDoubt = record?.state === 'unknown' && record.attempt === 2;
      expect(isInDoubt || record?.state === 'sent', point).toBe(true);
      expect([[false], [true], [false, true], ...(isInDoubt ? [[]] : [])], point).toContainEqual(mails);
      inDoubt += Number(isInDoubt);
    }
  }
  // Only where both crashes came after the claim and before its outcome was recorded: four places each.
  expect(inDoubt).toBe(4 * 4);
});
