import type { CallCounts } from '../../functions/outside-calls.ts';
import { runtime } from './runtime.ts';
import { countFindings, type Finding, type FindingCounts } from '../../shared/findings/finding.ts';
import { isClosed } from '../../shared/ports/closures.ts';
import type { DepartmentState } from '../../shared/plan/department-state.ts';
import { frameworkId } from '../../shared/plan/framework-id.ts';
import { planFindings } from '../../shared/plan-findings.ts';
import type { DeliveryRecord } from '../../shared/ports/delivery-record.ts';
import type { CycleState } from '../../shared/ports/plan-store.ts';
import type { DepartmentRecord, ReadingRecord, ReportRecord, Unanswered } from '../../shared/ports/records.ts';

/** One department after a pass; its findings are those of what is in force, or was returned last. */
export interface PassDepartment {
  readonly id: string;
  readonly name: string;
  /** The file's name under `sheets/`. */
  readonly spreadsheet: string;
  /** A closed one is not read; its versions stay. */
  readonly state: DepartmentState | 'closed';
  readonly lastRead: ReadingRecord['lastRead'];
  readonly versionInForce: number;
  readonly activities: number;
  readonly indicators: number;
  readonly findings: FindingCounts;
  /** Why the spreadsheet could not be read, where it could not. */
  readonly failure?: { readonly code: string; readonly message: string };
  /** Since when an answer waits to be written into the spreadsheet, and why, where one does. */
  readonly unanswered?: Unanswered;
}

/** One workbook: where it lies in the home and in the bucket, and of which versions it speaks. */
export interface PassReport extends Pick<ReportRecord, 'id' | 'sha256' | 'asOf' | 'versions' | 'key'> {
  readonly path: string;
}

/** How one delivery stands. */
export type PassDelivery = Pick<
  DeliveryRecord,
  | 'report'
  | 'period'
  | 'scheduledAt'
  | 'state'
  | 'at'
  | 'attempt'
  | 'attachment'
  | 'recipients'
  | 'confirmedAt'
  | 'failure'
>;

/** What a pass leaves behind: `last-pass.json`. */
export interface PassSummary {
  readonly cycle: string;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly framework: PassDepartment;
  readonly departments: readonly PassDepartment[];
  readonly findings: readonly (Omit<Finding, 'tells'> & { readonly department: string })[];
  readonly calls: CallCounts;
  readonly reports: readonly PassReport[];
  readonly deliveries: readonly PassDelivery[];
  /** Spreadsheets in the folder that belong to nobody: copies and strangers, which are never read. */
  readonly unregistered: readonly string[];
}

/** Puts together what a pass came to, from the store alone. */
export async function summarisePass(
  cycle: string,
  startedAt: string,
  calls: CallCounts,
  reports: readonly ReportRecord[],
): Promise<PassSummary> {
  const { ports } = runtime();
  const state = await ports.store.state(cycle);
  const listed = await ports.spreadsheets.list();
  const names = new Map(listed.map(({ spreadsheetId, name }) => [spreadsheetId, name]));
  const registered = new Set(state.departments.map(({ spreadsheetId }) => spreadsheetId));
  const findings = new Map<string, Finding[]>();
  for (const department of state.departments) {
    const { id } = department;
    // What is left to mend in the spreadsheet of a closed one is nobody's concern.
    const reading = isClosed(department) ? undefined : state.readings.get(id);
    const own = reading ? await ports.store.evaluation({ cycle, department: id }, reading) : [];
    findings.set(id, id === frameworkId ? [...own, ...(await planFindings(ports, cycle))] : own);
  }
  const all = state.departments.map((department) =>
    departmentOf(department, state, names, startedAt, findings.get(department.id) ?? []),
  );
  return {
    cycle,
    startedAt,
    endedAt: new Date().toISOString(),
    framework: all.find(({ id }) => id === frameworkId) as PassDepartment,
    departments: all.filter(({ id }) => id !== frameworkId),
    findings: [...findings].flatMap(([department, own]) =>
      own.map(({ tells: _, ...finding }) => ({ department, ...finding })),
    ),
    calls,
    reports: reports.map(({ id, sha256, asOf, versions, key }) => {
      return { id, path: `reports/${cycle}/${id}.xlsx`, sha256, asOf, versions, key };
    }),
    deliveries: await deliveriesOf(cycle),
    unregistered: listed.flatMap(({ spreadsheetId, name }) => (registered.has(spreadsheetId) ? [] : name)),
  };
}

function departmentOf(
  department: DepartmentRecord,
  state: CycleState,
  names: ReadonlyMap<string, string>,
  startedAt: string,
  findings: readonly Finding[],
): PassDepartment {
  const { id, name, spreadsheetId } = department;
  const reading = state.readings.get(id);
  const file = names.get(spreadsheetId ?? '');
  return {
    id,
    name,
    spreadsheet: file === undefined ? '' : `${file}.xlsx`,
    state: isClosed(department) ? 'closed' : (reading?.state ?? 'not-started'),
    lastRead: reading && reading.at >= startedAt ? reading.lastRead : 'unchanged',
    versionInForce: reading?.versionInForce ?? 0,
    activities: reading?.activities ?? 0,
    indicators: reading?.indicators ?? 0,
    findings: countFindings(findings),
    ...(reading?.unanswered ? { unanswered: reading.unanswered } : {}),
    ...(reading?.failure ? { failure: { code: reading.failure.code, message: reading.failure.message } } : {}),
  };
}

/** How every delivery of a cycle stands. */
export const deliveriesOf = async (cycle: string): Promise<PassDelivery[]> =>
  (await runtime().ports.deliveries.list(cycle)).map(deliveryOf);

const deliveryOf = (record: DeliveryRecord): PassDelivery => {
  const { report, period, scheduledAt, state, at, attempt, attachment, recipients, confirmedAt, failure } = record;
  return {
    ...{ report, period, scheduledAt, state, at, attempt, attachment, recipients },
    ...(confirmedAt ? { confirmedAt } : {}),
    ...(failure ? { failure } : {}),
  };
};
