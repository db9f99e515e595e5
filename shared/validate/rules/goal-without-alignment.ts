import { goals } from '../../../templates/sheets/framework/goals.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** A strategic goal has no budget-alignment table at all. */
export const goalWithoutAlignment = defineRule({
  code: 'goal-without-alignment',
  scope: 'framework',
  reads: ['goals', 'alignment'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'لا يوجد جدول مواءمة مع برامج الموازنة للهدف ({goal}) بعد. يُرجى إضافة سطوره في جدول المواءمة مع الموازنة.',
    en: 'Goal {goal} has no alignment with the budget programmes yet. Please add its lines to the budget alignment.',
  },
  source: 'Sector strategy 2021-2023: goal 2 has no alignment table',
  *check({ goals: all, alignment }) {
    for (const goal of all) {
      if (alignment.some((line) => line.goal === goal.number)) continue;
      yield { ...inFramework(goals.id, goal.at.number, 'number'), values: { goal: goal.number } };
    }
  },
});
