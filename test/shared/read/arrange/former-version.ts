import type { Activity, WrittenActivity } from '../../../../shared/plan/activity.ts';
import { readDepartment } from '../../../../shared/read/read-department.ts';
import { identify } from '../../../../shared/store/identify.ts';
import { plan } from '../../../../templates/sheets/plan.ts';
import { summary } from '../../../../templates/sheets/summary.ts';
import { spreadsheetOf, tabOf, type WrittenRow } from '../raw.ts';

/** What reading rows says where these activities are in force: the activities with their identities, and what is said of it. */
export interface ReadAgain {
  readonly activities: readonly Activity[];
  /** `code cell`, in the order in which they are said. */
  readonly said: readonly string[];
}

/** Reads a plan's rows, from row 3 down, after a version with these activities. */
export function readAfter(former: readonly WrittenActivity[], rows: readonly WrittenRow[]): ReadAgain {
  const raw = spreadsheetOf(tabOf(plan, rows), tabOf(summary, [{ ready: true }]));
  const { activities, breaches, understood } = readDepartment(raw, former);
  const identified = identify(activities, former, 'department@1').map((activity) => ({ ...activity, sectionId: '' }));
  return {
    activities: identified,
    said: [...breaches, ...understood].map(({ code, cell }) => `${code} ${cell.a1}`),
  };
}

/** What a version says: everything but where it stood. */
export const contentOf = (activities: readonly WrittenActivity[]) =>
  activities.map(({ at: _, unreadable: __, indicators, ...activity }) => ({
    ...Object.fromEntries(
      Object.entries(activity).map(([key, value]) => [
        key,
        typeof value === 'object' ? `${value.printed === 'own' ? '' : '↑'}${value.value}` : value,
      ]),
    ),
    indicators: indicators.map(({ id, text }) => [id, text.value]),
  }));
