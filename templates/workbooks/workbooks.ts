import { budgetAlignment } from './budget-alignment.ts';
import { executivePlan } from './executive-plan.ts';
import { nationalAgenda } from './national-agenda.ts';
import { sdgLinks } from './sdg-links.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

/** Every official workbook that can be rendered, in the order in which they are offered. */
export const workbooks: readonly WorkbookTemplate[] = [budgetAlignment, nationalAgenda, sdgLinks, executivePlan];
