import { plan } from '../../templates/sheets/plan.ts';
import type { Activity, ActivityColumn, Indicator } from './activity.ts';

type YearColumn<Key extends string> = Extract<ActivityColumn, `${Key}${number}`>;

/** One figure of a year of the plan cycle: its column, which year it is, counted from 1, and its cell. */
interface YearFigure<Column, Cell> {
  readonly column: Column;
  readonly year: number;
  readonly cell: Cell;
}

/** What an activity costs in one year. */
export type YearCost = YearFigure<YearColumn<'cost'>, NonNullable<Activity['cost1']>>;

/** What an indicator is to reach by the end of one year. */
export type YearTarget = YearFigure<YearColumn<'target'>, NonNullable<Indicator['target1']>>;

const columnsOf = <Key extends 'cost' | 'target'>(of: Key): readonly YearColumn<Key>[] =>
  plan.columns.flatMap(({ key }) => (/^(\D+)\d$/.exec(key)?.[1] === of ? [key as YearColumn<Key>] : []));

/** The columns of an activity's costs, the first year first. */
export const costColumns = columnsOf('cost');

/** The columns of an indicator's targets, the first year first. */
export const targetColumns = columnsOf('target');

/** The yearly costs that are written of an activity, in their order; a year that is not costed is absent. */
export const costsOf = (activity: Activity): YearCost[] =>
  costColumns.flatMap((column, index) => {
    const cell = activity[column];
    return cell ? [{ column, year: index + 1, cell }] : [];
  });

/** The yearly targets that are written of an indicator, in their order. */
export const targetsOf = (indicator: Indicator): YearTarget[] =>
  targetColumns.flatMap((column, index) => {
    const cell = indicator[column];
    return cell ? [{ column, year: index + 1, cell }] : [];
  });
