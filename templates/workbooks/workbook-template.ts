import type { Text } from '../../shared/language/text.ts';
import type { OfficialTable, SectionColumn } from '../../shared/plan/framework.ts';
import type {
  AgendaColumn,
  AlignmentColumn,
  BudgetColumn,
  CaseColumn,
  ChangeColumn,
  ControlColumn,
  CoverageColumn,
  DepartmentColumn,
  MatrixColumn,
  MisalignmentColumn,
  SdgColumn,
  SignatureColumn,
  WaiverColumn,
} from './table-columns.ts';
import type { Look, PageSetUp, StyleName } from './workbook-look.ts';

/**
 * What a printed line may name in braces, as in `كما في {asOfDay}`.
 * A line is printed once for each value of what it names, and left out where there is none.
 * Of the plan: `workbookTitle` to `waivedFor` (one value for each waiver in force).
 * Of a goal: `goalNumber` to `goalLine`. Of a section: `sectionNumber` (within its goal) to `missingDepartment`.
 * Of a finance report: `reportNumber` to `emptyBudget`. Of a comparison: `comparedFrom` to `comparedChanges`.
 * In a page's footer only: `draftMark`, `page` and `pages`.
 */
export type Fact =
  | 'workbookTitle'
  | 'planTitle'
  | 'cycle'
  | 'asOfDay'
  | 'asOfTime'
  | 'draft'
  | 'approved'
  | 'unapprovedCount'
  | 'departmentCount'
  | 'inForceCount'
  | 'activityCount'
  | 'indicatorCount'
  | 'inheritedValues'
  | 'missingDepartments'
  | 'returnedDepartments'
  | 'unplacedActivities'
  | 'waivedUntil'
  | 'waivedRule'
  | 'waivedBy'
  | 'waivedOf'
  | 'waivedFor'
  | 'goalNumber'
  | 'goalTitle'
  | 'goalLine'
  | 'sectionNumber'
  | 'sectionTitle'
  | 'subHeading'
  | 'titleAbove'
  | 'titleInside'
  | 'footnote'
  | 'missingDepartment'
  | 'reportNumber'
  | 'reportSha256'
  | 'oldestReading'
  | 'newestReading'
  | 'misalignmentCount'
  | 'concernedActivities'
  | 'waivedMisalignments'
  | 'matrixTitle'
  | 'matrixNote'
  | 'sinceNumber'
  | 'sinceDay'
  | 'otherRules'
  | 'whoUnknown'
  | 'neverSent'
  | 'nothingChanged'
  | 'comparedFrom'
  | 'comparedTo'
  | 'comparedChanges'
  | 'draftMark'
  | 'page'
  | 'pages';

/** A text across the whole width. */
export interface Line {
  readonly block: 'line';
  readonly style: StyleName;
  readonly text: string;
  /** Printed again on every page, together with the headings right below it. */
  readonly onEveryPage?: true;
}

/** An empty row. */
export interface Gap {
  readonly block: 'gap';
  readonly heightPt: number;
}

/**
 * One column of a table. `width` is its share of the sheet's width.
 * `merge: 'block'` joins a cell with the inherited ones below it; `newBlock: 'strong'` draws a stronger rule above each.
 * `shaded` colours the column's numbers by their size, on one scale with the shaded columns beside it; totals stay as they are.
 */
export interface TableColumn<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  readonly width: number;
  readonly merge?: 'block';
  readonly tinted?: true;
  readonly newBlock?: 'strong';
  readonly shaded?: true;
}

/** A table with one row per entry of the plan; `band` is a row across the table right under its headings. */
export interface TableOf<Rows extends string, Key extends string> {
  readonly block: 'table';
  readonly rows: Rows;
  readonly columns: readonly TableColumn<Key>[];
  readonly band?: Line;
  /** How high its rows are at least, where there is to be room to write. Units: points. */
  readonly leastRowPt?: number;
  /**
   * What stands there where the table has no row: a row under its headings, or a line in place of the whole table.
   * Absent where it always has one.
   */
  readonly whenEmpty?: { readonly as: 'row' | 'line'; readonly line: Line };
}

/**
 * `alignment`: a goal's alignment lines. `section`: a section's activities, in those columns that the section prints.
 * `agenda`, `sdgLinks`: the whole table of the framework. `departments`: every department of the cycle.
 * `misalignments` to `controls`: the figures of a finance report; `changes`: since the last one, or of a comparison.
 */
export type TableBlock =
  | TableOf<'alignment', AlignmentColumn>
  | TableOf<'section', SectionColumn>
  | TableOf<'agenda', AgendaColumn>
  | TableOf<'sdgLinks', SdgColumn>
  | TableOf<'departments', DepartmentColumn>
  | TableOf<'misalignments', MisalignmentColumn>
  | TableOf<'cases', CaseColumn>
  | TableOf<'matrix', MatrixColumn>
  | TableOf<'coverage', CoverageColumn>
  | TableOf<'budgets', BudgetColumn>
  | TableOf<'controls', ControlColumn>
  | TableOf<'changes', ChangeColumn>
  | TableOf<'waivers', WaiverColumn>
  | TableOf<'signatures', SignatureColumn>;

export type Block = Line | Gap | TableBlock;

/** One kind of sheet: its tab's name (cut to 31 characters, made unique) and what stands on it, with one table at most. */
export interface SheetTemplate {
  readonly name: string;
  readonly blocks: readonly Block[];
}

/** Sheets of one kind: one for the whole plan, or one for each of these. */
export interface SheetsTemplate {
  readonly per: 'plan' | 'goal' | 'section' | 'matrix';
  readonly sheet: SheetTemplate;
  /** The sheet of a goal that has no section, where each section has one. */
  readonly withoutSections?: SheetTemplate;
  /** The only sheet of a plan without goals, where each goal has one. */
  readonly withoutGoals?: SheetTemplate;
}

/** One official workbook, as data: what stands on its sheets, in order, and how they go to paper. */
export interface WorkbookTemplate {
  readonly id: string;
  /** How the numbers of its reports begin. */
  readonly initials: string;
  readonly title: Text;
  /** The official table that it prints: its wordings of the goals' titles are used. */
  readonly table: OfficialTable;
  /** What it prints beside the plan itself, if anything. */
  readonly reports?: 'finance' | 'comparison';
  /** The line `goalLine`: the table's own wording to the letter or, otherwise and where it has none, this text. */
  readonly goalLine?: { readonly toTheLetter: boolean; readonly text: string };
  readonly cover: SheetTemplate;
  /** What stands behind the cover, in this order. */
  readonly sheets: readonly SheetsTemplate[];
  readonly page: PageSetUp;
  readonly look: Look;
}
