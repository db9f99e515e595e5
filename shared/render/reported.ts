import type { PlanComparison } from '../changes/plan-comparison.ts';
import type { FinanceReport } from '../finance/finance-report.ts';

/** What a workbook reports beside the plan itself; absent where its template asks for nothing of it. */
export interface Reported {
  readonly finance?: FinanceReport;
  readonly comparison?: PlanComparison;
}
