import { departmentSpreadsheet } from '../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../templates/sheets/framework-spreadsheet.ts';
import type { Breach } from './findings/breach.ts';
import type { Finding } from './findings/finding.ts';
import type { NamedEntry } from './language/known-names.ts';
import type { Activity, WrittenActivity } from './plan/activity.ts';
import { countPlan } from './plan/count-plan.ts';
import type { Framework, Removal } from './plan/framework.ts';
import { evidenceOf } from './read/evidence.ts';
import { frameworkOfRows } from './read/framework-of-rows.ts';
import { activityTextMissingAt, type DepartmentReading, readDepartment } from './read/read-department.ts';
import { readFaults } from './read/read-faults.ts';
import { readFramework } from './read/read-framework.ts';
import { tornLines } from './read/torn-lines.ts';
import type { RawSpreadsheet } from './schema/raw-spreadsheet.ts';
import { identify } from './store/identify.ts';
import type { DepartmentKey, PlanStore } from './ports/plan-store.ts';
import type { Body, VersionRecord } from './ports/records.ts';
import { frameworkId, type Standing } from './store/standing.ts';
import { confirmedRemoval, type Vanished, vanishedSince } from './plan/vanished.ts';
import { evaluateDepartment, evaluateFramework } from './validate/evaluate.ts';
import { placeActivities, sectionsOf } from './validate/place-activities.ts';

/** A reading with its meaning: what is stored, what is wrong with it, and what its verdict rests on. */
export interface Submission {
  readonly body: Body;
  /** What people wrote: equal content is the same version. */
  readonly content: unknown;
  readonly findings: readonly Finding[];
  /** False while no framework is in force: nothing can be weighed yet. */
  readonly weighed: boolean;
  readonly ready: boolean;
  readonly activities: number;
  readonly indicators: number;
  /** What of the version in force was not found again. */
  readonly vanished: Vanished;
  /** The planning unit's word that it is meant to go, where that is needed and given. */
  readonly removal: Removal | undefined;
}

/** The version in force when a spreadsheet was read: what its rows continue. */
export interface Former {
  /** 0 where none was. */
  readonly version: number;
  readonly activities: readonly Activity[];
  /** Seeds the ids of new rows, so that two readings of one sheet come to the same ones. */
  readonly seed: string;
}

/** read → identify → validate: what a reading means where a department stands. */
export async function understand(
  store: PlanStore,
  { cycle, department }: DepartmentKey,
  raw: RawSpreadsheet,
  { parent, framework }: Standing,
): Promise<Submission> {
  const body = parent && (await store.body({ cycle, department }, parent.bodySha256));
  if (department === frameworkId) {
    const { departments } = await store.state(cycle);
    return frameworkSubmission(raw, departments, body?.kind === 'framework' ? body.framework : undefined);
  }
  const former: Former = {
    version: parent?.version ?? 0,
    activities: body?.kind === 'department' ? body.activities : [],
    seed: `${department}@${parent?.contentSha256 ?? 'first'}`,
  };
  return departmentSubmission(raw, department, former, framework && (await frameworkOf(store, cycle, framework)));
}

/** The framework as one of its versions says it. */
export async function frameworkOf(store: PlanStore, cycle: string, { bodySha256 }: VersionRecord): Promise<Framework> {
  const body = await store.body({ cycle, department: frameworkId }, bodySha256);
  if (body.kind !== 'framework') throw new Error(`the framework of ${cycle} is stored as a ${body.kind}`);
  return body.framework;
}

/** read → identify → validate, of a department's spreadsheet. Without a framework nothing is placed or weighed yet. */
export function departmentSubmission(
  raw: RawSpreadsheet,
  departmentId: string,
  former: Former,
  framework: Framework | undefined,
): Submission {
  const reading = readDepartment(raw, former.activities);
  const written = identify(reading.activities, former.activities, former.seed);
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
      ? evaluateDepartment(subject, { breaches, understood: reading.understood, faults: readFaults })
      : [],
    weighed: framework !== undefined,
    ready: reading.ready,
    ...countPlan(activities),
    vanished,
    removal,
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

/** read → validate, of the planning unit's spreadsheet, which needs no tick and has no activities. */
export function frameworkSubmission(
  raw: RawSpreadsheet,
  departments: readonly NamedEntry[],
  former?: Framework,
): Submission {
  const rows = readFramework(raw);
  const framework = frameworkOfRows(rows, departments, former);
  const breaches = [...rows.breaches, ...tornLines(framework, former)];
  const cellsOf = (table: readonly { cells: object }[]): object[] => table.map(({ cells }) => cells);
  return {
    body: { kind: 'framework', raw: evidenceOf(raw, frameworkSpreadsheet.tables), framework },
    content: {
      unread: unreadOf(breaches),
      framework,
      nationalAgenda: cellsOf(rows.nationalAgenda),
      sdgLinks: cellsOf(rows.sdgLinks),
    },
    findings: evaluateFramework(framework, {
      breaches,
      understood: rows.understood,
      faults: readFaults,
    }),
    weighed: true,
    ready: true,
    activities: 0,
    indicators: 0,
    vanished: { activities: 0, of: 0, wholeSection: false },
    removal: undefined,
  };
}

// What could not be read counts as content: a cell that no longer says anything is not the cell of the version in force.
const unreadOf = (breaches: readonly Breach[]): unknown =>
  breaches.map(({ code, cell, values }) => [code, cell.column, values]);
