import { countFindings, type Finding, type FindingCounts } from '../../shared/findings/finding.ts';
import { groupBreaches } from '../../shared/findings/group-breaches.ts';
import type { Text } from '../../shared/language/text.ts';
import { countPlan } from '../../shared/plan/count-plan.ts';
import { locateTable } from '../../shared/read/locate-table.ts';
import { readDepartment } from '../../shared/read/read-department.ts';
import { readFaults } from '../../shared/read/read-faults.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import type { SpreadsheetTemplate } from '../../shared/schema/table.ts';
import { departmentSubmission } from '../../shared/department-submission.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Former, Submission } from '../../shared/submission.ts';
import { setAside } from '../../shared/understand.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { departmentIn } from './validate-department.ts';
import { contributorsOf, type KnownFramework } from './validate-framework.ts';
import { notices } from './validate-words.ts';

/** What one file comes to with no servers and no store: nothing is known of former versions. */
export interface Validation {
  readonly kind: SpreadsheetTemplate['id'];
  /** Absent for a framework, and where no framework tells of departments. */
  readonly department?: string;
  /** What was assumed, and what could not be checked. */
  readonly notices: readonly Text[];
  readonly findings: readonly Finding[];
  readonly counts: FindingCounts;
  readonly activities: number;
  readonly indicators: number;
  /** The titles of the tabs in which the tables stand, by the tables' ids. */
  readonly tabs: Readonly<Record<string, string>>;
}

/** read → validate, of the planning unit's file. */
export function validateFramework(raw: RawSpreadsheet): Validation {
  const submission = frameworkSubmission(raw, contributorsOf(raw));
  return { kind: 'framework', notices: [notices.contributors], ...resultOf(raw, frameworkSpreadsheet, submission) };
}

/**
 * read → validate, of a department's file; without a framework only what reading alone finds. `said` is the department
 * as somebody named it. Throws a `UsageError` where it cannot be told.
 */
export function validateDepartment(raw: RawSpreadsheet, known?: KnownFramework, said?: string): Validation {
  if (!known) return { kind: 'department', notices: [notices.noFramework], ...readAlone(raw) };
  const { name, known: isNamed } = departmentIn(raw, known, said);
  const weighed = departmentSubmission(raw, name, noFormer(name), known.framework);
  // The framework's departments are known here by their names alone.
  const submission = setAside(weighed, known.framework, name, today());
  return {
    kind: 'department',
    department: name,
    notices: [notices.framework(known.path), isNamed ? notices.department(name) : notices.noSections(name)],
    ...resultOf(raw, departmentSpreadsheet, submission),
  };
}

const today = (): string => new Date().toISOString().slice(0, 10);

const noFormer = (department: string): Former => ({ version: 0, activities: [], seed: `${department}@first` });

function readAlone(raw: RawSpreadsheet): ReturnType<typeof resultOf> {
  const { activities, breaches, understood } = readDepartment(raw);
  const definitions = new Map(readFaults.map((fault) => [fault.code, fault]));
  const findings = groupBreaches([...breaches, ...understood], definitions);
  return resultOf(raw, departmentSpreadsheet, { findings, ...countPlan(activities) });
}

function resultOf(
  raw: RawSpreadsheet,
  { tables }: SpreadsheetTemplate,
  { findings, activities, indicators }: Pick<Submission, 'findings' | 'activities' | 'indicators'>,
): Omit<Validation, 'kind' | 'department' | 'notices'> {
  const tabs = tables.map((table) => [table.id, locateTable(raw, table)?.tab.title ?? table.title.ar]);
  return {
    findings,
    counts: countFindings(findings),
    activities,
    indicators,
    tabs: Object.fromEntries(tabs) as Record<string, string>,
  };
}
