import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { ControlColumn, CoverageColumn } from '../../../templates/workbooks/table-columns.ts';
import type { ControlLine, Coverage } from '../../finance/figures.ts';
import type { TableCell, TableRow } from '../table-rows.ts';
import { counted, paid, rowOf, said } from './cells.ts';
import { measureTitle } from './matrix-rows.ts';

const { computable, coverage, notComputable, nothing } = financeWords;

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

const controlRow = ({ measure, ...sums }: ControlLine): TableRow => {
  const figure = (value: number): TableCell => (measure.of === 'cost' ? paid(value, measure.currency) : counted(value));
  return rowOf<ControlColumn>({
    measure: said(measureTitle(measure)),
    byProgramme: figure(sums.byProgramme),
    byGoal: figure(sums.byGoal),
    byDepartment: figure(sums.byDepartment),
    byBudget: sums.byBudget === undefined ? said(nothing) : figure(sums.byBudget),
    difference: figure(sums.difference),
  });
};

/** One row for each sum that was taken in several ways. */
export const controlRows = (all: readonly ControlLine[]): TableRow[] => all.map(controlRow);
