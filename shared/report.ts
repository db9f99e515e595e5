import { createHash } from 'node:crypto';
import { workbooks } from '../templates/workbooks/workbooks.ts';
import type { WorkbookTemplate } from '../templates/workbooks/workbook-template.ts';
import type { Finding } from './findings/finding.ts';
import { sha256Of } from './plan/content-hash.ts';
import type { Plan } from './plan/plan.ts';
import { planAsOf } from './plan-as-of.ts';
import type { Ports } from './ports/ports.ts';
import { rendererVersion, renderWorkbook } from './render/render.ts';
import type { ReportRecord } from './ports/records.ts';
import { evaluatePlan } from './validate/evaluate.ts';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/**
 * render: every official workbook of a cycle as of an instant (now where none is given), into the files.
 * What was rendered from the same pins before is not rendered again.
 */
export async function report(ports: Ports, cycle: string, instant?: string): Promise<ReportRecord[]> {
  const plan = await planAsOf(ports.store, cycle, instant);
  if (!plan) return [];
  const records: ReportRecord[] = [];
  for (const template of workbooks) records.push(await renderOnce(ports, template, plan));
  return records;
}

/** What only the whole plan shows: no department can see it alone, nor mend it. */
export async function planFindings({ store }: Ports, cycle: string): Promise<Finding[]> {
  const plan = await planAsOf(store, cycle);
  return plan ? evaluatePlan(plan) : [];
}

async function renderOnce({ store, files }: Ports, template: WorkbookTemplate, plan: Plan): Promise<ReportRecord> {
  const pinsSha256 = sha256Of(pinsOf(template, plan));
  const known = await store.report(plan.cycle, template.id, pinsSha256);
  if (known) return known;
  const bytes = await renderWorkbook(template, plan);
  const record: ReportRecord = {
    id: template.id,
    asOf: plan.asOf,
    key: `reports/${plan.cycle}/${template.id}/${pinsSha256}.xlsx`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    pinsSha256,
    versions: Object.fromEntries([
      ['framework', plan.frameworkVersion],
      ...plan.departments.map(({ id, version }) => [id, version]),
    ]),
  };
  await files.putOnce(record.key, bytes, contentType);
  await store.saveReport(plan.cycle, record);
  return record;
}

const pinsOf = (template: WorkbookTemplate, plan: Plan): unknown => ({
  asOf: plan.asOf,
  framework: [plan.frameworkVersion, plan.frameworkSha256],
  departments: plan.departments.map(({ id, version, sha256 }) => [id, version, sha256]),
  missing: plan.missing.map(({ id }) => id),
  template: sha256Of(template),
  rendererVersion,
});
