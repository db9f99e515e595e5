import type { Money } from '../../shared/schema/money.ts';
import type { Random } from '../generated/random.ts';
import { centres, type Ministry, type MinistryActivity, type MinistryBudget } from './ministry.ts';

/** What activities cost together on one programme, in one year, currency and centre; '' where that is not divided. */
export interface CostGroup {
  readonly programme: string;
  readonly year: number;
  readonly centre: string;
  readonly currency: string;
  readonly costs: readonly { readonly activity: MinistryActivity; readonly nth: number }[];
}

/** What one cost of a group comes to. */
export const costOf = ({ activity, nth }: CostGroup['costs'][number]): Money =>
  activity.costs[nth] ?? { minor: 0, currency: '' };

/** What a group costs. */
export const plannedOf = ({ costs }: CostGroup): number => costs.reduce((sum, cost) => sum + costOf(cost).minor, 0);

/** The centre that is meant by a spelling of it. */
export const meantCentre = (spelling: string): string =>
  centres.find((centre) => centre === spelling.replaceAll('َ', '').trim()) ?? '';

/** The amount of a line: just below 20 % over, or enough. */
function enough(random: Random, planned: number): number {
  return random.chance(0.3) ? Math.floor((planned * 5) / 6) + 1 : planned + random.int(0, 1_000);
}

/** A line that allows an amount: as it was approved, or as it was revised, whatever was approved before. */
export function lineAllowing(random: Random, group: Omit<CostGroup, 'costs'>, minor: number): MinistryBudget {
  const { programme, year, centre, currency } = group;
  const money = (amount: number): Money => ({ minor: amount, currency });
  const before = money(random.int(0, 3 * minor + 1));
  return {
    ...{ programme, year, centre, paid: money(random.int(0, minor)) },
    ...(random.chance(0.4) ? { approved: before, revised: money(minor) } : { approved: money(minor) }),
  };
}

/** Lines that allow an amount together, each as it was approved or as it was revised. */
export function linesAllowing(
  random: Random,
  group: Omit<CostGroup, 'costs'>,
  minor: number,
  lines: 1 | 2,
): MinistryBudget[] {
  const part = lines === 2 ? random.int(0, minor) : minor;
  return (lines === 2 ? [part, minor - part] : [part]).map((share) => lineAllowing(random, group, share));
}

/** Whether a line allows something of what a group costs. */
export const isOf = (
  { programme, year, centre, approved, revised }: MinistryBudget,
  group: Omit<CostGroup, 'costs'>,
): boolean =>
  programme === group.programme &&
  year === group.year &&
  centre === group.centre &&
  [approved, revised].some((amount) => amount?.currency === group.currency);

const pairOf = ({ programme, year }: Pick<CostGroup, 'programme' | 'year'>): string => `${programme} ${year}`;

/** The costs of a ministry's known programmes by what a budget is given for; some budgets are not divided by centre. */
export function costGroups(random: Random, { activities, years }: Ministry): CostGroup[] {
  const whole = new Map<string, boolean>();
  const costs = activities.flatMap((activity) =>
    years.flatMap((year, nth) => {
      const [{ programme }, currency] = [activity, activity.costs[nth]?.currency];
      if (programme === '' || currency === undefined) return [];
      const pair = pairOf({ programme, year });
      if (!whole.has(pair)) whole.set(pair, random.chance(0.25));
      const centre = whole.get(pair) ? '' : meantCentre(activity.centre);
      return [{ programme, year, currency, centre, cost: { activity, nth } }];
    }),
  );
  const groups = Map.groupBy(costs, (one) => [pairOf(one), one.centre, one.currency].join(' '));
  return [...groups.values()].flatMap((group) =>
    group.slice(0, 1).map(({ cost: _, ...place }) => ({ ...place, costs: group.map(({ cost }) => cost) })),
  );
}

/** Gives every group a line of the budget that it needs. */
export function fundMinistry(random: Random, ministry: Ministry, groups: readonly CostGroup[]): void {
  for (const group of groups)
    ministry.budgets.push(...linesAllowing(random, group, enough(random, plannedOf(group)), 1));
}
