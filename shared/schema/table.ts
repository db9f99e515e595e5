import type { Text } from '../language/text.ts';

/**
 * What a column holds, and so how its cells are read.
 * `id` hidden identity · `text` one text · `lines` several entries, one a line · `integer` · `number` with or without a
 * fraction, percent included · `money` an amount in major units, its currency in the heading or in the cell · `day` a
 * day of the calendar · `tick` yes or no · `choice` one of a list · `answer` what the pipeline writes there and never reads.
 */
export type ColumnKind =
  | 'id'
  | 'text'
  | 'lines'
  | 'integer'
  | 'number'
  | 'money'
  | 'day'
  | 'tick'
  | 'choice'
  | 'answer';

/** One entry of a fixed list: what is stored, and what people see. */
export interface Choice {
  readonly id: string;
  readonly label: Text;
}

/** Lists that the framework holds: closed ones know every valid name. */
export type FrameworkList = 'programmes' | 'sections';

/** What a cycle may ask for beyond the official columns; until it does, nobody is told that it is missing. */
export type AskedFor = 'targets' | 'schedule' | 'costs';

/** One column of a table that people fill in. */
export interface Column {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly heading: Text;
  /** Shown where the heading is, as its note. */
  readonly help?: Text;
  /** Headings and helps that it was published with before: only where one of them still stands are they replaced. */
  readonly formerly?: readonly Text[];
  readonly widthPx: number;
  /** A row that says anything must have this cell, its own or, in a block, from above. */
  readonly everyRow?: true;
  /** Written once, it holds for the rows below until the next one that is written. */
  readonly block?: true;
  /** A block never reaches across the beginning of a block of this column. */
  readonly within?: string;
  /** Of an `id` column: the column whose written cells it gives an identity; absent, every row has one. */
  readonly identifies?: string;
  /** It may be missing, and is shown only where something is written in it or the cycle asks for it. */
  readonly optional?: true;
  /** Of the plan's optional columns: whether the value belongs to a whole activity or to one indicator. */
  readonly of?: 'activity' | 'indicator';
  /** Of a column for one year of the plan cycle: which one, from 1. The year itself stands in the published heading. */
  readonly year?: number;
  /** The cycle's setting by which an optional column is shown to everybody: what the cycle asks for. */
  readonly asked?: AskedFor;
  /** Shown only to departments of which some section prints this column in its official table. */
  readonly onlyWherePrinted?: true;
  /** The names that the framework knows for this column. */
  readonly list?: FrameworkList;
  /** The fixed list of a `choice` column. */
  readonly choices?: readonly Choice[];
  /** Of a `money` column: the currency of the amounts that name none, by its ISO 4217 code. */
  readonly currency?: string;
}

/** One tab of a spreadsheet: the source of its headings, reading, row type and documentation. */
export interface Table {
  /** Named ranges are called `<id>_<column key>`: they, not the tab's name, are its identity. */
  readonly id: string;
  readonly title: Text;
  readonly columns: readonly Column[];
  /** The columns of which every entry of the table has at least one: what stands beneath without it is a person's own. */
  readonly entry?: readonly string[];
  /** The row of its headings as it is published, counted from 0; 1 where absent: the title stands above. */
  readonly headingRow?: number;
  /** What the pipeline answers above the headings, a row each from the first one: named ranges `<id>_<name>`. */
  readonly opening?: readonly string[];
  /** Its spare rows are for what the pipeline answers: they are published without cells. */
  readonly answered?: true;
  /** Empty rows published below the entries, ready to be filled in. */
  readonly spareRows: number;
  /**
   * It came after spreadsheets were published: one without it is read as if it stood there empty. Only for a table of
   * which nothing in force can be lost by its absence.
   */
  readonly optional?: true;
}

/** Keeps the literal keys and kinds of a table, so that its row type can be derived. */
export const defineTable = <const T extends Table>(table: T): T => table;

/** A tab that is only read by people: one text a row. */
export interface Page {
  /** Its one column is the named range `<id>_text`: its identity. */
  readonly id: string;
  readonly title: Text;
  readonly widthPx: number;
  readonly lines: readonly { readonly style: 'title' | 'heading' | 'entry'; readonly text: Text }[];
  /** Lines that it was published with before: only a page on which nothing else stands is written anew. */
  readonly formerly?: readonly Text[];
}

/** Declares a page. */
export const definePage = (page: Page): Page => page;

/** The kind of spreadsheet that a set of tables makes. */
export interface SpreadsheetTemplate {
  readonly id: 'department' | 'framework';
  readonly tables: readonly Table[];
  readonly pages: readonly Page[];
}
