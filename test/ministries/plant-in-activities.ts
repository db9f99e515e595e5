import { address } from '../shared/validate/subjects.ts';
import { expected } from './expected.ts';
import { currencies, type MinistryActivity } from './ministry.ts';
import { departmentId, rowOf } from './ministry-cells.ts';
import type { Planted, Planting } from './planting.ts';

/** A line for whose results others answer than a department that supports them. */
export function plantSector({ random, ministry }: Planting): Planted {
  const [index, line] = random.pick([...ministry.lines.entries()].filter(([, { sectors }]) => sectors.length > 0));
  const name = random.pick(line.sectors);
  line.sectors = line.sectors.map((sector) => (sector === name ? 'وزارة المالية' : sector));
  const astray = ministry.activities.filter(
    ({ department, result }) => ministry.departments[department] === name && line.results.includes(result),
  );
  return () =>
    [...Map.groupBy(astray, ({ result }) => result).values()].map((some) => {
      const cases = some.map((one) => ({
        ...{ department: departmentId(one), activity: one.id, against: [`alignment H${rowOf(index)}`] },
        at: `plan ${address('result', one.row)}`,
      }));
      return expected('sector-differs', cases);
    });
}

/** Activities without any cost, where costs are asked for. */
export function plantUncosted({ random, ministry }: Planting): Planted {
  if (!ministry.asksCosts) return () => [];
  const uncosted = random.sample(ministry.activities, random.int(1, 4));
  for (const activity of uncosted) activity.costs = activity.costs.map(() => undefined);
  const caseOf = (one: MinistryActivity) => ({
    ...{ department: departmentId(one), activity: one.id, against: [], at: `plan ${address('cost1', one.row)}` },
    isEmpty: true as const,
  });
  return () => [expected('cost-missing', uncosted.map(caseOf))];
}

/** Costs in the year after the last one, which are held against no budget. */
export function plantOutside({ random, ministry }: Planting): Planted {
  const nth = ministry.years.length;
  const costed = ministry.activities.filter(({ costs }) => costs.some(Boolean));
  const outside = random.sample(costed, random.int(1, 3));
  for (const { costs } of outside) costs[nth] = { minor: random.int(1, 999_999), currency: random.pick(currencies) };
  return () => {
    const cases = outside.map((one) => ({
      ...{ department: departmentId(one), activity: one.id, against: [] },
      at: `plan ${address(`cost${(nth + 1) as 4 | 5}`, one.row)}`,
    }));
    return cases.length > 0 ? [expected('cost-outside-cycle', cases)] : [];
  };
}
