import fc from 'fast-check';
import { anyText } from './awkward-texts.ts';
import { everyWorkbook, fullSubject, reportedTo, type Subject } from './every-workbook.ts';
import { expectSaid } from './expect-said.ts';
import { withTexts } from './with-texts.ts';

/** A plan and a report with these texts in every place, the same one where the plan had the same: blocks stay blocks. */
const subjectWith = (texts: readonly string[]): Subject => {
  const taken = new Map<string, string>();
  return withTexts(fullSubject, (typed) => {
    const text = taken.get(typed) ?? texts[taken.size % texts.length] ?? '';
    taken.set(typed, text);
    return text;
  });
};

/** Puts any text in every place that a text can reach, so many times, and holds each workbook against its layout. */
export const expectNoInjection = (numRuns: number): Promise<void> =>
  fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...everyWorkbook),
      fc.array(anyText, { minLength: 1, maxLength: 60 }),
      async (template, texts) => {
        const subject = subjectWith(texts);
        await expectSaid(template, subject.plan, reportedTo(template, subject));
      },
    ),
    { numRuns },
  );
