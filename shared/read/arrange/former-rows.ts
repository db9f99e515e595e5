import type { Indicator, WrittenActivity } from '../../plan/activity.ts';
import type { Cell } from '../../schema/cell.ts';

/** The columns of the plan whose value, once written, holds for the rows below. */
export const blockColumns = ['section', 'intervention', 'goalText', 'subObjective', 'programme'] as const;

/** The columns that say something of the row's own activity or indicator beside its text. */
export const figureColumns = ['unit', 'baseline', 'startOn', 'endOn', 'cost'] as const;

/** One row of the version in force as the sheet would show it: only what is written in that very row. */
export interface FormerRow {
  /** It is a further indicator in the cell of the one above it, and so no row of the sheet. */
  readonly sharesCell: boolean;
  readonly activityId: string;
  readonly indicatorId: string;
  /** The text of the row's activity, also where it stands above. */
  readonly ofActivity: string;
  /** By column key. */
  readonly own: ReadonlyMap<string, Cell>;
}

/** The rows of a version, one for each indicator, in its order. */
export const formerRowsOf = (activities: readonly WrittenActivity[]): FormerRow[] =>
  activities.flatMap((activity) => {
    const [first, ...others] = activity.indicators;
    return [
      headRow(activity, first),
      ...others.map((indicator, index) => indicatorRow(activity, indicator, activity.indicators[index] as Indicator)),
    ];
  });

function headRow(activity: WrittenActivity, indicator: Indicator | undefined): FormerRow {
  const own = new Map<string, Cell>([['activity', activity.activity]]);
  for (const key of blockColumns) {
    const cell = activity[key];
    if (cell?.printed === 'own') own.set(key, cell);
  }
  for (const key of ['startOn', 'endOn', 'cost'] as const) {
    const cell = activity[key];
    if (cell) own.set(key, cell);
  }
  if (indicator) for (const [key, cell] of cellsOf(indicator)) own.set(key, cell);
  return {
    sharesCell: false,
    activityId: activity.id,
    ofActivity: activity.activity.value,
    indicatorId: indicator?.id ?? '',
    own,
  };
}

const indicatorRow = ({ id, activity }: WrittenActivity, indicator: Indicator, above: Indicator): FormerRow => ({
  sharesCell: indicator.text.at === above.text.at,
  activityId: id,
  ofActivity: activity.value,
  indicatorId: indicator.id,
  own: new Map(cellsOf(indicator)),
});

const cellsOf = ({ text, unit, baseline }: Indicator): [key: string, cell: Cell][] => [
  ['indicator', text],
  ...(unit ? [['unit', unit] satisfies [string, Cell]] : []),
  ...(baseline ? [['baseline', baseline] satisfies [string, Cell]] : []),
];
