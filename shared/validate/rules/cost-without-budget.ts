import { budgetsWithCosts } from '../../finance/compare-budgets.ts';
import { amountText } from '../../schema/amount-text.ts';
import { inActivity } from '../breach-at.ts';
import { valuesOf } from '../budget-place.ts';
import { defineRule } from '../define-rule.ts';

/** Activities of a programme cost something in a year and currency in which nobody budgets anything for it. */
export const costWithoutBudget = defineRule({
  code: 'cost-without-budget',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'لا يوجد في جدول مبالغ الموازنة مبلغ يقابل التكلفة المخططة على {programme} لسنة {year}[ في موازنة {centre}]، ومجموعها {planned}. عدد الأنشطة المعنية هنا: {count}. يُرجى إضافة المبلغ إلى الجدول، أو مراجعة البرنامج ومركز المسؤولية والعملة في الأنشطة.',
    en: 'The budget has no amount against the planned cost of {programme} in {year}[, in the budget of {centre}], {planned} in all. Activities concerned here: {count}. Please add the amount, or review the activities’ programme, responsibility centre and currency.',
  },
  source: 'Budget against plan per programme, year and responsibility centre: what is planned is budgeted',
  *check(plan) {
    // Before anybody has entered a budget this would be said of every cost, and mean nothing.
    if (!plan.framework.budgets?.length) return;
    for (const { comparison, costs } of budgetsWithCosts(plan)) {
      const { programmeId, verdict, planned = 0, currency } = comparison;
      // That an activity names no programme is a finding of its own.
      if (verdict !== 'not-budgeted' || planned <= 0 || programmeId === undefined) continue;
      const values = { ...valuesOf(comparison), planned: amountText({ minor: planned, currency }) };
      for (const { department, activity, column, cell } of costs) {
        if (cell.money.minor === 0) continue;
        const place = inActivity(activity, column);
        yield { ...place, cell: { ...place.cell, department }, values };
      }
    }
  },
});
