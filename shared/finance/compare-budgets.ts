import type { Activity } from '../plan/activity.ts';
import { type BudgetLine, budgetAmounts } from '../plan/budget-line.ts';
import type { Plan } from '../plan/plan.ts';
import { costsOf, type YearCost } from '../plan/year-figures.ts';
import { type BudgetPlace, type BudgetPlaces, budgetPlaces, placeKey } from './budget-places.ts';
import { comparisonOf } from './comparison-of.ts';
import type { BudgetComparison } from './figures.ts';

/** What an activity costs in one year. */
export interface ActivityCost {
  /** The id of the department whose activity it is. */
  readonly department: string;
  readonly activity: Activity;
  readonly column: YearCost['column'];
  readonly cell: YearCost['cell'];
}

/** A comparison and the costs behind it: `planned` is their sum, and absent where there are none. */
export interface BudgetWithCosts {
  readonly comparison: BudgetComparison;
  readonly costs: readonly ActivityCost[];
}

/**
 * Plan against budget: one entry for each programme, year, centre and currency that a budget line or a cost names.
 * A line of no known programme, or of no year of the cycle, is left out, as is a cost outside the cycle; where the
 * framework does not say its years no year is known, and there are none.
 */
export const compareBudgets = (plan: Plan): BudgetComparison[] =>
  budgetsWithCosts(plan).map(({ comparison }) => comparison);

const compared = new WeakMap<Plan, readonly BudgetWithCosts[]>();

/** The same comparisons, each with the costs that it adds up; worked out once, for several rules and figures rest on them. */
export function budgetsWithCosts(plan: Plan): readonly BudgetWithCosts[] {
  const known = compared.get(plan) ?? comparisonsOf(plan);
  compared.set(plan, known);
  return known;
}

function comparisonsOf({ framework, departments }: Plan): BudgetWithCosts[] {
  const { years = [], budgets = [] } = framework;
  const activities = departments.flatMap((department) => department.activities);
  const places = budgetPlaces(framework, activities);
  const costs = departments.flatMap((department) =>
    department.activities.flatMap((activity) => costsAt(activity, department.id, years, places)),
  );
  const counts = countByPlace(activities, years, places);
  const groups = Map.groupBy(
    [...budgets.flatMap((line) => amountsAt(line, places)), ...costs],
    ({ place, currency }) => `${placeKey(place)} ${currency}`,
  );
  return [...groups.values()]
    .map((group) => compare(group, counts))
    .toSorted(
      ({ comparison: one }, { comparison: other }) =>
        places.compare(one, other) || Number(one.currency > other.currency) - Number(one.currency < other.currency),
    );
}

/** What a budget line or a cost says of one place in one currency. */
interface Said {
  readonly place: BudgetPlace;
  readonly currency: string;
  readonly line?: BudgetLine;
  readonly cost?: ActivityCost;
}

function amountsAt(line: BudgetLine, places: BudgetPlaces): Said[] {
  const place = places.ofLine(line);
  const currencies = new Set(budgetAmounts.flatMap((amount) => line[amount]?.currency ?? []));
  return place ? [...currencies].map((currency) => ({ place, currency, line })) : [];
}

const costsAt = (activity: Activity, department: string, years: readonly number[], places: BudgetPlaces): Said[] =>
  costsOf(activity).flatMap(({ column, year: placeOfYear, cell }) => {
    const year = years[placeOfYear - 1];
    if (year === undefined) return [];
    const cost = { department, activity, column, cell };
    return [{ place: places.ofActivity(activity, year), currency: cell.money.currency, cost }];
  });

function countByPlace(
  activities: readonly Activity[],
  years: readonly number[],
  places: BudgetPlaces,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of activities.flatMap((activity) => years.map((year) => placeKey(places.ofActivity(activity, year)))))
    counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function compare(group: readonly Said[], counts: ReadonlyMap<string, number>): BudgetWithCosts {
  const [{ place, currency }] = group as readonly [Said, ...Said[]];
  const lines = group.flatMap(({ line }) => line ?? []);
  const costs = group.flatMap(({ cost }) => cost ?? []);
  const amounts = costs.map(({ cell }) => cell.money.minor);
  const activities = counts.get(placeKey(place)) ?? 0;
  return { comparison: comparisonOf({ ...place, currency, activities }, lines, amounts), costs };
}
