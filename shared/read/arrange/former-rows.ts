import type { Indicator, WrittenActivity } from '../../plan/activity.ts';
import type { Cell } from '../../schema/cell.ts';

/** The columns of the plan whose value, once written, holds for the rows below. */
export const blockColumns = ['section', 'intervention', 'goalText', 'subObjective', 'programme'] as const;

/** One row of the version in force as the sheet would show it: only what is written in that very row. */
export interface FormerRow {
  readonly activityId: string;
  readonly indicatorId: string;
  /** By column key. */
  readonly own: ReadonlyMap<string, Cell>;
}

/** The rows of a version, in its order; several indicators that stood in one cell are one row. */
export const formerRowsOf = (activities: readonly WrittenActivity[]): FormerRow[] =>
  activities.flatMap((activity) => {
    const [first, ...others] = activity.indicators.filter(
      ({ text }, index, all) => index === 0 || text.at !== all[index - 1]?.text.at,
    );
    return [headRow(activity, first), ...others.map((indicator) => indicatorRow(activity.id, indicator))];
  });

function headRow(activity: WrittenActivity, indicator: Indicator | undefined): FormerRow {
  const own = new Map<string, Cell>([['activity', activity.activity]]);
  for (const key of blockColumns) {
    const cell = activity[key];
    if (cell?.printed === 'own') own.set(key, cell);
  }
  if (indicator) own.set('indicator', indicator.text);
  return { activityId: activity.id, indicatorId: indicator?.id ?? '', own };
}

const indicatorRow = (activityId: string, { id, text }: Indicator): FormerRow => ({
  activityId,
  indicatorId: id,
  own: new Map([['indicator', text]]),
});
