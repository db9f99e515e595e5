import type { Coverage, Measure } from '../../shared/finance/figures.ts';
import type { Ministry, MinistryActivity } from './ministry.ts';

/** Which activities are meant: by goal, programme or department. */
export type IsMeant = (activity: MinistryActivity) => boolean;

/** The goal of an activity's section. */
export const goalOf = ({ sections }: Ministry, { section }: MinistryActivity): number => sections[section]?.goal ?? 0;

/** Everything that a ministry's matrices measure, counted by looking. */
export function measuresIn({ years, activities }: Ministry): Measure[] {
  const costs = years.flatMap((year, nth) => {
    const currencies = new Set(activities.flatMap(({ costs: all }) => all[nth]?.currency ?? []));
    return [...currencies].toSorted().map((currency): Measure => ({ of: 'cost', year, currency }));
  });
  return [{ of: 'activities' }, { of: 'indicators' }, ...costs];
}

/** How much some activities come to, one after the other; undefined of none of them, and of a cost that none has. */
export function countedBy({ years, activities }: Ministry, measure: Measure, isMeant: IsMeant): number | undefined {
  let sum: number | undefined;
  for (const activity of activities.filter(isMeant)) {
    if (measure.of !== 'cost') sum = (sum ?? 0) + (measure.of === 'activities' ? 1 : activity.indicators);
    else {
      const cost = activity.costs[years.indexOf(measure.year)];
      if (cost?.currency === measure.currency) sum = (sum ?? 0) + cost.minor;
    }
  }
  return sum;
}

type Share = Coverage['notComputable'] | readonly [numerator: number, denominator: number];

const share = (part: number, whole: number): Share => (whole === 0 ? 'nothing-to-count' : [part, whole]);

/** The shares of a ministry that its coverage gives, in the same order. */
export function sharesOf(ministry: Ministry): Share[] {
  const { goals, programmes, lines, activities } = ministry;
  const lists = (goal: number, programme: string): boolean =>
    lines.some((line) => line.goal === goal && line.programme === programme);
  const count = (isMeant: IsMeant): number => activities.filter(isMeant).length;
  const isAt =
    (goal: number): IsMeant =>
    (one) =>
      goalOf(ministry, one) === goal;
  const isOn =
    (programme: string): IsMeant =>
    (one) =>
      one.programme === programme;
  const isListed: IsMeant = (one) => lists(goalOf(ministry, one), one.programme);
  const hasTable: IsMeant = (one) => lines.some(({ goal }) => goal === goalOf(ministry, one));
  const results = lines.flatMap((line) => line.results);
  const named = results.filter((result) => activities.some((one) => one.result === result)).length;
  return [
    ...goals.map((goal) =>
      lines.some((line) => line.goal === goal)
        ? share(
            count((one) => isAt(goal)(one) && isListed(one)),
            count(isAt(goal)),
          )
        : 'no-table',
    ),
    ...programmes.map((programme) =>
      share(
        count((one) => isOn(programme)(one) && isListed(one)),
        count((one) => isOn(programme)(one) && hasTable(one)),
      ),
    ),
    share(
      count((one) => !hasTable(one)),
      activities.length,
    ),
    share(goals.filter((goal) => lines.some((line) => line.goal === goal)).length, goals.length),
    share(programmes.filter((one) => lines.some(({ programme }) => programme === one)).length, programmes.length),
    share(programmes.filter((one) => count(isOn(one)) > 0).length, programmes.length),
    activities.some(({ result }) => result !== '') ? share(named, results.length) : 'no-results-named',
    share(
      count(({ programme }) => programme !== ''),
      activities.length,
    ),
    share(
      count(({ costs }) => costs.some((cost, nth) => cost !== undefined && nth < ministry.years.length)),
      activities.length,
    ),
  ];
}
