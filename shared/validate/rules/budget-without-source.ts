import { budgets } from '../../../templates/sheets/framework/budgets.ts';
import { headingOf } from '../../schema/heading-of.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

const needed = ['source', 'enteredBy'] as const;

/** Nobody says from where a line of the budget was taken, or who entered it: its figures answer for nothing. */
export const budgetWithoutSource = defineRule({
  code: 'budget-without-source',
  scope: 'framework',
  reads: ['budgets'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'سطر من الموازنة ينقصه {missing}. يُرجى كتابة المستند الذي أُخذت منه المبالغ واسم من أدخلها، ليُعرف مصدر كل رقم في التقرير.',
    en: 'A line of the budget lacks {missing}. Please write the document from which the amounts were taken and who entered them, so that each figure of the report can be traced.',
  },
  source: 'Finance asks of each figure from where it comes, and who answers for it',
  *check({ budgets: lines = [] }) {
    for (const line of lines) {
      const missing = needed.filter((column) => line[column] === '').map((column) => headingOf(budgets, column));
      if (missing.length > 0) yield { ...inFramework(budgets.id, line.at.source, 'source'), values: { missing } };
    }
  },
});
