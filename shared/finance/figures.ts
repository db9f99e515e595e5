import type { Values } from '../findings/breach.ts';
import type { Severity } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Text } from '../language/text.ts';
import type { BudgetAmount } from '../plan/budget-line.ts';
import type { Money } from '../schema/money.ts';

/** All figures of the finance report: every total equals the sum of its list. */
export interface FinanceFigures {
  readonly misalignments: readonly Misalignment[];
  readonly matrices: readonly Matrix[];
  readonly coverage: readonly Coverage[];
  readonly budgets: readonly BudgetComparison[];
  readonly controls: readonly ControlLine[];
}

/** The cell of a spreadsheet in which something is written, as the version in force was read. */
export interface SourceCell {
  /** Whose spreadsheet: a department's id, or the framework's. */
  readonly department: string;
  /** The table's id in templates/sheets. */
  readonly table: string;
  /** The key of the column there. */
  readonly column: string;
  readonly a1: string;
}

/** One exception that finance reads: all cases with the same cause, over all departments. */
export interface Misalignment {
  /** Its place in the report, from 1: its list bears it, too. */
  readonly number: number;
  /** The finding's code. */
  readonly code: string;
  readonly severity: Severity;
  readonly values: Values;
  /** The finding's words over all its cases. */
  readonly message: Text;
  /** In how many cells the value is written: 27 activities may rest on 3, and what is missing is written in none. */
  readonly printedCells: number;
  /** How many activities it concerns; 0 where it speaks of none, such as a goal without a table. */
  readonly activities: number;
  /** What it costs together, where the exception is one of money. */
  readonly amount?: Money;
  /** Why it may be so, where the data shows it. */
  readonly causes: readonly Cause[];
  readonly waived?: Finding['waived'];
  /** Its list: as many as `activities`, or one for each entry where it speaks of none; amounts sum up to `amount`. */
  readonly cases: readonly MisalignmentCase[];
}

/** One activity, or one entry of the framework, to which a misalignment applies. */
export interface MisalignmentCase {
  /** The department's id and name; those of the framework where the planning unit's own entry is meant. */
  readonly department: string;
  readonly departmentName: string;
  readonly goal?: number;
  readonly activityId?: string;
  /** The activity's text, or the entry's name. */
  readonly subject: string;
  /** What the cell says; '' where it is empty. */
  readonly written: string;
  /** It is written in a cell above. */
  readonly inherited: boolean;
  readonly amount?: Money;
  /** Where it is written, or ought to be. */
  readonly source: SourceCell;
  /** What it does not agree with: the framework's cells, none where there is no such table. */
  readonly against: readonly SourceCell[];
}

/**
 * What the data shows of why something may be so; worded in templates/workbooks/finance-words.ts.
 * `whole-goal` all the goal's activities that name a programme name this one (`activities`, `goal`) ·
 * `table-numbered` the goal's table bears another number (`goal`, `number`) · `listed-elsewhere` other goals' tables list
 * the programme (`goals`) · `other-programme` activities of a goal that lists it name another, which that goal does not
 * list (`goal`, `programme`, `activities`) · `column-not-printed` the official table of the section has no such column
 * (`section`, `activities`) · `before-first` they stand before the first programme that is written in their section
 * (`section`, `activities`) · `table-of-other-goal` the table that bears the goal's number is another goal's (`goal`, `of`).
 */
export interface Cause {
  readonly kind:
    | 'whole-goal'
    | 'table-numbered'
    | 'listed-elsewhere'
    | 'other-programme'
    | 'column-not-printed'
    | 'before-first'
    | 'table-of-other-goal';
  readonly values: Readonly<Record<string, string | number>>;
}

/** What a matrix counts: activities, indicators, or the cost of a year in a currency (in its minor unit). */
export type Measure =
  | { readonly of: 'activities' | 'indicators' }
  | { readonly of: 'cost'; readonly year: number; readonly currency: string };

/** Goals against programmes. A row or column without an id holds what names none that the framework knows. */
export interface Matrix {
  readonly measure: Measure;
  readonly programmes: readonly { readonly id?: string; readonly name: string }[];
  readonly rows: readonly MatrixRow[];
  /** By programme, and then of all; in the measure's unit. */
  readonly totals: readonly number[];
  readonly total: number;
}

/** One goal's row; by programme. */
export interface MatrixRow {
  readonly goal?: number;
  readonly title: string;
  /** Absent where no activity is, or of costs none is costed: 0 indicators are those of activities without any. */
  readonly values: readonly (number | undefined)[];
  /** Whether the goal's alignment lists the programme. */
  readonly listed: readonly boolean[];
  readonly total: number;
}

/**
 * How much of something is covered; never a bare percentage.
 * `goal-activities` activities of a goal on programmes that its table lists · `programme-activities` activities on a
 * programme whose goal lists it, of those whose goal has a table · `activities-without-table` activities whose goal has
 * none, or is not known · `goals-with-table` · `programmes-with-goal` · `programmes-with-activity` · `results-supported`
 * results that some activity names · `activities-with-programme` · `activities-costed` in any year of the cycle.
 */
export interface Coverage {
  readonly kind:
    | 'goal-activities'
    | 'programme-activities'
    | 'activities-without-table'
    | 'goals-with-table'
    | 'programmes-with-goal'
    | 'programmes-with-activity'
    | 'results-supported'
    | 'activities-with-programme'
    | 'activities-costed';
  /** The goal or programme of which it speaks. */
  readonly subject?: { readonly goal?: number; readonly name: string };
  readonly numerator: number;
  readonly denominator: number;
  /** Why it cannot be computed, where it cannot: then both numbers mean nothing. */
  readonly notComputable?: 'no-table' | 'no-results-named' | 'nothing-to-count';
}

/** Plan against budget, of one programme, year, responsibility centre and currency; amounts in its minor unit. */
export interface BudgetComparison extends Partial<Readonly<Record<BudgetAmount, number>>> {
  /** Absent of activities that name no programme that the framework knows. */
  readonly programmeId?: string;
  readonly programme: string;
  readonly year: number;
  /** '' where nobody says whose budget it is. */
  readonly centre: string;
  readonly currency: string;
  /** How many activities are on it, and how many of them have a cost in that year and currency. */
  readonly activities: number;
  readonly costed: number;
  /** Absent where none is costed. */
  readonly planned?: number;
  /** What the cost is held against: of each budget line the revised amount where it has one, else the approved one. */
  readonly base?: 'revised' | 'approved' | 'mixed';
  /** These amounts together; present where `base` is. */
  readonly baseAmount?: number;
  /** Cost less base; absent where one of them is. */
  readonly gap?: number;
  /** `within`: no more than its base · `above` it, by less than 20 % · `over`: by 20 % or more. */
  readonly verdict: 'within' | 'above' | 'over' | 'not-costed' | 'not-budgeted';
  readonly sources: readonly BudgetSource[];
}

/** From where a budget's amounts come. */
export interface BudgetSource {
  readonly document: string;
  /** `YYYY-MM-DD`; '' where nobody says. */
  readonly on: string;
  readonly enteredBy: string;
  readonly at: SourceCell;
}

/** The same sum taken in several ways: by programme, by goal, by department, and of costs by what is held against budgets. */
export interface ControlLine {
  readonly measure: Measure;
  readonly byProgramme: number;
  readonly byGoal: number;
  readonly byDepartment: number;
  /** What the comparisons with the budget hold of that year and currency; absent of anything but costs. */
  readonly byBudget?: number;
  /** The largest less the smallest: 0, or something is counted twice or lost. */
  readonly difference: number;
}
