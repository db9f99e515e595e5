import {
  activityFigures,
  blockColumns,
  type Indicator,
  indicatorFigures,
  type WrittenActivity,
} from '../../plan/activity.ts';
import type { Cell } from '../../schema/cell.ts';

/** One row of the version in force as the sheet would show it: only what is written in that very row. */
export interface FormerRow {
  /** It is a further indicator in the cell of the one above it, and so no row of the sheet. */
  readonly sharesCell: boolean;
  readonly activityId: string;
  readonly indicatorId: string;
  /** The text of the row's activity, also where it stands above. */
  readonly ofActivity: Pick<Cell, 'written' | 'value'>;
  /** The row's whole cell of indicators. */
  readonly indicators: Pick<Cell, 'written' | 'value'>;
  /** By column key. */
  readonly own: ReadonlyMap<string, Cell>;
}

/** The rows of a version, one for each indicator, in its order. */
export const formerRowsOf = (activities: readonly WrittenActivity[]): FormerRow[] =>
  activities.flatMap((activity) => {
    const { indicators } = activity;
    const rows = indicators.map((indicator, index) => {
      const cell = indicators.filter(({ text }) => text.at === indicator.text.at);
      const sharesCell = indicators[index - 1]?.text.at === indicator.text.at;
      return indicatorRow(activity, indicator, sharesCell ? [indicator] : cell, sharesCell);
    });
    return [headRow(activity, rows[0]), ...rows.slice(1)];
  });

function headRow(activity: WrittenActivity, first: FormerRow | undefined): FormerRow {
  const own = new Map<string, Cell>([['activity', activity.activity], ...(first?.own ?? [])]);
  for (const key of blockColumns) {
    const cell = activity[key];
    if (cell?.printed === 'own') own.set(key, cell);
  }
  for (const key of activityFigures) {
    const cell = activity[key];
    if (cell) own.set(key, cell);
  }
  const { indicatorId = '', indicators = { written: '', value: '' } } = first ?? {};
  return { sharesCell: false, activityId: activity.id, ofActivity: activity.activity, indicatorId, indicators, own };
}

const indicatorRow = (
  { id, activity }: WrittenActivity,
  indicator: Indicator,
  cell: readonly Indicator[],
  sharesCell: boolean,
): FormerRow => ({
  sharesCell,
  activityId: id,
  ofActivity: activity,
  indicatorId: indicator.id,
  indicators: joined(cell),
  own: cellsOf(indicator),
});

const joined = (cell: readonly Indicator[]): Pick<Cell, 'written' | 'value'> => ({
  written: cell.map(({ text }) => text.written).join('\n'),
  value: cell.map(({ text }) => text.value).join('\n'),
});

function cellsOf(indicator: Indicator): Map<string, Cell> {
  const cells = new Map<string, Cell>([['indicator', indicator.text]]);
  for (const key of indicatorFigures) {
    const cell = indicator[key];
    if (cell) cells.set(key, cell);
  }
  return cells;
}
