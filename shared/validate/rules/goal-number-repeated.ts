import { goals } from '../../../templates/sheets/framework/goals.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** Two strategic goals have one number: whatever names the number could mean either. */
export const goalNumberRepeated = defineRule({
  code: 'goal-number-repeated',
  scope: 'framework',
  reads: ['goals'],
  severity: 'error',
  tells: 'planning-unit',
  message: {
    ar: 'رقم الهدف ({goal}) مكرر. يُرجى إعطاء كل هدف رقمًا خاصًا به.',
    en: 'The goal number {goal} stands twice. Please give each goal a number of its own.',
  },
  source: 'Framework, tab of strategic goals: everything else names a goal by its number',
  *check({ goals: all }) {
    const seen = new Set<number>();
    for (const { number, at } of all) {
      if (seen.has(number)) yield { ...inFramework(goals.id, at.number, 'number'), values: { goal: number } };
      seen.add(number);
    }
  },
});
