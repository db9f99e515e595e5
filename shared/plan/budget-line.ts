import type { Money } from '../schema/money.ts';

/** The amounts of a budget line that people write, in the order in which they come about. */
export const budgetAmounts = ['approved', 'revised', 'committed', 'paid'] as const;

/** What a budget line may say of one programme, year and responsibility centre. */
export type BudgetAmount = (typeof budgetAmounts)[number];

/** One line of the budget: of one programme, in one year, of one responsibility centre. */
export interface BudgetLine extends Partial<Readonly<Record<BudgetAmount, Money>>> {
  /** As it is written; here as in its neighbours '' where nothing is written. */
  readonly programme: string;
  /** Absent where the name is not one of the plan's programmes. */
  readonly programmeId: string | undefined;
  /** Absent where none is written. */
  readonly year: number | undefined;
  /** Whose budget it is; '' where the budget is not divided. */
  readonly centre: string;
  /** The document from which the amounts were taken. */
  readonly source: string;
  /** The day of that document: `YYYY-MM-DD`. */
  readonly sourceOn: string;
  readonly enteredBy: string;
  /** `programme` is the cell in which the name is written, for the lines of its block. */
  readonly at: Readonly<Record<'programme' | 'year' | 'centre' | 'source' | BudgetAmount, string>>;
}
