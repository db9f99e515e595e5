import { type Assumptions, assumptions, type Month } from './assumptions.ts';
import type { CountedPass } from './count/count-pass.ts';
import { type Bill, type BillBasis, monthBill } from './month-bill.ts';
import { prices } from './prices.ts';
import type { CountedPasses } from './scale-pass.ts';

/** What was counted on a day: two passes over the example's departments, and one with its whole plan as a department's. */
export interface Counted {
  readonly countedOn: string;
  readonly passes: CountedPasses;
  readonly whole: CountedPass;
}

/** How many departments are asked about. */
export const sizes = [100, 1_000, 10_000] as const;

/** The months that are asked about. */
export const monthsOf = ({ usual, deadline }: Assumptions): readonly Month[] => [usual, deadline];

/** What a month with so many departments may cost, and which one. Units: US dollars. */
export const aim = { departments: 1_000, month: 'usual', usd: 30 } as const;

/** What the bills of a count are made from. */
export const basisOf = ({ passes }: Counted): BillBasis => ({ passes, assumed: assumptions, list: prices });

/** The same, where every department's plan is as large as the whole ministry's. */
export function largeBasisOf({ passes: [few, many], whole }: Counted): BillBasis {
  // Only what one spreadsheet takes: the report's share grows elsewhere, and is cents.
  const large = Object.entries(whole.steps).filter(([step]) => step.includes(': ingest '));
  const grown = (pass: CountedPass): CountedPass => ({
    ...pass,
    steps: { ...pass.steps, ...Object.fromEntries(large) },
  });
  return { passes: [grown(few), grown(many)], assumed: assumptions, list: prices };
}

/** The bills of every size and month, in that order. */
export const billsOf = (basis: BillBasis): Bill[] =>
  sizes.flatMap((departments) => monthsOf(basis.assumed).map((month) => monthBill(basis, month, departments)));
