import type { CycleToPublish, EntryRow } from '../../shared/schema/entries.ts';
import type { Random } from '../generated/random.ts';

const units = ['اتفاقية', 'لقاء', 'دورة تدريبية', '٪', 'تقرير'];

const dayText = (random: Random, year: number): string =>
  [random.int(1, 28), random.int(1, 12)].map((part) => String(part).padStart(2, '0')).join('/') + `/${year}`;

/** What a department may fill in beside the official columns: figures of each indicator, dates and cost of an activity. */
export const withFigures = (cycle: CycleToPublish, random: Random): CycleToPublish => ({
  ...cycle,
  departments: cycle.departments.map((department) => {
    const { plan = [], ...others } = department.entries;
    if (random.chance(0.4)) return department;
    return { ...department, entries: { ...others, plan: plan.map((row) => withOwnFigures(row, random)) } };
  }),
});

function withOwnFigures(row: EntryRow, random: Random): EntryRow {
  const { activity, indicator = '' } = row.values;
  const values = {
    ...row.values,
    ...(indicator !== '' && !String(indicator).includes('\n') ? figuresOfIndicator(random) : {}),
    ...(activity === undefined ? {} : figuresOfActivity(random)),
  };
  return { ...row, values };
}

const figuresOfIndicator = (random: Random): EntryRow['values'] => ({
  ...(random.chance(0.5) ? { unit: random.pick(units) } : {}),
  ...(random.chance(0.5) ? { baseline: random.pick([0, 1, 12, 0.5, 1250, 48_000, 7.25]) } : {}),
});

const figuresOfActivity = (random: Random): EntryRow['values'] => ({
  ...(random.chance(0.4) ? { startOn: dayText(random, 2024) } : {}),
  ...(random.chance(0.4) ? { endOn: dayText(random, 2026) } : {}),
  ...(random.chance(0.5) ? { cost1: random.pick([0, 900, 12_500, 1_250_000, 75.5]) } : {}),
});
