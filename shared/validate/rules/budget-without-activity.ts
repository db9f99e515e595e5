import { defineRule } from '../define-rule.ts';
import { uncostedBudgets } from '../uncosted-budgets.ts';

/** There is a budget that no activity of any version in force is on. */
export const budgetWithoutActivity = defineRule({
  code: 'budget-without-activity',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'تبلغ موازنة {programme} لسنة {year}[ لدى {centre}] {budget}، ولا نشاط عليها في النسخ السارية. يُرجى مراجعة سطر الموازنة أو برامج الأنشطة ومراكز مسؤوليتها.',
    en: 'The budget of {programme} for {year}[, of {centre}] is {budget}, and no activity of any version in force is on it. Please review the line of the budget, or the activities’ programmes and responsibility centres.',
  },
  source: 'Budget against plan per programme, year and responsibility centre: what is budgeted is planned',
  *check(plan) {
    for (const { activities, values, ...place } of uncostedBudgets(plan))
      if (activities === 0) yield { ...place, values };
  },
});
