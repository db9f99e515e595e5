import { countFindings, type Finding, type FindingCounts, isHeard } from './findings/finding.ts';
import { dayAt } from './language/start-of-day.ts';
import { contentSha256 } from './plan/content-hash.ts';
import type { DepartmentState } from './plan/department-state.ts';
import type { Ports } from './ports/ports.ts';
import { standingOf } from './store/standing.ts';
import { understand } from './understand.ts';
import { weigh } from './validate/verdict.ts';

/** What the rules, as they are now, would make of a department's last submission. */
export interface Reweighed {
  readonly department: string;
  readonly name: string;
  readonly before: Weighed;
  readonly now: Weighed;
  /** The codes that are found more often than before, and those that are found less often. */
  readonly more: readonly string[];
  readonly less: readonly string[];
}

/** What an evaluation comes to. */
export interface Weighed {
  readonly state: DepartmentState;
  readonly findings: FindingCounts;
}

/**
 * Weighs the last submission of every department of a cycle by the rules and the framework of now, and changes nothing:
 * what the next pass would say after a rule was changed. Departments that were never read are left out.
 */
export async function reweigh({ store, now }: Pick<Ports, 'store' | 'now'>, cycle: string): Promise<Reweighed[]> {
  const reweighed: Reweighed[] = [];
  for (const { id: department, name } of (await store.state(cycle)).departments) {
    const key = { cycle, department };
    const standing = await standingOf(store, key);
    const { last, parent } = standing;
    if (!last?.bodySha256) continue;
    const { raw } = await store.body(key, last.bodySha256);
    const submission = await understand(store, key, raw, standing, dayAt(now(), standing.timeZone));
    const findings = countFindings(submission.findings);
    const { state } = weigh(submission, findings, parent?.contentSha256 === contentSha256(submission.content));
    const before = codesOf(await store.evaluation(key, last));
    const after = codesOf(submission.findings);
    reweighed.push({
      ...{ department, name, before: { state: last.state, findings: last.findings }, now: { state, findings } },
      more: [...after.keys()].filter((code) => (after.get(code) ?? 0) > (before.get(code) ?? 0)),
      less: [...before.keys()].filter((code) => (after.get(code) ?? 0) < (before.get(code) ?? 0)),
    });
  }
  return reweighed;
}

/** How many cells each code concerns. */
function codesOf(findings: readonly Finding[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { code, cells } of findings.filter(isHeard)) codes.set(code, (codes.get(code) ?? 0) + cells.length);
  return codes;
}
