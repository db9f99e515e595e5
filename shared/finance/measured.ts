import { countPlan } from '../plan/count-plan.ts';
import type { Framework } from '../plan/framework.ts';
import { costsOf } from '../plan/year-figures.ts';
import type { CountedActivity } from './counted-activities.ts';
import type { Measure } from './figures.ts';
import { sum } from './sum.ts';

/** What is counted of a plan, and how much of it each activity brings; one that is not costed brings none, which is not 0. */
export interface Measured {
  readonly measure: Measure;
  readonly amounts: ReadonlyMap<CountedActivity, number>;
}

/** Activities, indicators, and the cost of each year of the cycle and currency in which any activity is costed. */
export function measuredIn(framework: Framework, activities: readonly CountedActivity[]): Measured[] {
  const counts = (['activities', 'indicators'] as const).map((of) => ({
    ...{ measure: { of }, amounts: new Map(activities.map((one) => [one, countPlan([one.activity])[of]])) },
  }));
  return [...counts, ...costsIn(framework, activities)];
}

/** A cost of no year that the framework knows is left out, as it is held against no budget. */
function costsIn({ years = [] }: Framework, activities: readonly CountedActivity[]): Measured[] {
  const costs = activities.flatMap((one) =>
    costsOf(one.activity).flatMap(({ year: place, cell: { money } }) => {
      const year = years[place - 1];
      return year === undefined ? [] : [{ one, year, ...money }];
    }),
  );
  const groups = [...Map.groupBy(costs, ({ year, currency }) => `${year} ${currency}`)];
  return groups
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => {
      const [year, currency = ''] = key.split(' ');
      const measure: Measure = { of: 'cost', year: Number(year), currency };
      return { measure, amounts: new Map(group.map(({ one, minor }) => [one, minor])) };
    });
}

/** How much some activities bring together; undefined where none of them brings anything. */
export function sumOver({ amounts }: Measured, activities: readonly CountedActivity[] = []): number | undefined {
  const brought = activities.flatMap((one) => amounts.get(one) ?? []);
  return brought.length === 0 ? undefined : sum(brought);
}
