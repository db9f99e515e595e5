import { address } from '../shared/validate/subjects.ts';
import { type ExpectedCase, expected } from './expected.ts';
import { type CostGroup, costOf, isOf, lineAllowing, linesAllowing, meantCentre, plannedOf } from './fund-ministry.ts';
import { centres, currencies, type Ministry } from './ministry.ts';
import { departmentId, rowOf } from './ministry-cells.ts';
import { entryCase, type Planted, type Planting } from './planting.ts';

type Place = Omit<CostGroup, 'costs'>;

/** The cases of a group's costs; those of 0 are none. */
const casesOf = ({ costs }: CostGroup, against: readonly string[]): ExpectedCase[] =>
  costs
    .filter((cost) => costOf(cost).minor > 0)
    .map((cost) => ({
      ...{ department: departmentId(cost.activity), activity: cost.activity.id, against, amount: costOf(cost) },
      at: `plan ${address(`cost${(cost.nth + 1) as 1 | 2 | 3 | 4}`, cost.activity.row)}`,
    }));

/** What a group is given is a fifth too little: at times to the last fils, for one of its costs is made to fit. */
export function plantOver({ random, ministry }: Planting, group: CostGroup): Planted {
  const first = group.costs.find((cost) => costOf(cost).minor > 0);
  if (!first) return () => [];
  const exact = random.chance(0.5);
  const [{ minor, currency }, rest] = [costOf(first), plannedOf(group) % 6];
  if (exact) first.activity.costs[first.nth] = { minor: minor + ((6 - rest) % 6), currency };
  const allowed = exact ? (plannedOf(group) / 6) * 5 : Math.floor((plannedOf(group) * random.int(1, 8)) / 10);
  const lines = linesAllowing(random, group, allowed, random.chance(0.4) ? 2 : 1);
  ministry.budgets = [...ministry.budgets.filter((budget) => !isOf(budget, group)), ...lines];
  return () => {
    const cells = lines.map((line) => `budgets ${line.revised ? 'E' : 'D'}${rowOf(ministry.budgets.indexOf(line))}`);
    return [expected('cost-over-budget', casesOf(group, cells))];
  };
}

/** Nothing is budgeted for a group, though something is for the same programme in the same year. */
export function plantUnbudgeted({ ministry }: Planting, group: CostGroup): Planted {
  const left = ministry.budgets.filter((budget) => !isOf(budget, group));
  const isKnown = left.some(({ programme, year }) => programme === group.programme && year === group.year);
  if (!isKnown || plannedOf(group) === 0) return () => [];
  ministry.budgets = left;
  return () => [expected('cost-without-budget', casesOf(group, []))];
}

const hasActivity = ({ activities }: Ministry, { programme, centre }: Place): boolean =>
  activities.some((one) => one.programme === programme && (centre === '' || meantCentre(one.centre) === centre));

/** A budget on which nothing is costed: of a programme, year, centre and currency that no group has. */
export function plantUncalled({ random, ministry }: Planting, groups: readonly CostGroup[]): Planted {
  const places = ministry.programmes.flatMap((programme) =>
    ministry.years.flatMap((year): Place[] => {
      const own = groups.filter((group) => group.programme === programme && group.year === year);
      const named = own.some(({ centre }) => centre === '') ? [''] : centres;
      const all = named.flatMap((centre) => currencies.map((currency) => ({ programme, year, centre, currency })));
      return all.filter(
        ({ centre, currency }) => !own.some((one) => one.centre === centre && one.currency === currency),
      );
    }),
  );
  const [place] = random.sample(places);
  if (!place) return () => [];
  const line = lineAllowing(random, place, random.int(1, 1_000_000));
  ministry.budgets.push(line);
  return () => [
    expected(hasActivity(ministry, place) ? 'budget-without-cost' : 'budget-without-activity', [
      entryCase(`budgets ${line.revised ? 'E' : 'D'}${rowOf(ministry.budgets.indexOf(line))}`),
    ]),
  ];
}
