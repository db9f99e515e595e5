import type { Framework } from '../plan/framework.ts';
import { resultsIn, resultsNamedBy } from '../plan/named-results.ts';
import type { Plan } from '../plan/plan.ts';
import { costsOf } from '../plan/year-figures.ts';
import { type CountedActivity, countedActivities, listingOf } from './counted-activities.ts';
import type { Coverage } from './figures.ts';

type Kind = Coverage['kind'];
type NotComputable = NonNullable<Coverage['notComputable']>;

/** How much of the plan meets the budget's programmes, and how much of these meets the plan. */
export function coverageOf(plan: Plan): Coverage[] {
  const { framework } = plan;
  const activities = countedActivities(plan);
  return [
    ...ofGoals(framework, activities),
    ...ofProgrammes(framework, activities),
    counted('activities-without-table', activities, ({ goal }) => !hasTable(framework, goal)),
    ...ofFramework(framework, activities),
    ofResults(framework, activities),
    counted('activities-with-programme', activities, ({ programmeId }) => programmeId !== undefined),
    counted('activities-costed', activities, isCostedIn(framework)),
  ];
}

function ofGoals(framework: Framework, activities: readonly CountedActivity[]): Coverage[] {
  const isListed = listingOf(framework);
  return framework.goals.map(({ number, title }) => {
    const own = activities.filter(({ goal }) => goal === number);
    return {
      ...counted('goal-activities', own, ({ programmeId }) => isListed(number, programmeId)),
      subject: { goal: number, name: title },
      ...(hasTable(framework, number) ? {} : notComputable('no-table')),
    };
  });
}

function ofProgrammes(framework: Framework, activities: readonly CountedActivity[]): Coverage[] {
  const isListed = listingOf(framework);
  return framework.programmes.map(({ id, name }) => {
    // Whether an activity agrees with its goal's table cannot be judged where there is no table.
    const own = activities.filter(({ programmeId, goal }) => programmeId === id && hasTable(framework, goal));
    return {
      ...counted('programme-activities', own, ({ goal }) => isListed(goal, id)),
      subject: { name },
    };
  });
}

function ofFramework({ goals, programmes, alignment }: Framework, activities: readonly CountedActivity[]): Coverage[] {
  const [aligned, listed] = [
    new Set(alignment.map(({ goal }) => goal)),
    new Set(alignment.map((line) => line.programmeId)),
  ];
  const used = new Set(activities.map(({ programmeId }) => programmeId));
  return [
    counted('goals-with-table', goals, ({ number }) => aligned.has(number)),
    counted('programmes-with-goal', programmes, ({ id }) => listed.has(id)),
    counted('programmes-with-activity', programmes, ({ id }) => used.has(id)),
  ];
}

function ofResults({ alignment }: Framework, activities: readonly CountedActivity[]): Coverage {
  const results = resultsIn(alignment);
  const namedBy = resultsNamedBy(results);
  const named = new Set(activities.flatMap(({ activity }) => namedBy(activity)).map(({ id }) => id));
  return {
    ...counted('results-supported', results, ({ id }) => named.has(id)),
    ...(activities.some(({ activity }) => activity.result) ? {} : notComputable('no-results-named')),
  };
}

const hasTable = ({ alignment }: Framework, goal: number | undefined): boolean =>
  goal !== undefined && alignment.some((line) => line.goal === goal);

/** A cost outside the cycle is held against no budget. */
const isCostedIn =
  ({ years = [] }: Framework) =>
  ({ activity }: CountedActivity): boolean =>
    costsOf(activity).some(({ year }) => year <= years.length);

const notComputable = (reason: NotComputable): Omit<Coverage, 'kind'> => ({
  ...{ numerator: 0, denominator: 0, notComputable: reason },
});

/** How many of some there are of which something holds; of nothing no share can be computed. */
const counted = <Item>(kind: Kind, items: readonly Item[], holds: (item: Item) => boolean): Coverage => ({
  kind,
  ...(items.length > 0
    ? { numerator: items.filter(holds).length, denominator: items.length }
    : notComputable('nothing-to-count')),
});
