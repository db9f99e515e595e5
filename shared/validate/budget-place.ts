import type { Values } from '../findings/breach.ts';
import type { BudgetComparison, BudgetSource } from '../finance/figures.ts';
import { type BreachPlace, inFramework } from './breach-at.ts';

/** By what findings name the place of a comparison; its currency stands in the amounts. */
export const valuesOf = ({ programme, year, centre, currency }: BudgetComparison) =>
  ({ programme, year, centre, currency }) satisfies Values;

/** The places of the budget's amounts. */
export const inBudget = (sources: readonly BudgetSource[]): BreachPlace[] =>
  sources.map(({ at: { table, a1, column } }) => inFramework(table, a1, column));
