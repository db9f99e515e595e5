import type { ValueChange } from './changes/value-changes.ts';
import { valueChanges } from './changes/value-changes.ts';
import { financeFigures } from './finance/finance-figures.ts';
import type { FinanceFigures, Misalignment } from './finance/figures.ts';
import type {
  ChangesSince,
  CountedMisalignments,
  FinanceReport,
  ReportStamp,
  RuleEffect,
  SentReport,
  WaiverChange,
} from './finance/finance-report.ts';
import type { Waiver } from './plan/framework.ts';
import type { Plan } from './plan/plan.ts';
import { planFindingsOf } from './plan-findings.ts';
import { planOfVersions } from './plan-of-versions.ts';
import type { ReportPorts } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';
import { canonical } from './schema/canonical.ts';
import { ruleMessages } from './validate/rule-messages.ts';
import { rulesVersion } from './validate/rules-version.ts';

/** A report that was sent, with the versions of which it is made. */
export interface SentFile extends SentReport {
  /** By the id of a department, or the framework's. */
  readonly versions: Readonly<Record<string, number>>;
}

/**
 * The last report of a cycle that was sent and speaks of an instant before the given one; undefined where there is none.
 * `sent`: the mail service took it, or its event, or a person, said so, and it did not come back.
 */
export async function lastSentReport(
  { deliveries }: Pick<ReportPorts, 'deliveries'>,
  cycle: string,
  id: string,
  before: string,
): Promise<SentFile | undefined> {
  const sent = await deliveries.lastSent(cycle, id, before);
  if (!sent?.file) return undefined;
  const { number = '', rulesVersion = '', misalignments = [], asOf, versions } = sent.file;
  return { number, rulesVersion, misalignments, asOf, versions };
}

/** The figures of a plan, by the rules of this release. */
export const figuresOf = (plan: Plan): FinanceFigures => financeFigures(plan, planFindingsOf(plan), ruleMessages);

/** All that the finance report prints of a plan, and of what changed since the one before. */
export async function financeReportOf(
  ports: ReportPorts,
  plan: Plan,
  stamp: ReportStamp,
  since: SentFile | undefined,
): Promise<FinanceReport> {
  const former = since && (await planOfVersions(ports.store, plan.cycle, since));
  return {
    stamp,
    figures: figuresOf(plan),
    ...(since && former ? { since: changesSince(since, former, plan) } : {}),
  };
}

function changesSince(report: SentReport, before: Plan, now: Plan): ChangesSince {
  const changes = valueChanges(before, now);
  const of = (what: ValueChange['of']): ValueChange[] => changes.filter((change) => change.of === what);
  const otherRules = report.rulesVersion !== rulesVersion;
  return {
    report,
    data: of('department'),
    framework: of('framework'),
    rules: otherRules ? ruleEffects(report.misalignments, figuresOf(before).misalignments) : [],
    waivers: waiverChanges(before.waivers ?? [], now.waivers ?? []),
  };
}

/** How many cases of each code the former report counted, and how many today's rules count in the same plan. */
function ruleEffects(counted: readonly CountedMisalignments[], today: readonly Misalignment[]): RuleEffect[] {
  const before = new Map(counted.map(({ code, cases }) => [code, cases]));
  const now = new Map(countsOf(today).map(({ code, cases }) => [code, cases]));
  return [...new Set([...before.keys(), ...now.keys()])]
    .map((code) => ({ code, before: before.get(code) ?? 0, now: now.get(code) ?? 0 }))
    .filter((effect) => effect.before !== effect.now);
}

function waiverChanges(before: readonly Waiver[], now: readonly Waiver[]): WaiverChange[] {
  const isIn = (waivers: readonly Waiver[]): ((waiver: Waiver) => boolean) => {
    const known = new Set(waivers.map(said));
    return (waiver) => known.has(said(waiver));
  };
  const [wasThere, isThere] = [isIn(before), isIn(now)];
  return [
    ...now.filter((waiver) => !wasThere(waiver)).map((waiver) => ({ kind: 'added' as const, waiver })),
    ...before.filter((waiver) => !isThere(waiver)).map((waiver) => ({ kind: 'removed' as const, waiver })),
  ];
}

// Where it stands in the spreadsheet is no part of what it says.
const said = ({ at: _, ...waiver }: Waiver): string => canonical(waiver);

const countsOf = (misalignments: readonly Misalignment[]): CountedMisalignments[] =>
  [...Map.groupBy(misalignments, ({ code }) => code)].map(([code, all]) => ({
    code,
    misalignments: all.length,
    cases: all.reduce((sum, { cases }) => sum + cases.length, 0),
  }));

/** What a record of the report keeps of its misalignments: the next report is held against it. */
export const countMisalignments = ({
  figures: { misalignments },
}: FinanceReport): Pick<ReportRecord, 'rulesVersion' | 'misalignments'> => ({
  rulesVersion,
  misalignments: countsOf(misalignments),
});
