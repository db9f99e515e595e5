import { relative } from 'node:path';
import type { IngestMessage } from '../../shared/ports/ports.ts';
import type { PassDelivery, PassDepartment, PassSummary } from './pass-summary.ts';

/** Says that one spreadsheet has been dealt with. */
export const sayIngested = ({ kind, department }: IngestMessage, failed: boolean): void => {
  const what = kind === 'read' ? 'read' : 'weighed again';
  console.log(failed ? `  ✗ ${department} not done; it will be tried again` : `  ✓ ${department} ${what}`);
};

/** A pass as a short table that a person can read. */
export function passTable(summary: PassSummary, home: string): string {
  const rows = [
    ['department', 'state', 'version', 'activities', 'errors', 'warnings', ''],
    ...[summary.framework, ...summary.departments].map(rowOf),
  ];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) => (column < 2 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
  const reports = summary.reports.map(({ id, path }) => `${id}: ${relative(process.cwd(), `${home}/${path}`)}`);
  const deliveries = summary.deliveries.map(deliveryLine);
  const strangers = summary.unregistered.map((name) => `not read, for it belongs to no department: ${name}.xlsx`);
  const waiting = [summary.framework, ...summary.departments].flatMap(waitingAnswer);
  return ['', ...lines, totals(summary), '', ...reports, ...deliveries, ...strangers, ...waiting].join('\n');
}

/** How a delivery stands; what failed or is in doubt bears its reason. */
const deliveryLine = ({ report, period, state, attempt, failure }: PassDelivery): string => {
  const mail = attempt > 1 ? `, mail ${attempt}` : '';
  return `delivery of ${report} ${period}: ${state}${mail}${failure ? ` (${failure.code}: ${failure.message})` : ''}`;
};

/** Why a spreadsheet could not be answered, and that it will be. */
const waitingAnswer = ({ id, unanswered }: PassDepartment): string[] =>
  unanswered?.failure ? [`not answered yet, tried again by itself: ${id}: ${unanswered.failure.message}`] : [];

const rowOf = ({ id, state, versionInForce, activities, findings, failure, unanswered }: PassDepartment): string[] => [
  id,
  state,
  String(versionInForce),
  String(activities),
  String(findings.error),
  String(findings.warning),
  failure?.code ?? (unanswered ? 'not answered yet' : ''),
];

function totals(summary: PassSummary): string {
  const departments = summary.departments.filter(({ state }) => state !== 'closed');
  const inForce = departments.filter(({ state }) => state === 'in-force').length;
  const sum = (of: (department: PassDepartment) => number): number =>
    departments.reduce((total, each) => total + of(each), 0);
  return `${inForce} of ${departments.length} departments in force, ${sum((d) => d.activities)} activities, ${sum((d) => d.indicators)} indicators`;
}
