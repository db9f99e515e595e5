import { financeWords } from '../../../templates/workbooks/finance-words.ts';
import type { TableColumn } from '../../../templates/workbooks/workbook-template.ts';
import type { Matrix, MatrixRow, Measure } from '../../finance/figures.ts';
import { currencyOf } from '../../schema/currencies.ts';
import type { TableCell, TableRow } from '../table-rows.ts';
import { counted, paid, rowOf, said } from './cells.ts';

const { goal, measures, noGoal, noProgramme, total } = financeWords;

/** What a matrix counts, in words: also the name of its sheet. */
export const measureTitle = (measure: Measure): string =>
  measure.of === 'cost'
    ? `${measures.cost} ${measure.year} (${currencyOf(measure.currency)?.ar ?? measure.currency})`
    : measures[measure.of];

/** The key of a programme's column, by its place. */
const programmeKey = (index: number): string => `programme${index}`;

/** The columns of a matrix: the template's one for a programme stands for as many as there are. */
export const matrixColumns = (columns: readonly TableColumn[], { programmes }: Matrix): TableColumn[] =>
  columns.flatMap((column) =>
    column.key === 'programme'
      ? programmes.map(({ name, id }, index) => ({
          ...column,
          key: programmeKey(index),
          heading: id === undefined ? noProgramme : name,
        }))
      : [column],
  );

const figure = (measure: Measure, value: number): TableCell =>
  measure.of === 'cost' ? paid(value, measure.currency) : counted(value);

/** Nothing where there is nothing: but a programme that the goal's table lists, and that no activity names, is told. */
const cellOf = (measure: Measure, row: MatrixRow, index: number): TableCell | undefined => {
  const value = row.values[index];
  if (value !== undefined) return figure(measure, value);
  return row.listed[index] && measure.of === 'activities' ? counted(0) : undefined;
};

/** The sum of what is there; nothing where nothing is costed, for that is not zero. */
const sumCell = (measure: Measure, sum: number, values: MatrixRow['values']): TableCell | undefined =>
  measure.of !== 'activities' && values.every((value) => value === undefined) ? undefined : figure(measure, sum);

const goalRow = ({ measure, programmes }: Matrix, row: MatrixRow): TableRow =>
  rowOf<string>({
    goal: said(row.goal === undefined ? noGoal : `${goal} (${row.goal}): ${row.title}`),
    ...Object.fromEntries(programmes.map((_, index) => [programmeKey(index), cellOf(measure, row, index)])),
    total: sumCell(measure, row.total, row.values),
  });

/** One row for each goal, and one for all of them together. */
export const matrixRows = (matrix: Matrix): TableRow[] => {
  const { measure, rows, totals } = matrix;
  const sums = totals.map((sum, index) => {
    const values = rows.map((row) => row.values[index]);
    return [programmeKey(index), sumCell(measure, sum, values)];
  });
  return [
    ...rows.map((row) => goalRow(matrix, row)),
    rowOf<string>(
      { goal: said(total), ...Object.fromEntries(sums), total: figure(measure, matrix.total) },
      { isTotal: true },
    ),
  ];
};
