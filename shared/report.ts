import { createHash } from 'node:crypto';
import { coverWords } from '../templates/workbooks/cover.ts';
import type { WorkbookTemplate } from '../templates/workbooks/workbook-template.ts';
import { workbooks } from '../templates/workbooks/workbooks.ts';
import type { Finding } from './findings/finding.ts';
import { asOfInstant } from './language/as-of-instant.ts';
import { dayAt } from './language/start-of-day.ts';
import { sha256Of } from './plan/content-hash.ts';
import type { Plan } from './plan/plan.ts';
import { planOf, type VersionsAsOf, versionsAsOf } from './plan-as-of.ts';
import type { Ports } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';
import { SystemError } from './ports/errors.ts';
import { frameworkId } from './plan/framework-id.ts';
import { timeZoneOf } from './store/standing.ts';
import { rendererVersion, renderWorkbook } from './render/render.ts';
import { evaluatePlan } from './validate/evaluate.ts';
import { waive } from './validate/waive.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * render: every official workbook of a cycle as of a day or an instant (now where none is given), into the files.
 * What was rendered from the same pins before, and is still there, is not rendered again.
 * Throws `as-of-invalid` where the day or instant is none.
 */
export async function report(ports: Ports, cycle: string, asked?: string): Promise<ReportRecord[]> {
  const instant = asked === undefined ? undefined : await instantOf(ports, cycle, asked);
  const versions = await versionsAsOf(ports.store, cycle, ports.now(), instant);
  if (!versions) return [];
  // Read only if something is to be rendered, and then once for all workbooks.
  let plan: Promise<Plan> | undefined;
  const planOnce = (): Promise<Plan> => (plan ??= planOf(ports.store, versions));
  const records: ReportRecord[] = [];
  for (const template of workbooks) records.push(await renderOnce(ports, template, versions, planOnce));
  return records;
}

async function instantOf({ store, now }: Ports, cycle: string, asked: string): Promise<string> {
  const instant = asOfInstant(asked, await timeZoneOf(store, cycle), now());
  if (instant === undefined)
    throw new SystemError('as-of-invalid', `«${asked}» is neither a day (YYYY-MM-DD) nor an instant`, { retry: false });
  return instant;
}

/** What only the whole plan shows: no department can see it alone, nor mend it. */
export async function planFindings({ store, now }: Ports, cycle: string): Promise<Finding[]> {
  const versions = await versionsAsOf(store, cycle, now());
  if (!versions) return [];
  const plan = await planOf(store, versions);
  return waive(evaluatePlan(plan), plan.framework.waivers ?? [], frameworkId, [], dayAt(now(), versions.timeZone));
}

async function renderOnce(
  { store, files }: Ports,
  template: WorkbookTemplate,
  versions: VersionsAsOf,
  planOnce: () => Promise<Plan>,
): Promise<ReportRecord> {
  const { cycle, asOf, framework, departments } = versions;
  const pinsSha256 = sha256Of(pinsOf(template, versions));
  const known = await store.report(cycle, template.id, pinsSha256);
  if (known && (await files.has(known.key))) return known;
  const bytes = await renderWorkbook(template, await planOnce());
  const record: ReportRecord = {
    id: template.id,
    asOf,
    key: `reports/${cycle}/${template.id}/${pinsSha256}.xlsx`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pinsSha256,
    versions: Object.fromEntries([
      ['framework', framework.version],
      ...departments.map(({ department, version }) => [department.id, version.version]),
    ]),
  };
  await files.putOnce(record.key, bytes, contentType);
  await store.saveReport(cycle, record);
  return record;
}

// Approvals and waivers stand in the framework's version; how a department stands is in no version.
const pinsOf = (
  template: WorkbookTemplate,
  { asOf, timeZone, framework, departments, missing }: VersionsAsOf,
): unknown => ({
  asOf,
  timeZone,
  framework: [framework.version, framework.contentSha256],
  departments: departments.map(({ department, version, state }) => [
    department.id,
    version.version,
    version.contentSha256,
    state,
  ]),
  missing: missing.map(({ department, state }) => [department.id, state]),
  template: sha256Of([template, coverWords]),
  rendererVersion,
});
