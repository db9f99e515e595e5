import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import type { Plan } from '../plan/plan.ts';
import { layOut } from './lay-out.ts';
import type { Reported } from './reported.ts';
import { writeWorkbook } from './workbook.exceljs.ts';

/** Renders a workbook of a plan as an .xlsx file; the same plan, report and template give the same bytes. */
export const renderWorkbook = (template: WorkbookTemplate, plan: Plan, reported: Reported = {}): Promise<Uint8Array> =>
  writeWorkbook(layOut(template, plan, reported));

/** Changes whenever the same plan and template give other bytes: a report names it among its pins. */
export const rendererVersion = 2;
