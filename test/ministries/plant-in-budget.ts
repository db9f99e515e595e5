import { type Compared, expected } from './expected.ts';
import { type CostGroup, isOf, linesAllowing } from './fund-ministry.ts';
import type { Ministry, MinistryBudget } from './ministry.ts';
import { rowOf } from './ministry-cells.ts';
import { emptyCase, entryCase, type Planted, type Planting } from './planting.ts';

const cellOf = ({ budgets }: Ministry, column: string, line: MinistryBudget): string =>
  `budgets ${column}${rowOf(budgets.indexOf(line))}`;

const amountOf = ({ approved, revised }: MinistryBudget) => revised ?? approved;

/** Divides what a group is given among two lines, each of which may have been revised. */
export function splitLine({ random, ministry }: Planting, group: CostGroup): void {
  const lines = ministry.budgets.filter((budget) => isOf(budget, group));
  const [line, ...others] = lines;
  const money = line && amountOf(line);
  if (!money || others.length > 0) return;
  ministry.budgets = ministry.budgets.filter((budget) => budget !== line);
  ministry.budgets.push(...linesAllowing(random, group, money.minor, 2));
}

/** What is expected of lines that give amounts of one programme, year, centre and currency, found by looking. */
export function repeatedIn(ministry: Ministry): Compared[] {
  const places = Map.groupBy(ministry.budgets, ({ programme, year, centre }) => [programme, year, centre].join(' '));
  return [...places.values()].flatMap((lines) => {
    const currencyOf = (line: MinistryBudget) => amountOf(line)?.currency ?? line.paid?.currency ?? line;
    const repeated = lines.filter((line) =>
      lines.some((other) => other !== line && currencyOf(other) === currencyOf(line)),
    );
    const cases = repeated.map((line) => entryCase(cellOf(ministry, 'B', line)));
    return cases.length > 0 ? [expected('budget-line-repeated', cases)] : [];
  });
}

/** A line like another one that cannot be held against any cost: for its programme, its year, or want of an amount. */
export function plantUnusable({ random, ministry }: Planting): Planted {
  const { paid: _, approved, revised, ...line } = random.pick(ministry.budgets);
  const allowed = revised ? { revised } : approved ? { approved } : {};
  const faults = {
    A: { ...line, ...allowed, programme: 'برنامج الدفاع المدني' },
    B: { ...line, ...allowed, year: (ministry.years[0] ?? 0) - 1 },
    D: line,
  };
  const column = random.pick(['A', 'B', 'D'] as const);
  ministry.budgets.push(faults[column]);
  return () => {
    const at = cellOf(ministry, column, faults[column]);
    return [expected('budget-line-unusable', [column === 'D' ? emptyCase(at) : entryCase(at)])];
  };
}

/** Lines of which nobody says from which document they were taken. */
export function plantSourceless({ random, ministry }: Planting): Planted {
  const lines = random.sample(ministry.budgets, random.int(1, 3));
  for (const line of lines) line.source = '';
  return () => [
    expected(
      'budget-without-source',
      lines.map((line) => emptyCase(cellOf(ministry, 'H', line))),
    ),
  ];
}
