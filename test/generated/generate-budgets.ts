import type { EntryRow } from '../../shared/schema/entries.ts';
import { entryRow, type GeneratedProgramme } from './generate-framework.ts';
import type { Random } from './random.ts';

const years = [2024, 2025, 2026];
const divisions = [[undefined], ['الوزارة', 'السفارات']] as const;

const amount = (random: Random): number | string =>
  random.chance(0.2) ? `${random.int(1, 900) * 10} دولار` : random.int(1, 9000) / 8;

const amounts = (random: Random) => ({
  approved: amount(random),
  revised: random.chance(0.3) ? amount(random) : undefined,
  committed: random.chance(0.5) ? amount(random) : undefined,
  paid: random.chance(0.5) ? amount(random) : undefined,
});

/** The budget of some programmes: a block of lines each, by year and, where it is divided, by centre. */
export const generateBudgets = (random: Random, programmes: readonly GeneratedProgramme[]): EntryRow[] =>
  programmes
    .filter(() => random.chance(0.8))
    .flatMap(({ name }) => {
      const centres = random.pick(divisions);
      const lines = years.flatMap((year) => centres.map((centre) => ({ year, centre })));
      return lines.map((line, index) =>
        entryRow({
          ...{ programme: index === 0 ? name : undefined, ...line, ...amounts(random) },
          ...{ source: `قانون الموازنة ${line.year}`, enteredBy: 'قسم الموازنة' },
          sourceOn: random.chance(0.7) ? `15/01/${line.year}` : undefined,
        }),
      );
    });
