import { plan as planTable } from '../../templates/sheets/plan.ts';
import type { CellRef, Values } from '../findings/breach.ts';
import type { Plan } from '../plan/plan.ts';
import { costIn, placeOfActivity, placeOfEntry } from './case-places.ts';
import { cellsAgainst } from './cells-against.ts';
import { type BudgetWithCosts, budgetsWithCosts } from './compare-budgets.ts';
import type { CountedActivity } from './counted-activities.ts';
import type { MisalignmentCase, SourceCell } from './figures.ts';

/** A cell of which a finding speaks, and whose spreadsheet it stands in. */
export interface FoundCell {
  readonly department: string;
  readonly cell: CellRef;
}

/** What of a finding its cases rest on. */
export interface FoundCells {
  readonly code: string;
  readonly values: Values;
  readonly cells: readonly FoundCell[];
}

// These say how much the activities cost together: each of their cases says how much it costs itself.
const codesOfMoney: readonly string[] = ['cost-over-budget', 'cost-without-budget'];

/** Lists the cases behind findings of one plan: one for each activity or entry, in the order in which they were found. */
export function caseLister(
  plan: Plan,
  activities: readonly CountedActivity[],
): (found: FoundCells) => MisalignmentCase[] {
  const byId = new Map(activities.map((one) => [keyOf(one.department.id, one.activity.id), one]));
  const comparisons = budgetsWithCosts(plan);
  return (found) => {
    const over = found.code === 'cost-over-budget' ? comparisons.find((one) => isMeant(one, found.values)) : undefined;
    const cases = (over ? costCells(over) : found.cells).map(({ department, cell }) => {
      const own = byId.get(keyOf(department, cell.activityId));
      const place = own ? placeOfActivity(own, cell) : placeOfEntry(plan.framework, found.values, cell);
      const amount = own && codesOfMoney.includes(found.code) ? costIn(own.activity, cell.column) : undefined;
      const against = over ? budgetCells(over) : cellsAgainst(plan.framework, found.code, found.values, place.goal);
      return { ...place, ...(amount ? { amount } : {}), against };
    });
    return [...new Map(cases.map((one) => [caseKey(one), one])).values()];
  };
}

const caseKey = ({ department, activityId, source }: MisalignmentCase): string =>
  `${keyOf(department, activityId)} ${source.table} ${source.a1}`;

const keyOf = (department: string, activityId: string | null = null): string => `${department} ${activityId}`;

/** Whether a finding speaks of a comparison: its values say of which programme, year, centre and currency. */
const isMeant = ({ comparison }: BudgetWithCosts, values: Values): boolean =>
  (['programme', 'year', 'centre', 'currency'] as const).every((key) => comparison[key] === values[key]);

/** That a budget is exceeded is said at its own cell; what exceeds it are costs, of which those of 0 take nothing. */
const costCells = ({ costs }: BudgetWithCosts): FoundCell[] =>
  costs
    .filter(({ cell }) => cell.money.minor !== 0)
    .map(({ department, activity, column, cell: { at, writtenAt } }) => ({
      department,
      cell: { sheet: planTable.id, a1: at, writtenAt, activityId: activity.id, column },
    }));

const budgetCells = ({ comparison }: BudgetWithCosts): SourceCell[] => comparison.sources.map(({ at }) => at);
