import { activityFigures, blockColumns, type Activity, type Indicator } from '../../../shared/plan/activity.ts';
import type { DepartmentPlan, Plan } from '../../../shared/plan/plan.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import { createRandom, type Random } from '../../generated/random.ts';
import { someFramework } from './some-framework.ts';

/** What stands in the rows of an activity, by column; a block's value only where it begins. */
export interface WrittenRows {
  readonly id: string;
  readonly cells: Record<string, string>;
  readonly indicators: { readonly id: string; readonly cells: Record<string, string> }[];
}

/** What departments wrote, by their ids: what can be edited value by value. */
export type WrittenPlan = Record<string, WrittenRows[]>;

/** Columns that hold a text, of activities and of indicators. */
const ofActivity = ['activity', 'result', 'executingUnit', 'responsibilityCentre'] as const;
const ofIndicator = ['indicator', 'unit'] as const;

/** A value of its own, so that nothing is taken for something else. */
export const newText = (random: Random): string => `نص ${random.int(1, 1_000_000_000)}`;

/** Departments with activities in blocks of all lengths, some values missing. */
export function generateWritten(seed: number, departments = 6, activities = 40): WrittenPlan {
  const random = createRandom(seed);
  const some = (columns: readonly string[], chance: number): Record<string, string> =>
    Object.fromEntries(columns.filter(() => random.chance(chance)).map((column) => [column, newText(random)]));
  const rows = (id: string): WrittenRows => ({
    id,
    cells: { ...some(blockColumns, 0.3), ...some(ofActivity, 0.5), activity: newText(random) },
    indicators: Array.from({ length: random.int(0, 3) }, (_, n) => ({
      id: `${id}-${n}`,
      cells: { ...some(ofIndicator, 0.5), indicator: newText(random) },
    })),
  });
  const ids = Array.from({ length: departments }, (_, n) => `department-${n + 1}`);
  return Object.fromEntries(
    ids.map((id) => [id, Array.from({ length: activities }, (_, n) => rows(`${id}-activity-${n + 1}`))]),
  );
}

const cell = (value: string, at: string, writtenAt = at): Cell => ({
  ...{ written: `- ${value} `, value, at, writtenAt },
  printed: at === writtenAt ? 'own' : 'inherited',
});

/** The plan that says what is written, in versions of a number. */
export const planOfWritten = (written: WrittenPlan, version = 1, framework = someFramework()): Plan => ({
  cycle: '2021-2023',
  asOf: acceptedAt(version),
  timeZone: 'Asia/Hebron',
  framework,
  frameworkVersion: version,
  frameworkSha256: `${version}`,
  frameworkAcceptedAt: acceptedAt(version),
  frameworkReadAt: acceptedAt(version),
  departments: Object.entries(written).map(([id, rows]) => departmentOf(id, rows, version)),
  missing: [],
});

/** When a version came into force. */
export const acceptedAt = (version: number): string => `2022-03-${String(version).padStart(2, '0')}T08:30:00.000Z`;

const departmentOf = (id: string, rows: readonly WrittenRows[], version: number): DepartmentPlan => ({
  ...{ id, name: `إدارة ${id}`, version, sha256: `${version}`, state: 'in-force' },
  ...{ acceptedAt: acceptedAt(version), readAt: acceptedAt(version) },
  activities: activitiesOf(rows),
});

/** Activities as a reading gives them, each block filled down from where it begins. */
export function activitiesOf(rows: readonly WrittenRows[]): Activity[] {
  const begun = new Map<string, Cell>();
  return rows.map(({ id, cells, indicators }, row) => {
    for (const column of blockColumns) {
      const own = cells[column];
      if (own !== undefined) begun.set(column, cell(own, `${column}${row}`));
    }
    const blocks = [...begun].map(([column, above]) => [column, cell(above.value, `${column}${row}`, above.writtenAt)]);
    const figures = [...activityFigures].flatMap((column) =>
      cells[column] === undefined ? [] : [[column, cell(cells[column], `${column}${row}`)]],
    );
    return {
      ...{ id, sectionId: 'section', at: {}, unreadable: [] },
      activity: cell(cells['activity'] ?? '', `activity${row}`),
      indicators: indicators.map((one, n) => indicatorOf(one, `${row}-${n}`)),
      ...Object.fromEntries(blocks),
      ...Object.fromEntries(figures),
    };
  });
}

const indicatorOf = (
  { id, cells: { indicator = '', ...others } }: WrittenRows['indicators'][number],
  at: string,
): Indicator => ({
  ...{ id, text: cell(indicator, `indicator${at}`) },
  ...Object.fromEntries(Object.entries(others).map(([column, value]) => [column, cell(value, `${column}${at}`)])),
});

/** One of the values that are written, or might be: whose it is, and where it is kept. */
export interface Place {
  readonly department: string;
  readonly rows: WrittenRows;
  readonly column: string;
  readonly cells: Record<string, string>;
}

/** Every place of a plan for an activity's or an indicator's own value, and for every value that begins a block. */
export const placesOf = (written: WrittenPlan): Place[] =>
  Object.entries(written).flatMap(([department, all]) =>
    all.flatMap((rows) => {
      const place = (column: string, cells: Record<string, string>): Place => ({ department, rows, column, cells });
      return [
        ...ofActivity.map((column) => place(column, rows.cells)),
        ...blockColumns.filter((column) => column in rows.cells).map((column) => place(column, rows.cells)),
        ...rows.indicators.flatMap(({ cells }) => ofIndicator.map((column) => place(column, cells))),
      ];
    }),
  );
