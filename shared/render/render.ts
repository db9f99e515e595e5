import type { WorkbookTemplate } from '../../templates/workbooks/workbook-template.ts';
import type { Plan } from '../plan/plan.ts';
import { layOut } from './lay-out.ts';
import { writeWorkbook } from './workbook.exceljs.ts';

/** Renders one official workbook of a plan as an .xlsx file; the same plan and template give the same bytes. */
export const renderWorkbook = (template: WorkbookTemplate, plan: Plan): Promise<Uint8Array> =>
  writeWorkbook(layOut(template, plan));

/** Changes whenever the same plan and template give other bytes: a report names it among its pins. */
export const rendererVersion = 2;
