import type { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import type { Breach, Values } from '../findings/breach.ts';
import type { FindingDefinition, SameValues, ValueNames } from '../findings/define-finding.ts';
import type { Activity, ActivityColumn } from '../plan/activity.ts';
import type { CopiedRows } from '../plan/copied-rows.ts';
import type { Framework, Removal, Section } from '../plan/framework.ts';
import type { Vanished } from '../plan/vanished.ts';
import type { Plan } from '../plan/plan.ts';

/** What a rule about one department's plan looks at. */
export interface DepartmentSubject {
  readonly activities: readonly Activity[];
  readonly framework: Framework;
  /** The sections to which the department contributes. */
  readonly sections: readonly Section[];
  /** 0 where none is. */
  readonly versionInForce: number;
  /** What of the version in force was not found again. */
  readonly vanished: Vanished;
  /** The planning unit's word that it is meant to go, where that is needed and given. */
  readonly removal: Removal | undefined;
  /** The activities whose rows were copied, each with the one that it was copied from. */
  readonly copies: CopiedRows;
}

/** What the rules of each scope look at: one department's plan, the reference data, or all that is in force. */
export interface Subjects {
  department: DepartmentSubject;
  framework: Framework;
  plan: Plan;
}

/** What the rules of each scope may read. */
export interface Reads {
  department: ActivityColumn;
  framework: (typeof frameworkSpreadsheet.tables)[number]['id'];
  plan: never;
}

/** A breach as a rule yields it: the engine adds the code. */
export type RuleBreach<Names extends string> = Omit<Breach, 'code' | 'values'> & {
  readonly values: Readonly<Record<Names, Values[string]>>;
};

/** One rule: its words, and how it finds its breaches. `check` is pure and never throws. */
export interface Rule<Scope extends keyof Subjects = keyof Subjects> extends FindingDefinition {
  readonly scope: Scope;
  /**
   * The columns of the plan that the rule reads or, of a rule about the framework, its tables: where one of them could
   * not be read that has been said already, and the rule says nothing.
   */
  readonly reads: readonly Reads[Scope][];
  readonly check: (subject: Subjects[Scope]) => Iterable<Omit<Breach, 'code'>>;
}

/** Declares a rule; a value that a message names and the check does not yield does not compile. */
export const defineRule = <Scope extends keyof Subjects, const Ar extends string, const En extends string>(
  rule: FindingDefinition<Ar, En> & {
    scope: Scope;
    reads: readonly Reads[Scope][];
    message: { ar: Ar; en: SameValues<Ar, En> };
    check: (subject: Subjects[Scope]) => Iterable<RuleBreach<ValueNames<Ar>>>;
  },
): Rule<Scope> => rule;
