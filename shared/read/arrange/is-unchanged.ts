import { blockColumns, type Indicator, type WrittenActivity } from '../../plan/activity.ts';
import type { WrittenRow } from '../written-rows.ts';
import { firstIndicatorIn } from './first-indicator.ts';

/** Whether every row stands where it stood and says the same, as in most readings; nothing needs to be arranged then. */
export function isUnchanged(rows: readonly WrittenRow[], activities: readonly WrittenActivity[]): boolean {
  let next = 0;
  for (const activity of activities) {
    const row = rows[next++];
    if (!row || !isHeadOf(activity, row)) return false;
    for (const indicator of furtherRows(activity)) {
      const further = rows[next++];
      if (!further || further.own.has('activity') || !says(further, indicator)) return false;
    }
  }
  return next === rows.length;
}

function isHeadOf(activity: WrittenActivity, row: WrittenRow): boolean {
  if (row.own.get('activity')?.value !== activity.activity.value || activity.activity.kept) return false;
  if (!says(row, activity.indicators[0])) return false;
  return blockColumns.every((key) => {
    const before = activity[key]?.printed === 'own' ? activity[key] : undefined;
    return row.own.get(key)?.value === before?.value && !before?.kept;
  });
}

const says = ({ own }: WrittenRow, indicator: Indicator | undefined): boolean =>
  firstIndicatorIn(own) === indicator?.text.value;

/** The first indicators of the cells below an activity's first row. */
const furtherRows = ({ indicators }: WrittenActivity): Indicator[] =>
  indicators.filter(({ text }, index) => index > 0 && text.at !== indicators[index - 1]?.text.at);
