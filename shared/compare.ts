import { createHash } from 'node:crypto';
import { valueChangesWorkbook } from '../templates/workbooks/value-changes.ts';
import { comparePlans, type PlanComparison } from './changes/plan-comparison.ts';
import type { Plan } from './plan/plan.ts';
import { planOf, versionsAsOf } from './plan-as-of.ts';
import { SystemError } from './ports/errors.ts';
import type { ComparePorts } from './ports/ports.ts';
import { renderWorkbook } from './render/render.ts';
import { instantOf, workbookType } from './report.ts';

/** A comparison of two instants, and where its workbook lies among the files. */
export interface ComparedPlan extends PlanComparison {
  readonly key: string;
  readonly sha256: string;
}

/**
 * Every value that was added, removed or changed between two days or instants, with its workbook among the files. Before
 * the first framework there was nothing: then every value is added.
 * Throws `as-of-invalid` where one of them is none, or nothing was in force at the later one.
 */
export async function compare(
  ports: ComparePorts,
  cycle: string,
  asked: { readonly from: string; readonly to: string },
): Promise<ComparedPlan> {
  const [from, to] = [await instantOf(ports, cycle, asked.from), await instantOf(ports, cycle, asked.to)];
  const [before, now] = [await planAt(ports, cycle, from), await planAt(ports, cycle, to)];
  if (!now || from > to) {
    const why = now ? `«${asked.from}» is after «${asked.to}»` : `no framework was in force at «${asked.to}»`;
    throw new SystemError('as-of-invalid', why, { retry: false });
  }
  const comparison = comparePlans(before, now);
  const bytes = await renderWorkbook(valueChangesWorkbook, now, { comparison });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const key = `reports/${cycle}/${valueChangesWorkbook.id}/${sha256}.xlsx`;
  await ports.files.putOnce(key, bytes, workbookType);
  return { ...comparison, key, sha256 };
}

async function planAt({ store, now }: ComparePorts, cycle: string, instant: string): Promise<Plan | undefined> {
  const versions = await versionsAsOf(store, cycle, now(), instant);
  return versions && planOf(store, versions);
}
