import { existsSync, readFileSync } from 'node:fs';

/** One activity as the transcription of the ministry's plan gives it: every value filled down. */
export interface SourceActivity {
  readonly intervention: string | null;
  readonly interventionPrinted?: boolean;
  readonly strategicGoalColumn: string | null;
  readonly strategicGoalColumnPrinted?: boolean;
  readonly subObjective: string | null;
  readonly subObjectivePrinted: boolean;
  readonly activity: string;
  readonly activityDashed: boolean;
  readonly indicators: readonly string[];
  readonly programme: string | null;
  readonly programmePrinted: boolean;
  readonly sourceLine: number;
}

/** One table of the executive plan. */
export interface SourceSection {
  readonly section: string;
  readonly parent: string;
  readonly goalNumber: number;
  readonly subParent?: string;
  readonly subParentInferred?: boolean;
  readonly sectionNote?: string;
  readonly columns: readonly string[];
  readonly unplacedCells?: readonly { readonly text: string; readonly afterRow: number }[];
  readonly rows: readonly SourceActivity[];
}

/** The columns of the alignment tables that hold several entries. */
export type SourceListColumn = 'policyAims' | 'programmeObjectives' | 'results' | 'responsibleSector';

/** One row of an alignment table. */
export type SourceAlignmentRow = Readonly<Record<SourceListColumn, readonly string[]>> & {
  readonly programme: string;
  readonly filledDown?: readonly string[];
  readonly dashed: Readonly<Record<SourceListColumn, readonly boolean[]>>;
};

/** The alignment table of one goal. */
export interface SourceAlignment {
  readonly tableNumber: number;
  readonly titlePrinted: string;
  readonly strategicGoalNumber: number;
  readonly columns: readonly string[];
  readonly rows: readonly SourceAlignmentRow[];
}

/** One row of the national agenda's table. */
export interface SourceAgendaRow {
  readonly nationalGoal: string;
  readonly nationalPolicy: string;
  readonly policyInterventions: readonly string[];
  readonly strategicGoal: string;
  readonly printed: {
    readonly nationalGoal: boolean;
    readonly nationalPolicy: boolean;
    readonly strategicGoal: boolean;
  };
  readonly dashed: readonly boolean[];
}

/** One row of the table of Sustainable Development Goals. */
export interface SourceSdgRow {
  readonly goalLabel: string;
  readonly goalTitle: string;
  readonly policyInterventions: readonly string[];
  readonly sdgText: string;
  readonly sdgNumbers: readonly number[];
}

/** The transcription of the ministry's documents: the authority on the example's texts. */
export interface MinistryPlan {
  readonly cycle: { readonly start: number; readonly end: number; readonly title: string };
  readonly goals: readonly {
    readonly number: number;
    readonly title: string;
    readonly titlePlaces: Readonly<Record<string, string>>;
  }[];
  readonly budgetProgrammes: readonly { readonly name: string; readonly variants: readonly string[] }[];
  readonly budgetAlignment: readonly SourceAlignment[];
  readonly nationalAgendaAlignment: { readonly columns: readonly string[]; readonly rows: readonly SourceAgendaRow[] };
  readonly sdgLinkage: { readonly columns: readonly string[]; readonly rows: readonly SourceSdgRow[] };
  readonly executivePlan: readonly SourceSection[];
}

const path = new URL('../../shared/plan-2021-2023/plan.json', import.meta.url);

/** The transcription, where it lies beside the project; else `undefined`, and the reason is printed. */
export const ministryPlan = (): MinistryPlan | undefined => {
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as MinistryPlan;
  console.warn("Not tried: the comparison with the ministry's plan. Its transcription is not beside the project.");
  return undefined;
};
