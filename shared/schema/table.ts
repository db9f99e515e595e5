import type { Text } from '../language/text.ts';

/**
 * What a column holds, and so how its cells are read.
 * `id` hidden identity · `text` one text · `lines` several entries, one a line · `integer` · `number` with or without a
 * fraction, percent included · `money` an amount in major units, its currency in the heading or in the cell · `day` a
 * day of the calendar · `tick` yes or no · `choice` one of a list.
 */
export type ColumnKind = 'id' | 'text' | 'lines' | 'integer' | 'number' | 'money' | 'day' | 'tick' | 'choice';

/** One entry of a fixed list: what is stored, and what people see. */
export interface Choice {
  readonly id: string;
  readonly label: Text;
}

/** Lists that the framework holds: closed ones know every valid name. */
export type FrameworkList = 'programmes' | 'sections';

/** One column of a table that people fill in. */
export interface Column {
  readonly key: string;
  readonly kind: ColumnKind;
  readonly heading: Text;
  /** Shown where the heading is, as its note. */
  readonly help?: Text;
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

/** The kind of spreadsheet that a set of tables makes. */
export interface SpreadsheetTemplate {
  readonly id: 'department' | 'framework';
  readonly tables: readonly Table[];
}
