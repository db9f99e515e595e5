import { budgetAlignment } from './budget-alignment.ts';
import { executivePlan } from './executive-plan.ts';
import { financeReport } from './finance-report.ts';
import { nationalAgenda } from './national-agenda.ts';
import { sdgLinks } from './sdg-links.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

/** The ministry's official tables, in the order in which they are offered. */
export const workbooks: readonly WorkbookTemplate[] = [budgetAlignment, nationalAgenda, sdgLinks, executivePlan];

/** Every workbook that a report run renders: the official tables, then what finance receives. */
export const reports: readonly WorkbookTemplate[] = [...workbooks, financeReport];
