import type { Cell } from '../../shared/schema/cell.ts';
import { address } from '../shared/validate/subjects.ts';
import type { Ministry, MinistryActivity } from './ministry.ts';

/** What stands in a cell, or holds for it where it is written in another one. */
export const cell = (written: string, at: string, writtenAt = at): Cell => ({
  ...{ written, value: written.trim(), at, writtenAt, printed: at === writtenAt ? 'own' : 'inherited' },
});

/** Entries of a table begin in its third row, one a row. */
export const rowOf = (index: number): number => index + 3;

/** The row of the alignment in which a line's programme is written: lines of one goal and programme share a cell. */
export function programmeRow({ lines }: Ministry, index: number): number {
  const [line, above] = [lines[index], lines[index - 1]];
  const shared = line && above && line.goal === above.goal && line.programme === above.programme;
  return shared ? programmeRow({ lines } as Ministry, index - 1) : rowOf(index);
}

/** The cells of the alignment in which the programmes of some lines are written, each once. */
export const alignedCells = (ministry: Ministry, isMeant: (line: Ministry['lines'][number]) => boolean): string[] => [
  ...new Set(
    ministry.lines.flatMap((line, index) => (isMeant(line) ? [`alignment D${programmeRow(ministry, index)}`] : [])),
  ),
];

/** The row in which an activity's programme is written: its own, or that of the activity above that writes it. */
export function writtenRow({ activities }: Ministry, activity: MinistryActivity): number {
  if (activity.own || activity.written === '') return activity.row;
  const above = activities.filter(
    ({ department, section, row, own }) =>
      department === activity.department && section === activity.section && row < activity.row && own,
  );
  return above.at(-1)?.row ?? activity.row;
}

/** The cell in which an activity's programme is written, or ought to be. */
export const programmeCell = (ministry: Ministry, activity: MinistryActivity): string =>
  address('programme', writtenRow(ministry, activity));

/** Whose an activity is, as the plan calls it. */
export const departmentId = ({ department }: Pick<MinistryActivity, 'department'>): string =>
  `department-${department}`;
