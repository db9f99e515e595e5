import { createHash } from 'node:crypto';
import type { WorkbookTemplate } from '../templates/workbooks/workbook-template.ts';
import { reports } from '../templates/workbooks/workbooks.ts';
import { countMisalignments, financeReportOf, lastSentReport, type SentFile } from './finance-reporting.ts';
import { asOfInstant } from './language/as-of-instant.ts';
import type { Plan } from './plan/plan.ts';
import { planOf, type VersionsAsOf, versionsAsOf } from './plan-as-of.ts';
import type { ReportPorts } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';
import { SystemError } from './ports/errors.ts';
import { dataSha256Of, pinsSha256Of, stampOf } from './report-pins.ts';
import { timeZoneOf } from './store/standing.ts';
import { renderWorkbook } from './render/render.ts';
import type { Reported } from './render/reported.ts';

/** What workbooks are made of: an .xlsx file. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One run over the reports of a cycle. */
interface Run {
  readonly ports: ReportPorts;
  readonly versions: VersionsAsOf;
  /** Somebody asked for that very instant: then a report that was rendered of it before is preferred as it is. */
  readonly isAsked: boolean;
  /** Read only if something is to be rendered, and then once for all workbooks. */
  readonly plan: () => Promise<Plan>;
}

/**
 * render: the workbooks of a cycle as of a day or an instant (now where none is given), into the files; only those with
 * these ids where some are given.
 * What was rendered from the same pins before, and is still there, is not rendered again; and a day or an instant that
 * was sent or rendered before keeps the file that it had, whatever templates and rules have become since.
 * Throws `as-of-invalid` where the day or instant is none.
 */
export async function report(
  ports: ReportPorts,
  cycle: string,
  asked?: string,
  ids?: readonly string[],
): Promise<ReportRecord[]> {
  const instant = asked === undefined ? undefined : await instantOf(ports, cycle, asked);
  const versions = await versionsAsOf(ports.store, cycle, ports.now(), instant);
  if (!versions) return [];
  let plan: Promise<Plan> | undefined;
  const planOnce = (): Promise<Plan> => (plan ??= planOf(ports.store, versions));
  const run = { ports, versions, isAsked: instant !== undefined, plan: planOnce };
  const records: ReportRecord[] = [];
  for (const template of reports.filter(({ id }) => ids?.includes(id) ?? true))
    records.push((await keptReport(run, template)) ?? (await renderOnce(run, template)));
  return records;
}

/** The instant that is asked for, never one that is still to come. Throws `as-of-invalid`. */
export async function instantOf(
  { store, now }: Pick<ReportPorts, 'store' | 'now'>,
  cycle: string,
  asked: string,
): Promise<string> {
  const instant = asOfInstant(asked, await timeZoneOf(store, cycle), now());
  if (instant === undefined)
    throw new SystemError('as-of-invalid', `«${asked}» is neither a day (YYYY-MM-DD) nor an instant`, { retry: false });
  return instant;
}

async function keptReport(
  { ports: { reports: rendered, deliveries, files }, versions, isAsked }: Run,
  { id }: WorkbookTemplate,
): Promise<ReportRecord | undefined> {
  if (!isAsked) return undefined;
  const { cycle, asOf } = versions;
  // What people have of that instant stays its report, also where a version of that moment was put only after it.
  const brought = await deliveries.broughtAsOf(cycle, id, asOf);
  if (brought && (await files.has(brought.key))) return brought;
  const kept = await rendered.first(cycle, id, dataSha256Of(versions));
  return kept && (await files.has(kept.key)) ? kept : undefined;
}

async function renderOnce(run: Run, template: WorkbookTemplate): Promise<ReportRecord> {
  const { ports, versions } = run;
  const { reports: rendered, files } = ports;
  const { cycle } = versions;
  const since = template.reports === 'finance' ? await sentBefore(run, template) : undefined;
  const pinsSha256 = pinsSha256Of(template, versions, since);
  const known = await rendered.byPins(cycle, template.id, pinsSha256);
  if (known && (await files.has(known.key))) return known;
  const reported = await reportedBy(run, template, pinsSha256, since);
  const bytes = await renderWorkbook(template, await run.plan(), reported);
  const record = recordOf(template, versions, pinsSha256, bytes, reported);
  await files.putOnce(record.key, bytes, workbookType);
  await rendered.add(cycle, record, dataSha256Of(versions));
  return record;
}

/** A report of now is held against all that was sent by now: a plan may not have changed since, nor since long before. */
const sentBefore = ({ ports, versions: { cycle, asOf }, isAsked }: Run, { id }: WorkbookTemplate) =>
  lastSentReport(ports, cycle, id, isAsked ? asOf : ports.now().toISOString());

async function reportedBy(
  { ports, versions, plan }: Run,
  template: WorkbookTemplate,
  pinsSha256: string,
  since: SentFile | undefined,
): Promise<Reported> {
  if (template.reports !== 'finance') return {};
  const stamp = stampOf(template, versions, pinsSha256);
  return { finance: await financeReportOf(ports, await plan(), stamp, since) };
}

const recordOf = (
  template: WorkbookTemplate,
  versions: VersionsAsOf,
  pinsSha256: string,
  bytes: Uint8Array,
  { finance }: Reported,
): ReportRecord => ({
  id: template.id,
  asOf: versions.asOf,
  key: `reports/${versions.cycle}/${template.id}/${pinsSha256}.xlsx`,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  pinsSha256,
  versions: Object.fromEntries([
    ['framework', versions.framework.version],
    ...versions.departments.map(({ department, version }) => [department.id, version.version]),
  ]),
  number: stampOf(template, versions, pinsSha256).number,
  ...(finance ? countMisalignments(finance) : {}),
});
