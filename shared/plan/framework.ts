import type { Cell } from '../schema/cell.ts';
import type { AskedFor } from '../schema/table.ts';
import type { BudgetLine } from './budget-line.ts';

/** The official table that prints a wording of a goal's title. */
export type OfficialTable = 'executive-plan' | 'budget-alignment' | 'national-agenda' | 'sdg-links' | 'narrative';

/** A line that an official table prints for a goal. */
export interface GoalWording {
  readonly table: OfficialTable;
  readonly wording: string;
  /** Absent in frameworks that were stored before it was kept. */
  readonly at?: { readonly wording: string };
}

/** One strategic goal. */
export interface Goal {
  readonly number: number;
  readonly title: string;
  /** The wordings that official tables print, to the letter. */
  readonly wordings: readonly GoalWording[];
  /** Here as in its neighbours: the addresses of an entry's cells by column, evidence for findings. */
  readonly at: { readonly number: string; readonly title: string };
}

/** One budget programme, finance's unit. */
export interface Programme {
  readonly id: string;
  readonly name: string;
  readonly at: { readonly name: string };
}

/**
 * One row of a goal's budget-alignment table, in the printed order.
 * A cell with several entries holds them on lines of their own, behind dashes where the source has them.
 * `programmeId` is absent where the name is not one of the plan's programmes.
 */
export interface AlignmentLine {
  readonly id: string;
  readonly goal: number;
  /** `goalHead` is the cell in which the goal's number is written, for the lines of its block. */
  readonly at: { readonly goal: string; readonly goalHead: string };
  /** The number printed over the source's table; it is not always the goal's own. */
  readonly tableNumber: number | undefined;
  readonly programmeId: string | undefined;
  readonly programme: Cell;
  readonly policyAims: Cell | undefined;
  readonly programmeObjectives: Cell | undefined;
  readonly results: Cell | undefined;
  readonly responsibleSector: Cell | undefined;
}

/** The columns that a section's official table prints, by their key in templates/sheets/plan.ts. */
export type SectionColumn = 'intervention' | 'goalText' | 'subObjective' | 'activity' | 'indicators' | 'programme';

/** One table of the executive plan. */
export interface Section {
  readonly id: string;
  readonly goal: number;
  readonly title: string;
  /** Where the source prints the section's title. */
  readonly titlePlace: 'above' | 'inside' | 'not-printed';
  /** The line printed above several sections; `printed` is true at the section under which it stands. */
  readonly subHeading: { readonly text: string; readonly printed: boolean } | undefined;
  readonly columns: readonly SectionColumn[];
  /** Texts of the source that found no place in the table: printed under it, never dropped. */
  readonly footnotes: readonly string[];
  /** Department ids, owner first: the order in which their activities are printed. */
  readonly contributors: readonly string[];
  /** Names among the contributors that are no department's. */
  readonly unknownContributors: readonly string[];
  readonly at: { readonly goal: string; readonly title: string; readonly contributors: string };
}

/** A confirmed other wording of a name. */
export interface Alias {
  readonly written: string;
  readonly means: string;
  /** Absent where the name that it means is not one of the plan's programmes. */
  readonly programmeId: string | undefined;
  readonly confirmedBy: string;
  /** `YYYY-MM-DD`; '' where nobody says when. */
  readonly confirmedOn: string;
  readonly at: { readonly written: string; readonly means: string };
}

/** One Sustainable Development Goal. */
export interface Sdg {
  readonly number: number;
  readonly name: string;
}

/**
 * One row of the national agenda's alignment with the strategic goals, in the printed order.
 * A cell with several entries holds them as alignment lines do.
 */
export interface AgendaLine {
  readonly nationalGoal: Cell | undefined;
  readonly nationalPolicy: Cell | undefined;
  readonly policyInterventions: Cell | undefined;
  readonly strategicGoal: Cell | undefined;
}

/**
 * One row of the table of SDG links: a strategic goal, the prose that names its SDGs, and their bare numbers.
 * Frameworks that were stored before it was all kept hold the last two alone.
 */
export interface SdgLink {
  readonly goalLabel: Cell | undefined;
  readonly goalTitle: Cell | undefined;
  readonly policyInterventions: Cell | undefined;
  readonly text: Cell | undefined;
  readonly numbers: Cell | undefined;
}

/** The planning unit's word that activities which vanished from a department's plan are meant to go. */
export interface Removal {
  readonly department: string;
  /** Absent where the name is no registered department's. */
  readonly departmentId: string | undefined;
  /** The registered name that was probably meant, where the name is none and one is near. */
  readonly suggestion: string | undefined;
  /** The version in force from which they go: with the next one the word has lapsed. */
  readonly version: number;
  /** How many may go at most. */
  readonly activities: number;
  readonly confirmedBy: string;
  /** `YYYY-MM-DD`; '' where nobody says when. */
  readonly confirmedOn: string;
  readonly reason: string;
  readonly at: { readonly department: string };
}

/** The word of somebody named that a department's version is approved: never the machine's. */
export interface Approval {
  /** '' where none is named. */
  readonly department: string;
  /** Absent where the name is no registered department's. */
  readonly departmentId: string | undefined;
  /** The registered name that was probably meant, where the name is none and one is near. */
  readonly suggestion: string | undefined;
  /** The one version that is approved: the next one is not. 0 where none is written. */
  readonly version: number;
  /** '' where nobody is named: then it holds for nothing. */
  readonly approvedBy: string;
  /** `YYYY-MM-DD`; '' where nobody says when. */
  readonly approvedOn: string;
  readonly at: { readonly department: string; readonly version: string; readonly approvedBy: string };
}

/** A rule that is set aside for a time, because somebody answers for it. */
export interface Waiver {
  /** The finding's code as it is written, known or not; here as in its neighbours '' where nothing is written. */
  readonly code: string;
  /** '' where it holds for all. */
  readonly department: string;
  /** Absent where it holds for all, or the name is no registered department's. */
  readonly departmentId: string | undefined;
  /** The registered name that was probably meant, where the name is none and one is near. */
  readonly suggestion: string | undefined;
  /** An activity's text; '' where it holds for all of them. */
  readonly activity: string;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD`, here as in `until`; '' where it holds at once. */
  readonly from: string;
  /** The last day on which it holds. */
  readonly until: string;
  readonly at: { readonly code: string; readonly department: string; readonly by: string; readonly until: string };
}

/** The planning unit's reference data of one plan cycle: what every department's plan is read against. */
export interface Framework {
  /** The line that heads the executive plan, such as `الخطة التنفيذية 2021-2023`. */
  readonly planTitle: string;
  /** The years of the cycle in order; absent where the framework does not say them. */
  readonly years?: readonly number[];
  /** What the cycle asks for beyond the official columns; absent where nothing. */
  readonly asks?: readonly AskedFor[];
  /** Whom departments may call; absent where nobody is named. */
  readonly contact?: string;
  readonly goals: readonly Goal[];
  readonly programmes: readonly Programme[];
  readonly alignment: readonly AlignmentLine[];
  readonly sections: readonly Section[];
  readonly aliases: readonly Alias[];
  /** Absent where there are none, as in every framework that was stored before any could be written. */
  readonly removals?: readonly Removal[];
  /** Absent where there are none, and in frameworks that were stored before they were kept; here as in `sdgLinks`. */
  readonly nationalAgenda?: readonly AgendaLine[];
  readonly sdgLinks?: readonly SdgLink[];
  /** Absent where nobody has listed them. */
  readonly sdgs?: readonly Sdg[];
  /** Absent where there are none; here as in `approvals` and `budgets`. */
  readonly waivers?: readonly Waiver[];
  readonly approvals?: readonly Approval[];
  readonly budgets?: readonly BudgetLine[];
}
