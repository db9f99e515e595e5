import type { Breach, Values } from '../findings/breach.ts';
import type { FindingDefinition, SameValues, ValueNames } from '../findings/define-finding.ts';
import type { Activity } from '../plan/activity.ts';
import type { Framework, Section } from '../plan/framework.ts';
import type { Plan } from '../plan/plan.ts';

/** What a rule about one department's plan looks at. */
export interface DepartmentSubject {
  readonly departmentId: string;
  readonly activities: readonly Activity[];
  readonly framework: Framework;
  /** The sections to which the department contributes. */
  readonly sections: readonly Section[];
}

/** What the rules of each scope look at: one department's plan, the reference data, or all that is in force. */
export interface Subjects {
  department: DepartmentSubject;
  framework: Framework;
  plan: Plan;
}

/** A breach as a rule yields it: the engine adds the code. */
export type RuleBreach<Names extends string> = Omit<Breach, 'code' | 'values'> & {
  readonly values: Readonly<Record<Names, Values[string]>>;
};

/** One rule: its words, and how it finds its breaches. `check` is pure and never throws. */
export interface Rule<Scope extends keyof Subjects = keyof Subjects> extends FindingDefinition {
  readonly scope: Scope;
  readonly check: (subject: Subjects[Scope]) => Iterable<Omit<Breach, 'code'>>;
}

/** Declares a rule; a value that a message names and the check does not yield does not compile. */
export const defineRule = <Scope extends keyof Subjects, const Ar extends string, const En extends string>(
  rule: FindingDefinition<Ar, En> & {
    scope: Scope;
    message: { ar: Ar; en: SameValues<Ar, En> };
    check: (subject: Subjects[Scope]) => Iterable<RuleBreach<ValueNames<Ar>>>;
  },
): Rule<Scope> => rule;
