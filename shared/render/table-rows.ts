import type { AlignmentLine, Section } from '../plan/framework.ts';
import type { Cell } from '../schema/cell.ts';
import type { Plan } from '../plan/plan.ts';
import type { Activity } from '../plan/activity.ts';
import { contributionsTo } from './section-activities.ts';

/** What one cell of an official table prints. */
export interface TableCell {
  readonly text: string;
  readonly inherited: boolean;
}

/** One row of an official table, by column key; a block never reaches from one group into another. */
export interface TableRow {
  readonly group: string;
  readonly cells: Readonly<Record<string, TableCell | undefined>>;
}

const printed = (cell: Cell | undefined): TableCell | undefined =>
  cell && { text: cell.written, inherited: cell.printed === 'inherited' };

const alignmentRow = (line: AlignmentLine): TableRow => ({
  group: String(line.goal),
  cells: {
    programme: printed(line.programme),
    policyAims: printed(line.policyAims),
    programmeObjectives: printed(line.programmeObjectives),
    results: printed(line.results),
    responsibleSector: printed(line.responsibleSector),
  },
});

const activityRow = (activity: Activity, departmentId: string): TableRow => ({
  group: departmentId,
  cells: {
    intervention: printed(activity.intervention),
    goalText: printed(activity.goalText),
    subObjective: printed(activity.subObjective),
    activity: printed(activity.activity),
    indicators: { text: activity.indicators.map(({ text }) => text.written).join('\n'), inherited: false },
    programme: printed(activity.programme),
  },
});

/** A goal's alignment table: one row per alignment line, in the framework's order. */
export const alignmentRows = (goal: number, { framework }: Plan): TableRow[] =>
  framework.alignment.filter((line) => line.goal === goal).map(alignmentRow);

/** A section's table: one row per activity, department by department. */
export const sectionRows = (section: Section, plan: Plan): TableRow[] =>
  contributionsTo(section, plan).flatMap(({ department, activities }) =>
    activities.map((activity) => activityRow(activity, department.id)),
  );
