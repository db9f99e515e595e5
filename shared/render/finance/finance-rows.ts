import type { TableBlock } from '../../../templates/workbooks/workbook-template.ts';
import type { Scope, TableRow } from '../table-rows.ts';
import { budgetRows } from './budget-rows.ts';
import { controlRows, coverageRows } from './coverage-rows.ts';
import { changesSinceRows, signatureRows, valueChangeRows, waiverRows } from './change-rows.ts';
import { matrixRows } from './matrix-rows.ts';
import { caseRows, misalignmentRows } from './misalignment-rows.ts';

/** The tables that print what is reported beside the plan. */
export type ReportedRows = Extract<
  TableBlock['rows'],
  'misalignments' | 'cases' | 'matrix' | 'coverage' | 'budgets' | 'controls' | 'changes' | 'waivers' | 'signatures'
>;

const changeRows = ({ plan: { timeZone }, reported = {} }: Scope): TableRow[] => {
  const { finance, comparison } = reported;
  if (comparison) return valueChangeRows(comparison.changes, timeZone);
  return finance?.since ? changesSinceRows(finance.since, timeZone) : [];
};

/** The rows of a table of what is reported; none where nothing of it is. */
export const reportedRows = (rows: ReportedRows, scope: Scope): TableRow[] => {
  const figures = scope.reported?.finance?.figures;
  switch (rows) {
    case 'misalignments':
      return misalignmentRows(figures?.misalignments ?? []);
    case 'cases':
      return caseRows(figures?.misalignments ?? []);
    case 'matrix':
      return scope.matrix ? matrixRows(scope.matrix) : [];
    case 'coverage':
      return coverageRows(figures?.coverage ?? []);
    case 'budgets':
      return budgetRows(figures?.budgets ?? []);
    case 'controls':
      return controlRows(figures?.controls ?? []);
    case 'changes':
      return changeRows(scope);
    case 'waivers':
      return waiverRows(scope.plan.waivers ?? []);
    case 'signatures':
      return signatureRows();
  }
};
