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
    ...ofFramework(framework, activities),
    ofResults(framework, activities),
    counted('activities-with-programme', activities, ({ programmeId }) => programmeId !== undefined),
    counted('activities-costed', activities, ({ activity }) => costsOf(activity).length > 0),
  ];
}

function ofGoals(framework: Framework, activities: readonly CountedActivity[]): Coverage[] {
  const isListed = listingOf(framework);
  return framework.goals.map(({ number, title }) => {
    const own = activities.filter(({ goal }) => goal === number);
    const hasTable = framework.alignment.some(({ goal }) => goal === number);
    return {
      ...counted('goal-activities', own, ({ programmeId }) => isListed(number, programmeId)),
      subject: { goal: number, name: title },
      ...(hasTable ? {} : notComputable('no-table')),
    };
  });
}

function ofProgrammes(framework: Framework, activities: readonly CountedActivity[]): Coverage[] {
  const isListed = listingOf(framework);
  return framework.programmes.map(({ id, name }) => {
    const own = activities.filter(({ programmeId }) => programmeId === id);
    const hasGoal = framework.alignment.some(({ programmeId }) => programmeId === id);
    return {
      ...counted('programme-activities', own, ({ goal }) => isListed(goal, id)),
      subject: { name },
      ...(hasGoal ? {} : notComputable('no-goal-lists-it')),
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
