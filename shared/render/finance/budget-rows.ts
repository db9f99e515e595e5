import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { BudgetColumn, ControlColumn, CoverageColumn } from '../../../templates/workbooks/table-columns.ts';
import type { BudgetComparison, BudgetSource, ControlLine, Coverage } from '../../finance/figures.ts';
import { writtenDay } from '../../language/written-day.ts';
import { currencyOf } from '../../schema/currencies.ts';
import type { TableCell, TableRow } from '../table-rows.ts';
import { counted, paid, rowOf, said } from './cells.ts';
import { measureTitle } from './matrix-rows.ts';

const { bases, computable, coverage, noCentre, noProgramme, notComputable, notCosted, nothing, verdicts } =
  financeWords;

const subjectOf = ({ subject }: Coverage): string => {
  if (!subject) return financeWords.wholePlan;
  return subject.goal === undefined ? subject.name : `${financeWords.goal} (${subject.goal}): ${subject.name}`;
};

const coverageRow = (each: Coverage, before: Coverage | undefined): TableRow => {
  const { kind, numerator, denominator } = each;
  const why = each.notComputable;
  return rowOf<CoverageColumn>({
    kind: { ...said(coverage[kind]), inherited: before?.kind === kind },
    subject: said(subjectOf(each)),
    numerator: why ? said(nothing) : counted(numerator),
    denominator: why ? said(nothing) : counted(denominator),
    state: said(why ? notComputable[why] : computable),
  });
};

/** One row for each figure of what is covered: numerator and denominator, never a bare percentage. */
export const coverageRows = (all: readonly Coverage[]): TableRow[] =>
  all.map((each, index) => coverageRow(each, all[index - 1]));

const sourceText = ({ document, on, enteredBy }: BudgetSource): string =>
  [document, on === '' ? '' : writtenDay(on), enteredBy].filter((part) => part !== '').join('، ') || nothing;

const verdictText = ({ verdict, base }: BudgetComparison): string =>
  base ? `${verdicts[verdict]} (${bases[base]})` : verdicts[verdict];

const budgetRow = (each: BudgetComparison, before: BudgetComparison | undefined): TableRow => {
  const { programme, year, centre, currency, activities, costed, planned, sources } = each;
  const amount = (minor: number | undefined): TableCell | undefined =>
    minor === undefined ? undefined : paid(minor, currency);
  return rowOf<BudgetColumn>({
    programme: { ...said(programme || noProgramme), inherited: before?.programme === programme },
    year: said(String(year)),
    centre: said(centre || noCentre),
    currency: said(currencyOf(currency)?.code ?? currency),
    activities: said(`${costed} / ${activities}`),
    planned: amount(planned) ?? said(notCosted),
    approved: amount(each.approved),
    revised: amount(each.revised),
    committed: amount(each.committed),
    paid: amount(each.paid),
    gap: amount(each.gap),
    verdict: said(verdictText(each)),
    source: said(sources.map(sourceText).join('\n') || nothing),
  });
};

/** One row for each programme, year, responsibility centre and currency that a cost or a budget names. */
export const budgetRows = (all: readonly BudgetComparison[]): TableRow[] =>
  all.map((each, index) => budgetRow(each, all[index - 1]));

const controlRow = ({ measure, ...sums }: ControlLine): TableRow => {
  const figure = (value: number): TableCell => (measure.of === 'cost' ? paid(value, measure.currency) : counted(value));
  return rowOf<ControlColumn>({
    measure: said(measureTitle(measure)),
    byProgramme: figure(sums.byProgramme),
    byGoal: figure(sums.byGoal),
    byDepartment: figure(sums.byDepartment),
    difference: figure(sums.difference),
  });
};

/** One row for each sum that was taken three ways. */
export const controlRows = (all: readonly ControlLine[]): TableRow[] => all.map(controlRow);
