import type { Misalignment } from '../../shared/finance/figures.ts';
import type { Money } from '../../shared/schema/money.ts';

/** One case that somebody planted: whose cell it is, and with which cells of the framework it does not agree. */
export interface ExpectedCase {
  readonly department: string;
  readonly activity?: string;
  /** The table and the address, here as in `against`. */
  readonly at: string;
  /** Nothing is written there. */
  readonly isEmpty?: true;
  readonly against: readonly string[];
  readonly amount?: Money | undefined;
}

/** A misalignment as it is compared: what its numbers are, and its cases in an order of their own. */
export interface Compared {
  readonly code: string;
  readonly waived: boolean;
  readonly activities: number;
  readonly printedCells: number;
  readonly amount?: Money | undefined;
  readonly cases: readonly string[];
}

const line = ({ department, activity = '', at, against, amount }: ExpectedCase): string =>
  [department, activity, at, ...against.toSorted(), amount?.minor ?? '', amount?.currency ?? ''].join(' ').trim();

/** What is expected to be reported of some planted cases. */
export function expected(code: string, cases: readonly ExpectedCase[], waived = false): Compared {
  const amounts = cases.flatMap(({ amount }) => amount ?? []);
  return {
    ...{ code, waived, cases: cases.map(line).toSorted() },
    activities: cases.filter(({ activity }) => activity !== undefined).length,
    printedCells: new Set(cases.flatMap(({ department, at, isEmpty }) => (isEmpty ? [] : `${department} ${at}`))).size,
    amount: amounts[0] && { ...amounts[0], minor: amounts.reduce((sum, { minor }) => sum + minor, 0) },
  };
}

/** What is reported, in the same form. */
export const reported = ({ code, waived, activities, printedCells, amount, cases }: Misalignment): Compared => ({
  ...{ code, waived: waived !== undefined, activities, printedCells, amount },
  cases: cases
    .map(({ department, activityId, source, against, amount: own }) =>
      line({
        ...{ department, ...(activityId === undefined ? {} : { activity: activityId }), amount: own },
        at: `${source.table} ${source.a1}`,
        against: against.map(({ table, a1 }) => `${table} ${a1}`),
      }),
    )
    .toSorted(),
});

/** In an order that is the same for what is expected and what is reported. */
export const inOrder = (all: readonly Compared[]): Compared[] =>
  all.toSorted((one, other) =>
    JSON.stringify([one.code, one.cases]) < JSON.stringify([other.code, other.cases]) ? -1 : 1,
  );
