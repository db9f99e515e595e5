import fc from 'fast-check';
import type { Plan } from '../../shared/plan/plan.ts';
import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import { workbooks } from '../../templates/workbooks/workbooks.ts';
import { anyText } from './awkward-texts.ts';
import { expectSaid } from './expect-said.ts';
import { fullPlan } from './full-plan.ts';
import { withTexts } from './with-texts.ts';

/** A plan with these texts in every place, the same one where the plan had the same: blocks stay blocks. */
const planWith = (plan: Plan, texts: readonly string[]): Plan => {
  const taken = new Map<string, string>();
  return withTexts(plan, (typed) => {
    const text = taken.get(typed) ?? texts[taken.size % texts.length] ?? '';
    taken.set(typed, text);
    return text;
  });
};

/** Puts any text in every place that a text can reach, so many times, and holds each workbook against its layout. */
export const expectNoInjection = (numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(workbooks.length - 1),
      fc.array(anyText, { minLength: 1, maxLength: 60 }),
      async (index, texts) => void (await expectSaid(workbooks[index] as WorkbookTemplate, planWith(fullPlan, texts))),
    ),
    { numRuns },
  );
