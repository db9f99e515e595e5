import { plan } from '../../../templates/sheets/plan.ts';
import {
  type Activity,
  type ActivityColumn,
  activityFigures,
  type Indicator,
  indicatorFigures,
} from '../../../shared/plan/activity.ts';
import type { Framework } from '../../../shared/plan/framework.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { readCell } from '../../../shared/read/read-cell.ts';
import { columnLetters } from '../../../shared/schema/a1.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import type { DepartmentSubject } from '../../../shared/validate/define-rule.ts';
import { framework, type Words } from './known-framework.ts';

/** What somebody types into optional columns, by their key. */
type Typed<Keys extends string> = { readonly [Key in Keys]?: string | number };
type FigureOfActivity = (typeof activityFigures)[number];
type FigureOfIndicator = (typeof indicatorFigures)[number];

/** An activity in a few words: its row as people count it, and what stands in that row. */
export interface ActivityWords {
  readonly row: number;
  readonly text?: string;
  readonly sectionId?: string;
  readonly indicators?: readonly string[];
  /** What stands in its optional columns, as somebody types it. */
  readonly figures?: Typed<FigureOfActivity>;
  readonly section?: Words;
  readonly subObjective?: Words;
  readonly programme?: Words;
  readonly goalText?: Words;
}

const columnKeys = [
  'section',
  'intervention',
  'goalText',
  'subObjective',
  'activity',
  'indicator',
  'programme',
  ...indicatorFigures,
  ...activityFigures,
] as const;
const letterOf = (key: ActivityColumn): string => columnLetters(plan.columns.findIndex((column) => column.key === key));

/** The address of a column in a row as people count it: `I5` is the programme of row 5. */
export const address = (column: ActivityColumn, row: number): string => `${letterOf(column)}${row}`;

const cell = (column: ActivityColumn, row: number, { written = 'نص', from = row, ...name }: Words): Cell => ({
  ...{ written, value: written, at: address(column, row), writtenAt: address(column, from), ...name },
  printed: from === row ? 'own' : 'inherited',
});

/** What a figure is read as; what cannot be read is no figure of these tests. */
function figure(key: FigureOfActivity | FigureOfIndicator, row: number, value: string | number): Cell {
  const column = plan.columns.find((one) => one.key === key);
  const read = column && readCell(column, { row: 0, column: 0, value, text: String(value) }, address(key, row));
  if (!read || !('cell' in read)) throw new Error(`${value} cannot be read in the column ${key}`);
  return read.cell;
}

const figuresOf = (row: number, typed: Typed<FigureOfActivity> | Typed<FigureOfIndicator>): Record<string, Cell> =>
  Object.fromEntries(
    Object.entries(typed).map(([key, value]) => [key, figure(key as FigureOfActivity, row, value as string | number)]),
  );

/** An indicator in a row of its own, with what somebody types into its optional columns. */
export const indicator = (row: number, typed: Typed<FigureOfIndicator>, written = 'عدد اللقاءات'): Indicator => ({
  id: `indicator-${row}`,
  text: cell('indicator', row, { written }),
  ...figuresOf(row, typed),
});

/** An activity with an indicator, in the section `regional`; nothing else is said of it unless it is given. */
export const activity = (words: ActivityWords): Activity => {
  const {
    row,
    text = `نشاط ${row}`,
    sectionId = 'regional',
    indicators = ['عدد اللقاءات'],
    figures = {},
    ...shared
  } = words;
  const cells = Object.entries(shared) as ['section' | 'subObjective' | 'programme' | 'goalText', Words][];
  return {
    id: `activity-${row}`,
    sectionId,
    at: Object.fromEntries(columnKeys.map((key) => [key, address(key, row)])),
    unreadable: [],
    activity: cell('activity', row, { written: text }),
    indicators: indicators.map((written, index) => ({
      id: `indicator-${row}-${index}`,
      text: cell('indicator', row, { written }),
    })),
    ...Object.fromEntries(cells.map(([key, said]) => [key, cell(key, row, said)])),
    ...figuresOf(row, figures),
  };
};

/** An activity of row 5 that is measured by these indicators. */
export const measuredBy = (...indicators: readonly Indicator[]): Activity => ({ ...activity({ row: 5 }), indicators });

/** A department's plan of these activities; its sections are those of the framework to which it contributes. */
export const department = (activities: readonly Activity[], changes: Partial<Framework> = {}): DepartmentSubject => {
  const known = framework(changes);
  const sections = known.sections.filter(({ contributors }) => contributors.includes('sector'));
  const vanished = { activities: 0, of: activities.length, wholeSection: false };
  return { activities, framework: known, sections, versionInForce: 3, vanished, removal: undefined, copies: new Map() };
};

/** All that is in force: departments named by their plans' activities, `sector` first; the others are called by number. */
export const wholePlan = (departments: readonly (readonly Activity[])[], changes: Partial<Framework> = {}): Plan => ({
  ...{ cycle: '2021-2023', asOf: '2022-03-15T08:30:00.000Z', timeZone: 'UTC', missing: [] },
  ...{ framework: framework(changes), frameworkVersion: 1, frameworkSha256: '' },
  ...{ frameworkAcceptedAt: '', frameworkReadAt: '' },
  departments: departments.map((activities, index) => ({
    ...(index === 0
      ? { id: 'sector', name: 'قطاع الشؤون الأوروبية' }
      : { id: `unit-${index}`, name: `إدارة ${index}` }),
    ...{ version: 1, sha256: '', acceptedAt: '', readAt: '', state: 'in-force', activities },
  })),
});
