import type { SpreadsheetTemplate } from '../../shared/schema/table.ts';
import { instructions } from './instructions.ts';
import { plan } from './plan.ts';
import { summary } from './summary.ts';

/** What every department fills in. */
export const departmentSpreadsheet = {
  id: 'department',
  tables: [plan, summary],
  pages: [instructions],
} as const satisfies SpreadsheetTemplate;
