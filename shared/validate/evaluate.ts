import type { Breach } from '../findings/breach.ts';
import type { FindingDefinition } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { groupBreaches } from '../findings/group-breaches.ts';
import type { Activity } from '../plan/activity.ts';
import type { Framework } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';
import type { DepartmentSubject, Rule, Subjects } from './define-rule.ts';
import { rules } from './rules.ts';

/** What reading found before any rule, and what may be found there. */
export interface ReadingFaults {
  readonly breaches: readonly Breach[];
  /** What was read in a friendly way: it is said, and no rule falls silent for it. */
  readonly understood: readonly Breach[];
  readonly faults: readonly FindingDefinition[];
  /** The keys of the guesses that somebody does not want to see again. */
  readonly silenced?: ReadonlySet<string>;
}

/** Everything that is wrong with a department's plan, grouped by cause. One bad cell is one finding, not five. */
export function evaluateDepartment(subject: DepartmentSubject, reading: ReadingFaults): Finding[] {
  const unreadable = new Map<string | null, Activity['unreadable']>(
    subject.activities.map((activity) => [activity.id, activity.unreadable]),
  );
  const found = rules.department.flatMap((rule) =>
    breachesOf(rule, subject).filter(
      ({ cell }) => !unreadable.get(cell.activityId)?.some((column) => rule.reads.includes(column)),
    ),
  );
  const said = group([...reading.breaches, ...found, ...reading.understood], [...reading.faults, ...rules.department]);
  return said.map((finding) =>
    finding.silenceKey && reading.silenced?.has(finding.silenceKey) ? { ...finding, silenced: true } : finding,
  );
}

/** Everything that is wrong with the framework, grouped by cause. */
export function evaluateFramework(framework: Framework, reading: ReadingFaults): Finding[] {
  const unread = new Set(reading.breaches.map(({ cell }) => cell.sheet));
  const found = rules.framework
    .filter((rule) => !rule.reads.some((table) => unread.has(table)))
    .flatMap((rule) => breachesOf(rule, framework).filter(({ cell }) => !unread.has(cell.sheet)));
  return group([...reading.breaches, ...found, ...reading.understood], [...reading.faults, ...rules.framework]);
}

/** What only all plans together show. */
export const evaluatePlan = (plan: Plan): Finding[] =>
  group(
    rules.plan.flatMap((rule) => breachesOf(rule, plan)),
    rules.plan,
  );

const breachesOf = <Scope extends keyof Subjects>({ code, check }: Rule<Scope>, subject: Subjects[Scope]): Breach[] =>
  [...check(subject)].map((breach) => ({ ...breach, code }));

const group = (breaches: readonly Breach[], definitions: readonly FindingDefinition[]): Finding[] =>
  groupBreaches(breaches, new Map(definitions.map((definition) => [definition.code, definition])));
