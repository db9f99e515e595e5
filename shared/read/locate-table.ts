import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import type { RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';
import type { Column, Table } from '../schema/table.ts';
import { type Headings, headingsOf, isNeeded, type LocatedColumns, locateColumns, namesOf } from './locate-columns.ts';

/** Where a table stands: its tab, the row of its headings and the place of each column that was found. */
export interface LocatedTable extends LocatedColumns {
  readonly tab: RawTab;
  readonly headingRow: number;
  /** Other tabs that hold the same table with entries of their own: nobody can know which one is meant. */
  readonly copies: readonly RawTab[];
}

type Found = Omit<LocatedTable, 'copies'>;

// A title may stand above the headings; below this row a text that looks like a heading is an entry.
const lastHeadingRow = 10;

const allTables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];

const located = new WeakMap<RawSpreadsheet, Map<string, LocatedTable | undefined>>();

/**
 * Finds a table by the named ranges of its columns, else by its headings in either language, folded. Whoever asks again
 * for the same spreadsheet gets the same answer without a second search.
 */
export function locateTable(raw: RawSpreadsheet, table: Table): LocatedTable | undefined {
  const known = located.get(raw) ?? new Map<string, LocatedTable | undefined>();
  located.set(raw, known);
  if (!known.has(table.id)) known.set(table.id, searchTable(raw, table));
  return known.get(table.id);
}

function searchTable(raw: RawSpreadsheet, table: Table): LocatedTable | undefined {
  const named = locateByNamedRanges(raw, table);
  const shown = tabsShowing(raw, table, named?.tab);
  const found = named ?? shown[0];
  if (!found) return undefined;
  const copies = shown.filter((other) => other.tab !== found.tab && isWhole(table, other) && hasEntries(table, other));
  return { ...found, copies: copies.map(({ tab }) => tab) };
}

function locateByNamedRanges(raw: RawSpreadsheet, table: Table): Found | undefined {
  const ranges = new Map(raw.namedRanges.map((range) => [range.name, range]));
  const rangeOf = ({ key }: Column) => ranges.get(`${table.id}_${key}`);
  const first = table.columns.map(rangeOf).find((range) => range !== undefined);
  const tab = raw.tabs.find(({ tabId }) => tabId === first?.tabId);
  if (!first || !tab) return undefined;
  const named = table.columns.flatMap((column): [string, number][] => {
    const range = rangeOf(column);
    return range?.tabId === tab.tabId ? [[column.key, range.startColumn]] : [];
  });
  const headings = headingsOf(tab.cells.filter(({ row }) => row === first.startRow));
  const located = locateColumns(table, { headings, named: new Map(named), filled: filledBelow(tab, first.startRow) });
  // Where somebody deleted the row of the headings, the ranges now begin with the first entry.
  if (mayBeHeadings(table, headings, located.columns)) return { tab, headingRow: first.startRow, ...located };
  return {
    tab,
    headingRow: first.startRow - 1,
    columns: new Map(named),
    understood: [],
    repeated: new Map(),
    headings: new Map(),
  };
}

/** Headings may have been renamed or cleared; one that is still there, or none that says anything, is enough. */
function mayBeHeadings(table: Table, headings: Headings, columns: ReadonlyMap<string, number>): boolean {
  const said = table.columns.map(({ key }) => headings.get(columns.get(key) ?? -1)?.folded ?? '');
  return (
    said.every((text) => text === '') || table.columns.some(({ heading }, n) => namesOf(heading).has(said[n] ?? ''))
  );
}

function filledBelow({ cells }: RawTab, headingRow: number): Set<number> {
  const filled = new Set<number>();
  for (const { row, column, value } of cells) if (row > headingRow && value !== '') filled.add(column);
  return filled;
}

interface Shown extends Found {
  readonly filled: ReadonlySet<number>;
}

/** The other tabs that show most of a table's headings and are no other table's, for tables share some; the fullest first. */
function tabsShowing(raw: RawSpreadsheet, table: Table, known: RawTab | undefined): Shown[] {
  const candidates = raw.tabs.flatMap((tab) => {
    const rows = tab === known || namedFor(raw, tab, table) ? [] : headingRowsOf(tab);
    const shown = shownIn(rows, table);
    const isOthers = shown && allTables.some((other) => other.id !== table.id && countIn(rows, other) > shown.count);
    return shown && !isOthers ? [locatedIn(tab, shown.row, table)] : [];
  });
  const rank = (shown: Shown): number => shown.columns.size + (hasEntries(table, shown) ? table.columns.length : 0);
  return candidates.sort((a, b) => rank(b) - rank(a));
}

/** Whether a tab carries the named ranges of another table. */
const namedFor = (raw: RawSpreadsheet, tab: RawTab, table: Table): boolean =>
  raw.namedRanges.some(
    ({ name, tabId }) =>
      tabId === tab.tabId && allTables.some((other) => other.id !== table.id && name.startsWith(`${other.id}_`)),
  );

interface HeadingRow {
  readonly row: number;
  readonly headings: Headings;
  readonly folded: ReadonlySet<string>;
}

// A table is looked for in every tab, and every tab is asked for every table: what its first rows say is found once.
const rowsByTab = new WeakMap<RawTab, readonly HeadingRow[]>();

function headingRowsOf(tab: RawTab): readonly HeadingRow[] {
  const known = rowsByTab.get(tab);
  if (known) return known;
  const byRow = Map.groupBy(
    tab.cells.filter(({ row }) => row <= lastHeadingRow),
    ({ row }) => row,
  );
  const rows = [...byRow].map(([row, cells]): HeadingRow => {
    const headings = headingsOf(cells);
    return { row, headings, folded: new Set([...headings.values()].map(({ folded }) => folded)) };
  });
  rowsByTab.set(tab, rows);
  return rows;
}

/** How many columns of a table have their heading in a row. */
const countOf = ({ columns }: Table, { folded }: HeadingRow): number =>
  columns.filter(({ heading }) => [...namesOf(heading)].some((name) => folded.has(name))).length;

/** The first row that shows at least half of the headings that a table needs. */
function shownIn(rows: readonly HeadingRow[], table: Table): { row: HeadingRow; count: number } | undefined {
  const needed = table.columns.filter(({ optional }) => !optional).length;
  for (const row of rows) {
    const count = countOf(table, row);
    if (count > 0 && 2 * count >= needed) return { row, count };
  }
  return undefined;
}

const countIn = (rows: readonly HeadingRow[], table: Table): number => shownIn(rows, table)?.count ?? 0;

function locatedIn(tab: RawTab, { row, headings }: HeadingRow, table: Table): Shown {
  const filled = filledBelow(tab, row);
  return { tab, headingRow: row, filled, ...locateColumns(table, { headings, named: new Map(), filled }) };
}

/** Whether every column that a table needs is there. */
const isWhole = (table: Table, { columns }: Shown): boolean =>
  table.columns.every((column) => !isNeeded(column) || columns.has(column.key));

const hasEntries = (table: Table, { columns, filled }: Shown): boolean =>
  table.columns.some(({ key, kind }) => kind !== 'id' && filled.has(columns.get(key) ?? -1));
