import type { Framework } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import { type CountedActivity, countedActivities, listingOf } from './counted-activities.ts';
import type { Matrix, MatrixRow } from './figures.ts';
import { type Measured, measuredIn, sumOver } from './measured.ts';

type Column = Matrix['programmes'][number];

/** One goal, or none that is known, with its activities by programme. */
interface Row extends Pick<MatrixRow, 'goal' | 'title' | 'listed'> {
  readonly own: readonly CountedActivity[];
  readonly byProgramme: ReadonlyMap<string | undefined, readonly CountedActivity[]>;
}

const programmeOf = ({ programmeId }: CountedActivity): string | undefined => programmeId;

/**
 * The goals against the programmes: activities, indicators, and what they cost in each year and currency in which anything
 * is costed. Cells, rows, columns and the whole are added up each from the activities themselves: the control lines see
 * whether they agree.
 */
export function matricesOf(plan: Plan): Matrix[] {
  const activities = countedActivities(plan);
  const columns = columnsOf(plan.framework, activities);
  const rows = rowsOf(plan.framework, activities, columns);
  const ofProgrammes = Map.groupBy(activities, programmeOf);
  return measuredIn(plan.framework, activities).map((measured) => ({
    ...{ measure: measured.measure, programmes: columns },
    rows: rows.map((row) => matrixRow(measured, row, columns)),
    totals: columns.map(({ id }) => sumOver(measured, ofProgrammes.get(id)) ?? 0),
    total: sumOver(measured, activities) ?? 0,
  }));
}

function columnsOf({ programmes }: Framework, activities: readonly CountedActivity[]): Column[] {
  const columns = programmes.map(({ id, name }) => ({ id, name }));
  return activities.some(({ programmeId }) => programmeId === undefined) ? [...columns, { name: '' }] : columns;
}

function rowsOf(framework: Framework, activities: readonly CountedActivity[], columns: readonly Column[]): Row[] {
  const isListed = listingOf(framework);
  const ofGoals = Map.groupBy(activities, ({ goal }) => goal);
  // A number that is given twice is one goal: its activities count once.
  const goals = new Map(framework.goals.toReversed().map(({ number, title }) => [number, title]));
  const known = [...new Set(framework.goals.map(({ number }) => number))];
  return [...known, ...(ofGoals.has(undefined) ? [undefined] : [])].map((goal) => ({
    ...(goal === undefined ? { title: '' } : { goal, title: goals.get(goal) ?? '' }),
    listed: columns.map(({ id }) => isListed(goal, id)),
    own: ofGoals.get(goal) ?? [],
    byProgramme: Map.groupBy(ofGoals.get(goal) ?? [], programmeOf),
  }));
}

function matrixRow(measured: Measured, { own, byProgramme, ...row }: Row, columns: readonly Column[]): MatrixRow {
  return {
    ...row,
    values: columns.map(({ id }) => sumOver(measured, byProgramme.get(id))),
    total: sumOver(measured, own) ?? 0,
  };
}
