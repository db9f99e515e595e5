import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { wordsAlike } from '../goal-wording.ts';

/** What a department writes as the strategic goal is no known wording of its section's goal. */
export const goalTextDiffers = defineRule({
  code: 'goal-text-differs',
  scope: 'department',
  reads: ['section', 'goalText'],
  severity: 'remark', // an open list: official tables print other texts in this column, too
  tells: 'planning-unit',
  message: {
    ar: 'كُتب {text} في عمود الهدف الاستراتيجي، وليس هذا من صيغ عنوان الهدف ({goal}): {title}. عدد الأنشطة: {count}. يُرجى التحقق من أنه المقصود.',
    en: '{text} stands in the column of the strategic goal, and is no wording of the title of goal {goal}: {title}. Activities: {count}. Please check that it is meant.',
  },
  source: 'Framework, tabs of strategic goals and of the wordings of their titles',
  *check({ activities, sections, framework }) {
    const goalOf = new Map(sections.map(({ id, goal }) => [id, framework.goals.find(({ number }) => number === goal)]));
    const known = new Map<string, boolean>();
    for (const activity of activities) {
      const goal = goalOf.get(activity.sectionId);
      const text = activity.goalText?.value;
      if (!goal || text === undefined) continue;
      const key = `${goal.number} ${text}`;
      const wordings = (): string[] => [goal.title, ...goal.wordings.map(({ wording }) => wording)];
      if (!known.has(key))
        known.set(
          key,
          wordings().some((wording) => wordsAlike(wording, text)),
        );
      if (known.get(key)) continue;
      yield { ...inActivity(activity, 'goalText'), values: { text, goal: goal.number, title: goal.title } };
    }
  },
});
