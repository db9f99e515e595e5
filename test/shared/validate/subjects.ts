import { plan } from '../../../templates/sheets/plan.ts';
import type { Activity, ActivityColumn } from '../../../shared/plan/activity.ts';
import type { Framework } from '../../../shared/plan/framework.ts';
import { columnLetters } from '../../../shared/schema/a1.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import type { DepartmentSubject } from '../../../shared/validate/define-rule.ts';
import { framework, type Words } from './known-framework.ts';

/** An activity in a few words: its row as people count it, and what stands in that row. */
export interface ActivityWords {
  readonly row: number;
  readonly text?: string;
  readonly sectionId?: string;
  readonly indicators?: readonly string[];
  readonly section?: Words;
  readonly subObjective?: Words;
  readonly programme?: Words;
}

const columnKeys = [
  'section',
  'intervention',
  'goalText',
  'subObjective',
  'activity',
  'indicator',
  'programme',
] as const;
const letterOf = (key: ActivityColumn): string => columnLetters(plan.columns.findIndex((column) => column.key === key));

/** The address of a column in a row as people count it: `I5` is the programme of row 5. */
export const address = (column: ActivityColumn, row: number): string => `${letterOf(column)}${row}`;

const cell = (column: ActivityColumn, row: number, { written = 'نص', from = row, ...name }: Words): Cell => ({
  ...{ written, value: written, at: address(column, row), writtenAt: address(column, from), ...name },
  printed: from === row ? 'own' : 'inherited',
});

/** An activity with an indicator, in the section `regional`; nothing else is said of it unless it is given. */
export const activity = (words: ActivityWords): Activity => {
  const { row, text = `نشاط ${row}`, sectionId = 'regional', indicators = ['عدد اللقاءات'], ...shared } = words;
  const cells = Object.entries(shared) as ['section' | 'subObjective' | 'programme', Words][];
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
  };
};

/** A department's plan of these activities; its sections are those of the framework to which it contributes. */
export const department = (activities: readonly Activity[], changes: Partial<Framework> = {}): DepartmentSubject => {
  const known = framework(changes);
  const sections = known.sections.filter(({ contributors }) => contributors.includes('sector'));
  const vanished = { activities: 0, of: activities.length, wholeSection: false };
  return { activities, framework: known, sections, versionInForce: 3, vanished, removal: undefined };
};
