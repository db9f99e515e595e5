import { coverWords } from '../../templates/workbooks/cover.ts';
import type { DepartmentColumn } from '../../templates/workbooks/table-columns.ts';
import { localTime, shownTime } from '../language/local-time.ts';
import { writtenDay } from '../language/written-day.ts';
import { countPlan } from '../plan/count-plan.ts';
import type { DepartmentPlan, MissingDepartment, Plan } from '../plan/plan.ts';
import type { TableRow } from './table-rows.ts';

const { nothing } = coverWords;

type Words = Partial<Readonly<Record<DepartmentColumn, string>>>;

const rowOf = (words: Words): TableRow => ({
  group: '',
  cells: Object.fromEntries(Object.entries(words).map(([key, text]) => [key, { text, inherited: false }])),
});

const unknown = {
  version: nothing,
  acceptedOn: nothing,
  readAt: nothing,
  approval: nothing,
  activities: nothing,
  indicators: nothing,
};

const approvalWords = ({ approval }: DepartmentPlan): string => {
  if (!approval) return nothing;
  return approval.on === '' ? approval.by : `${approval.by}، ${writtenDay(approval.on)}`;
};

const inForceRow = (department: DepartmentPlan, timeZone: string): TableRow => {
  const { activities, indicators } = countPlan(department.activities);
  return rowOf({
    department: department.name,
    state: coverWords.states[department.state],
    version: String(department.version),
    acceptedOn: localTime(department.acceptedAt, timeZone).day,
    readAt: shownTime(department.readAt, timeZone),
    approval: approvalWords(department),
    activities: String(activities),
    indicators: String(indicators),
  });
};

const missingRow = ({ name, state }: MissingDepartment): TableRow =>
  rowOf({ ...unknown, department: name, state: coverWords.states[state] });

/** The cover's table: the framework, then the departments in force, then those that are missing. */
export const departmentRows = (plan: Plan): TableRow[] => {
  const { timeZone, frameworkVersion, frameworkAcceptedAt, frameworkReadAt, departments, missing } = plan;
  const framework = rowOf({
    ...unknown,
    department: coverWords.framework,
    state: coverWords.states['in-force'],
    version: String(frameworkVersion),
    acceptedOn: localTime(frameworkAcceptedAt, timeZone).day,
    readAt: shownTime(frameworkReadAt, timeZone),
  });
  return [framework, ...departments.map((each) => inForceRow(each, timeZone)), ...missing.map(missingRow)];
};
