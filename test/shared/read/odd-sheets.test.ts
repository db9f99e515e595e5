import { describe, expect, it } from 'vitest';
import type { WrittenActivity } from '../../../shared/plan/activity.ts';
import { readDepartment } from '../../../shared/read/read-department.ts';
import { folded } from '../../../shared/schema/folded.ts';
import type { RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import { identify } from '../../../shared/store/identify.ts';
import { oddSheets, plainSheet } from './odd-sheets.ts';

const former = identify(readDepartment(plainSheet).activities, [], 'department@first');
const read = (raw: RawSpreadsheet) => {
  const { activities, breaches, understood, ready, readyBy } = readDepartment(raw, former);
  return { meant: { ready, readyBy, activities: identify(activities, former, 'department@1') }, breaches, understood };
};

const valueOf = (cell: { readonly value: string } | undefined) => cell && folded(cell);
/** What activities mean, however it is written: names and texts but for spelling, figures and days as such. */
const meaningOf = (activities: readonly WrittenActivity[], leftOut: readonly string[]) =>
  activities.map(({ id, section, subObjective, programme, activity, indicators, startOn, endOn, cost1 }) => ({
    ...{ id, section: valueOf(section), subObjective: valueOf(subObjective), programme: valueOf(programme) },
    ...{ activity: valueOf(activity), endOn: endOn?.day, cost1: cost1?.money },
    startOn: leftOut.includes('startOn') ? undefined : startOn?.day,
    indicators: leftOut.includes('indicator')
      ? []
      : indicators.map((indicator) => [
          indicator.id,
          valueOf(indicator.text),
          ...(leftOut.includes('figures') ? [] : [valueOf(indicator.unit), indicator.baseline?.number]),
        ]),
  }));

// What is asked about says nothing until it is answered; figures need an indicator alone in its cell.
const unsaid: Readonly<Record<string, readonly string[]>> = {
  'a number as text that may mean two': ['figures'],
  'several indicators in one cell': ['figures'],
  'a day with two digits for the year': ['startOn'],
  'a formula that failed': ['indicator'],
};

describe('a spreadsheet', () => {
  it.each(oddSheets.map((each) => [each.odd, each] as const))('with %s is read as it is meant', (odd, each) => {
    const { meant, breaches, understood } = read(each.raw);
    expect([...breaches, ...understood].map(({ code, cell }) => `${code} ${cell.a1}`)).toEqual(each.said ?? []);
    const expected = read(plainSheet).meant;
    const leftOut = unsaid[odd] ?? [];
    expect(meaningOf(meant.activities, leftOut)).toEqual(each.refused ? [] : meaningOf(expected.activities, leftOut));
    expect([meant.ready, meant.readyBy]).toEqual([expected.ready, expected.readyBy]);
  });
});
