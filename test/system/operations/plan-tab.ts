import type { EntryRow } from '../../../shared/schema/entries.ts';
import type { Column } from '../../../shared/schema/table.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { summary } from '../../../templates/sheets/summary.ts';
import type { Call } from '../libreoffice.ts';

/** What of earlier operations, or of publishing, is in the way of others. */
export type Remains =
  | 'merges'
  | 'a filter'
  | 'another order of rows'
  | 'identities beside other rows'
  | 'named ranges of other columns'
  | 'a misspelt heading'
  | 'a named range of an empty column'
  | 'texts beneath the table';

/** A department's plan tab as operations have left it. Rows and columns count from 0. */
export interface PlanTab {
  readonly name: string;
  /** All tabs of the spreadsheet. */
  readonly tabs: readonly string[];
  readonly headingRow: number;
  /** The plan's column at each place, by its key; undefined for one of somebody's own. */
  readonly columns: readonly (string | undefined)[];
  /** From below the headings to the last entry; undefined where a row is blank, or unknown since rows were sorted. */
  readonly rows: readonly (EntryRow | undefined)[];
  readonly remains: ReadonlySet<Remains>;
}

/** A rectangle as sheet_operations.py takes it: first column, first row, last column, last row. */
export type Area = readonly [number, number, number, number];

const columns: readonly Column[] = plan.columns;

/** The plan tab of a spreadsheet as it is published. */
export const publishedTab = (rows: readonly EntryRow[]): PlanTab => ({
  name: plan.title.ar,
  tabs: [plan.title.ar, summary.title.ar],
  headingRow: 1,
  columns: columns.map(({ key }) => key),
  rows,
  remains: new Set(['merges']),
});

/** The tab with one more thing left behind. */
export const withRemains = (tab: PlanTab, left: Remains | undefined): PlanTab =>
  left ? { ...tab, remains: new Set([...tab.remains, left]) } : tab;

/** One call in the plan tab. */
export const call = ({ name }: PlanTab, what: string, given: Readonly<Record<string, unknown>> = {}): Call => ({
  do: what,
  tab: name,
  ...given,
});

/** How many hidden identities stand before what people see: nobody puts anything among them. */
export const firstVisible = columns.filter(({ kind }) => kind === 'id').length;

/** The row of an entry by its place among `rows`. */
export const rowAt = ({ headingRow }: PlanTab, place: number): number => headingRow + 1 + place;

/** The entries from one column to another. */
export const entriesIn = (tab: PlanTab, first: number, last = first): Area => [
  first,
  rowAt(tab, 0),
  last,
  rowAt(tab, tab.rows.length - 1),
];

/** The entries of every column from one on, those of somebody's own included. */
export const entriesFrom = (tab: PlanTab, first: number): Area => entriesIn(tab, first, tab.columns.length - 1);

/** The places of the plan's columns that people see, or of those that are meant. */
export const placesOf = (tab: PlanTab, isMeant: (column: Column) => boolean = () => true): number[] =>
  columns.filter((column) => isSeen(tab, column) && isMeant(column)).map(({ key }) => tab.columns.indexOf(key));

/** Whether people see a column and write in it: one that may be missing is hidden where nobody filled it in. */
const isSeen = ({ rows }: PlanTab, { kind, key, of }: Column): boolean =>
  kind !== 'id' && kind !== 'answer' && (!of || rows.some((row) => row?.values[key] !== undefined));

/** One block: its column, and from which place among `rows` to which it reaches, blank rows within included. */
export interface Block {
  readonly key: string;
  readonly column: number;
  readonly first: number;
  readonly last: number;
}

/** The blocks that reach over several rows. */
export const blocksIn = (tab: PlanTab): Block[] =>
  columns.filter(({ block }) => block).flatMap((column) => blocksOf(column, tab));

function blocksOf({ key, within = '' }: Column, tab: PlanTab): Block[] {
  const says = (row: EntryRow | undefined, column: string): boolean => row?.values[column] !== undefined;
  const places = [...tab.rows.keys()];
  const heads = places.filter((place) => says(tab.rows[place], key));
  const begins = places.filter((place) => says(tab.rows[place], key) || says(tab.rows[place], within));
  return heads
    .map((first) => ({ first, last: (begins.find((begin) => begin > first) ?? tab.rows.length) - 1 }))
    .filter(({ first, last }) => last > first)
    .map((extent) => ({ ...extent, key, column: tab.columns.indexOf(key) }));
}
