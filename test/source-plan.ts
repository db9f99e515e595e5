import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** One row of a table of the executive plan, as the transcription has it. */
export interface SourceRow {
  readonly activity: string;
  readonly activityDashed: boolean;
  readonly indicators: readonly string[];
  readonly intervention?: string | null;
  readonly interventionPrinted?: boolean;
  readonly strategicGoalColumn?: string | null;
  readonly strategicGoalColumnPrinted?: boolean;
  readonly subObjective: string | null;
  readonly subObjectivePrinted: boolean;
  readonly programme: string | null;
  readonly programmePrinted: boolean;
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
  readonly unplacedCells?: readonly { readonly text: string }[];
  readonly rows: readonly SourceRow[];
}

/** The columns of an alignment table that hold lists. */
export type EntriesColumn = 'policyAims' | 'programmeObjectives' | 'results' | 'responsibleSector';

/** One row of an alignment table. */
export type SourceAlignmentRow = Readonly<Record<EntriesColumn, readonly string[]>> & {
  readonly programme: string;
  readonly filledDown?: readonly string[];
  readonly dashed: Readonly<Record<EntriesColumn, readonly boolean[]>>;
};

/** One alignment table. */
export interface SourceAlignment {
  readonly tableNumber: number;
  readonly strategicGoalNumber: number;
  readonly titlePrinted: string;
  readonly columns: readonly string[];
  readonly rows: readonly SourceAlignmentRow[];
}

/** The ministry's plan as it was transcribed, as far as the tests read it. */
export interface SourcePlan {
  readonly cycle: { readonly start: number; readonly end: number; readonly title: string };
  readonly goals: readonly { readonly number: number; readonly title: string }[];
  readonly budgetProgrammes: readonly { readonly name: string; readonly variants: readonly string[] }[];
  readonly budgetAlignment: readonly SourceAlignment[];
  readonly executivePlan: readonly SourceSection[];
}

const path = fileURLToPath(new URL('../../shared/plan-2021-2023/plan.json', import.meta.url));

/** The transcription, or undefined where its folder is absent: a test that needs it then says that it was not tried. */
export const sourcePlan: SourcePlan | undefined = existsSync(path)
  ? (JSON.parse(readFileSync(path, 'utf8')) as SourcePlan)
  : undefined;
