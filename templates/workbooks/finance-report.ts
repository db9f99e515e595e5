import { budgetAlignment } from './budget-alignment.ts';
import { financeBudgetSheets } from './finance-budget-sheets.ts';
import { financeChangeSheets } from './finance-change-sheets.ts';
import { financeCover } from './finance-cover.ts';
import { financeExceptionSheets } from './finance-exception-sheets.ts';
import { landscapePage, ministryLook } from './ministry-look.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

/**
 * What finance receives on a schedule: exceptions first, each with the list that it rests on, then the alignment tables,
 * the figures that follow from them, what changed, and a block to sign.
 */
export const financeReport = {
  id: 'finance-report',
  initials: 'FIN',
  title: {
    ar: 'تقرير مواءمة الخطة الاستراتيجية مع برامج الموازنة',
    en: 'Report on the alignment of the strategic plan with the budget programmes',
  },
  table: 'budget-alignment',
  reports: 'finance',
  goalLine: budgetAlignment.goalLine,
  look: ministryLook,
  page: {
    ...landscapePage,
    footer: { ...landscapePage.footer, right: '{reportNumber}' },
  },
  cover: financeCover,
  sheets: [
    financeExceptionSheets.misalignments,
    ...budgetAlignment.sheets,
    financeBudgetSheets.matrix,
    financeBudgetSheets.coverage,
    financeBudgetSheets.budgets,
    financeBudgetSheets.controls,
    financeChangeSheets.changes,
    financeChangeSheets.waivers,
    financeChangeSheets.signatures,
    financeExceptionSheets.cases,
  ],
} as const satisfies WorkbookTemplate;
