import { goalWordings } from '../../../templates/sheets/framework/goal-wordings.ts';
import { fold } from '../../language/fold.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { titleIn, wordsAlike } from '../goal-wording.ts';

/** An official table words a strategic goal's title otherwise than the list of goals does. */
export const goalWordingDiffers = defineRule({
  code: 'goal-wording-differs',
  scope: 'framework',
  reads: ['goals', 'goalWordings'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'ورد عنوان الهدف ({goal}) بصيغة {wording}، وعنوانه في جدول الأهداف {title}. يُرجى توحيد الصيغة، أو الإبقاء عليها إن كانت مقصودة.',
    en: 'The title of goal {goal} is worded {wording}; the table of goals has {title}. Please use one wording, or leave it where it is meant.',
  },
  source: 'Sector strategy 2021-2023: the titles of goals 2 and 3 come in several wordings',
  *check({ goals }) {
    for (const { number: goal, title, wordings } of goals) {
      const known = new Map<string, string>();
      for (const { wording, at } of wordings) {
        if (wordsAlike(wording, title)) continue;
        const said = titleIn(wording);
        // One finding for each wording, in its first spelling, however many tables print it.
        if (!known.has(fold(said))) known.set(fold(said), said);
        const values = { goal, wording: known.get(fold(said)) ?? said, title };
        yield { ...inFramework(goalWordings.id, at?.wording ?? 'A1', at ? 'wording' : ''), values };
      }
    }
  },
});
