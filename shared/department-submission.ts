import { departmentSpreadsheet } from '../templates/sheets/department-spreadsheet.ts';
import type { Breach } from './findings/breach.ts';
import type { FindingDefinition } from './findings/define-finding.ts';
import type { WrittenActivity } from './plan/activity.ts';
import { copiedRows } from './plan/copied-rows.ts';
import { countPlan } from './plan/count-plan.ts';
import type { Framework } from './plan/framework.ts';
import { confirmedRemoval, vanishedSince } from './plan/vanished.ts';
import { evidenceOf } from './read/evidence.ts';
import { placesOf } from './read/places-of.ts';
import { activityTextMissingAt, type DepartmentReading, readDepartment } from './read/read-department.ts';
import { readFaults } from './read/read-faults.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import { identify } from './store/identify.ts';
import { type Former, type Submission, unreadOf } from './submission.ts';
import { evaluateDepartment } from './validate/evaluate.ts';
import { placeActivities, sectionsOf } from './validate/place-activities.ts';
import { rules } from './validate/rules.ts';

const definitions: ReadonlyMap<string, FindingDefinition> = new Map(
  [...readFaults, ...rules.department].map((definition) => [definition.code, definition]),
);

/** read → identify → validate, of a department's spreadsheet. Without a framework nothing is placed or weighed yet. */
export function departmentSubmission(
  raw: RawSpreadsheet,
  departmentId: string,
  former: Former,
  framework: Framework | undefined,
): Submission {
  const reading = readDepartment(raw, former.activities);
  const written = identify(reading.activities, former.activities, former.seed);
  const copies = copiedRows(reading.activities, written);
  const activities = framework
    ? placeActivities(written, departmentId, framework)
    : written.map((activity) => ({ ...activity, sectionId: '' }));
  const vanished = vanishedSince(former.activities, activities);
  const removal = confirmedRemoval(vanished, departmentId, former.version, framework?.removals);
  const subject = framework && {
    activities,
    framework,
    sections: sectionsOf(departmentId, framework),
    versionInForce: former.version,
    vanished,
    removal,
    copies,
  };
  const breaches = [...reading.breaches, ...clearedTexts(reading, written, former)];
  return {
    body: {
      kind: 'department',
      raw: evidenceOf(raw, departmentSpreadsheet.tables),
      ready: reading.ready,
      readyBy: reading.readyBy,
      activities,
    },
    content: { activities, unread: unreadOf(breaches) },
    findings: subject
      ? evaluateDepartment(subject, {
          ...{ breaches, understood: reading.understood, silenced: reading.silenced },
          faults: readFaults,
        })
      : [],
    weighed: framework !== undefined,
    ready: reading.ready,
    ...countPlan(activities),
    vanished,
    removal,
    answerable: {
      raw,
      places: placesOf(raw, departmentSpreadsheet.tables),
      definitions,
      activities,
      former: former.activities,
      copies,
      contact: framework?.contact ?? '',
    },
  };
}

/** Rows that carry an activity of the version in force, which stands nowhere else: its text was cleared, not its row. */
function clearedTexts(
  { continued }: DepartmentReading,
  activities: readonly WrittenActivity[],
  former: Former,
): Breach[] {
  const known = new Set(former.activities.map(({ id }) => id));
  const here = new Set(activities.map(({ id }) => id));
  return continued.filter(({ id }) => known.has(id) && !here.has(id)).map(({ a1 }) => activityTextMissingAt(a1));
}
