import type { Text } from '../../shared/language/text.ts';
import type { OfficialTable, SectionColumn } from '../../shared/plan/framework.ts';
import type { Look, PageSetUp, StyleName } from './workbook-look.ts';

/**
 * What a printed line may name in braces, as in `كما في {asOfDay}`.
 * A line is printed once for each value of what it names, and left out where there is none.
 * Of the plan: `planTitle` to `waivedFor` (one value for each waiver in force). Of a sheet: `activityCount` to `missingOfSheet`.
 * Of a goal: `goalNumber` to `goalLine`. Of a section: `subHeading` (only where it is printed) to `missingDepartment`.
 * In a footer only: `page` and `pages`.
 */
export type Fact =
  | 'planTitle'
  | 'cycle'
  | 'asOfDay'
  | 'asOfTime'
  | 'frameworkVersion'
  | 'unplacedActivities'
  | 'waivedUntil'
  | 'waivedBy'
  | 'waivedOf'
  | 'waivedFor'
  | 'activityCount'
  | 'indicatorCount'
  | 'departmentVersions'
  | 'missingOfSheet'
  | 'goalNumber'
  | 'goalTitle'
  | 'goalLine'
  | 'subHeading'
  | 'titleAbove'
  | 'titleInside'
  | 'footnote'
  | 'missingDepartment'
  | 'page'
  | 'pages';

/** A text across the whole width. */
export interface Line {
  readonly block: 'line';
  readonly style: StyleName;
  readonly text: string;
}

/** An empty row. */
export interface Gap {
  readonly block: 'gap';
  readonly heightPt: number;
}

/** The columns of one alignment line. */
export type AlignmentColumn = 'programme' | 'policyAims' | 'programmeObjectives' | 'results' | 'responsibleSector';

/**
 * One column of an official table. `width` is its share of the sheet's width.
 * `merge: 'block'` joins a cell with the inherited ones below it; `newBlock: 'strong'` draws a stronger rule above each.
 * Columns with the same `slot` take turns in one column of the sheet: no table prints two of them.
 */
export interface TableColumn<Key extends string = string> {
  readonly key: Key;
  readonly heading: string;
  readonly width: number;
  readonly slot?: string;
  readonly merge?: 'block';
  readonly tinted?: true;
  readonly newBlock?: 'strong';
}

/** A table with one row per entry of the plan; `band` is a row across the table right under its headings. */
export interface TableOf<Rows extends string, Key extends string> {
  readonly block: 'table';
  readonly rows: Rows;
  readonly columns: readonly TableColumn<Key>[];
  readonly band?: Line;
  /** What stands there where the table has no row: a row under its headings, or a line in place of the whole table. */
  readonly whenEmpty: { readonly as: 'row' | 'line'; readonly line: Line };
}

/** `alignment`: a goal's alignment lines. `section`: a section's activities, in those columns that the section prints. */
export type TableBlock = TableOf<'alignment', AlignmentColumn> | TableOf<'section', SectionColumn>;

/** What is printed for each section of the goal, in the framework's order. */
export interface SectionsBlock {
  readonly block: 'sections';
  readonly startsPage: boolean;
  readonly blocks: readonly (Line | Gap | TableBlock)[];
  readonly whenEmpty: Line;
}

export type Block = Line | Gap | TableBlock | SectionsBlock;

/** One official workbook, as data: what stands on its sheets, in order, and how they go to paper. */
export interface WorkbookTemplate {
  readonly id: string;
  readonly title: Text;
  /** The official table that it prints: its wordings of the goals' titles are used. */
  readonly table: OfficialTable;
  /** The line `goalLine`: the table's own wording to the letter or, otherwise and where it has none, this text. */
  readonly goalLine: { readonly toTheLetter: boolean; readonly text: string };
  readonly sheetPer: 'goal';
  /** At most 31 characters; made unique where two come out alike. */
  readonly sheetName: string;
  readonly blocks: readonly Block[];
  /** The one sheet of a plan that has no goal. */
  readonly whenEmpty: { readonly sheetName: string; readonly blocks: readonly (Line | Gap)[] };
  readonly page: PageSetUp;
  readonly look: Look;
}
