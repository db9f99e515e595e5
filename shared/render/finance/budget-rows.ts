import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { BudgetColumn } from '../../../templates/workbooks/table-columns.ts';
import type { BudgetComparison, BudgetSource } from '../../finance/figures.ts';
import { sum } from '../../finance/sum.ts';
import { writtenDay } from '../../language/written-day.ts';
import { budgetAmounts } from '../../plan/budget-line.ts';
import { currencyOf } from '../../schema/currencies.ts';
import type { TableCell, TableRow } from '../table-rows.ts';
import { counted, paid, rowOf, said } from './cells.ts';

const { noCentre, noProgramme, notCosted, nothing, partlyCosted, total, verdicts } = financeWords;

const amountColumns = ['planned', ...budgetAmounts, 'baseAmount', 'gap'] as const;
type Amounts = Readonly<Partial<Record<(typeof amountColumns)[number], number>>>;

const amountCells = (amounts: Amounts, currency: string): Partial<Record<BudgetColumn, TableCell>> =>
  Object.fromEntries(
    amountColumns.flatMap((column) => {
      const minor = amounts[column];
      return minor === undefined ? [] : [[column, paid(minor, currency)]];
    }),
  );

const currencyName = (currency: string): string => currencyOf(currency)?.ar ?? currency;

const sourceText = ({ document, on, enteredBy }: BudgetSource): string =>
  [document, on === '' ? '' : writtenDay(on), enteredBy].filter((part) => part !== '').join('، ');

const sourceTexts = (sources: readonly BudgetSource[]): string =>
  [...new Set(sources.map(sourceText))].filter((text) => text !== '').join('\n') || nothing;

/** Where not all is costed yet, the verdict may still change. */
const verdictText = ({ verdict, costed, activities }: BudgetComparison): string =>
  costed > 0 && costed < activities ? `${verdicts[verdict]}، ${partlyCosted}` : verdicts[verdict];

const budgetRow = (each: BudgetComparison): TableRow => {
  const { programme, year, centre, currency, activities, costed, sources } = each;
  return rowOf<BudgetColumn>({
    programme: said(programme || noProgramme),
    year: said(String(year)),
    centre: said(centre || noCentre),
    currency: said(currencyName(currency)),
    costed: counted(costed),
    activities: counted(activities),
    planned: said(notCosted),
    ...amountCells(each, currency),
    verdict: said(verdictText(each)),
    source: said(sourceTexts(sources)),
  });
};

/** The sum of what is there; absent where nothing is. Of differences that some rows do not have no sum means anything. */
const sumOf = (column: keyof Amounts, group: readonly Amounts[]): number | undefined => {
  const there = group.flatMap((each) => each[column] ?? []);
  return there.length === 0 || (column === 'gap' && there.length < group.length) ? undefined : sum(there);
};

/** One year in one currency over all programmes and centres. */
const totalRow = (group: readonly BudgetComparison[]): TableRow => {
  const [{ year, currency }] = group as readonly [BudgetComparison, ...BudgetComparison[]];
  const sums = amountColumns.flatMap((column) => {
    const together = sumOf(column, group);
    return together === undefined ? [] : [[column, together] as const];
  });
  const first = { programme: said(total), year: said(String(year)), currency: said(currencyName(currency)) };
  return rowOf<BudgetColumn>({ ...first, ...amountCells(Object.fromEntries(sums), currency) }, { isTotal: true });
};

/**
 * One row for each programme, year, responsibility centre and currency that a cost or a budget names, then the sums of
 * each year and currency.
 */
export const budgetRows = (all: readonly BudgetComparison[]): TableRow[] => {
  const yearOf = ({ year, currency }: BudgetComparison): string => `${year} ${currency}`;
  const years = [...new Set(all.map(yearOf))].toSorted();
  return [...all.map(budgetRow), ...years.map((year) => totalRow(all.filter((each) => yearOf(each) === year)))];
};
