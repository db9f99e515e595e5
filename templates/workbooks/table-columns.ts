/** The columns of one alignment line. */
export type AlignmentColumn = 'programme' | 'policyAims' | 'programmeObjectives' | 'results' | 'responsibleSector';

/** The columns of one line of the national agenda. */
export type AgendaColumn = 'nationalGoal' | 'nationalPolicy' | 'policyInterventions' | 'strategicGoal';

/** The columns of one goal's links with the SDGs. */
export type SdgColumn = 'goalLabel' | 'goalTitle' | 'policyInterventions' | 'text';

/** The columns of the cover's table: what it says of each department's version. */
export type DepartmentColumn =
  | 'department'
  | 'state'
  | 'version'
  | 'acceptedOn'
  | 'approval'
  | 'activities'
  | 'indicators'
  | 'readAt';

/** The columns of the finance report's list of exceptions. */
export type MisalignmentColumn = 'code' | 'number' | 'message' | 'cases' | 'printedCells' | 'amount' | 'cause';

/** The columns of the list behind it: one row for each activity or entry. */
export type CaseColumn = 'number' | 'department' | 'goal' | 'subject' | 'written' | 'source' | 'against' | 'amount';

/** The columns of a matrix; `programme` stands for as many as there are programmes. */
export type MatrixColumn = 'goal' | 'programme' | 'total';

/** The columns of what is covered, both ways. */
export type CoverageColumn = 'kind' | 'subject' | 'numerator' | 'denominator' | 'state';

/** The columns of plan against budget. */
export type BudgetColumn =
  | 'programme'
  | 'year'
  | 'centre'
  | 'currency'
  | 'costed'
  | 'activities'
  | 'planned'
  | 'approved'
  | 'revised'
  | 'committed'
  | 'paid'
  | 'baseAmount'
  | 'gap'
  | 'verdict'
  | 'source';

/** The columns of the control lines. */
export type ControlColumn = 'measure' | 'byProgramme' | 'byGoal' | 'byDepartment' | 'byBudget' | 'difference';

/** The columns of what changed. */
export type ChangeColumn =
  | 'what'
  | 'kind'
  | 'department'
  | 'entry'
  | 'column'
  | 'before'
  | 'now'
  | 'activities'
  | 'when';

/** The columns of the waivers in force. */
export type WaiverColumn = 'code' | 'department' | 'activity' | 'reason' | 'by' | 'from' | 'until';

/** The columns in which people sign. */
export type SignatureColumn = 'role' | 'name' | 'signature' | 'day';
