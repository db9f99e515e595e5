import { alignment } from '../../../templates/sheets/framework/alignment.ts';
import { sections } from '../../../templates/sheets/framework/sections.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A line of the framework speaks of a goal that the table of goals does not hold: no workbook would print it. */
export const unknownGoal = defineRule({
  code: 'unknown-goal',
  scope: 'framework',
  reads: ['goals', 'alignment', 'sections'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'رقم الهدف ({goal}) ليس في جدول الأهداف الاستراتيجية. يُرجى إضافة الهدف أو تصحيح الرقم.',
    en: 'Goal number {goal} is not in the table of strategic goals. Please add the goal or correct the number.',
  },
  source: 'Framework, tab of strategic goals',
  *check({ goals, alignment: lines, sections: all }) {
    const known = new Set(goals.map(({ number }) => number));
    for (const { goal, at } of lines) {
      if (!known.has(goal))
        yield { ...inFramework(alignment.id, at.goal, 'goal'), writtenAt: at.goalHead, values: { goal } };
    }
    for (const { goal, at } of all) {
      if (!known.has(goal)) yield { ...inFramework(sections.id, at.goal, 'goal'), values: { goal } };
    }
  },
});
