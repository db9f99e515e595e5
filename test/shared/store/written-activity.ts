import type { WrittenActivity } from '../../../shared/plan/activity.ts';
import type { Cell } from '../../../shared/schema/cell.ts';

const cell = (written: string): Cell => ({ written, value: written, printed: 'own', at: '', writtenAt: '' });

/** An activity as it is read: `id` and the indicators' ids are those that stand in the sheet, '' where none does. */
export const written = (
  id: string,
  text: string,
  indicators: Readonly<Record<string, string>> = {},
  place: { readonly section?: string; readonly subObjective?: string } = {},
): WrittenActivity => ({
  id,
  at: {},
  unreadable: [],
  activity: cell(text),
  indicators: Object.entries(indicators).map(([content, indicatorId]) => ({ id: indicatorId, text: cell(content) })),
  ...Object.fromEntries(Object.entries(place).map(([key, value]) => [key, cell(value)])),
});

/** The ids of activities, each with those of its indicators. */
export const idsOf = (activities: readonly WrittenActivity[]): [string, string[]][] =>
  activities.map(({ id, indicators }) => [id, indicators.map((indicator) => indicator.id)]);
