import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { fold } from '../language/fold.ts';
import type { RawCell, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';
import type { Column, Table } from '../schema/table.ts';

/** Where a table stands: its tab, the row of its headings and the place of each column that was found. */
export interface LocatedTable {
  readonly tab: RawTab;
  readonly headingRow: number;
  /** Column numbers, counted from 0, by column key. */
  readonly columns: ReadonlyMap<string, number>;
}

// A title may stand above the headings; below this row a text that looks like a heading is an entry.
const lastHeadingRow = 10;

const allTables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];

/** Finds a table by the named ranges of its columns, else by its headings in either language, folded. */
export function locateTable(raw: RawSpreadsheet, table: Table): LocatedTable | undefined {
  return locateByNamedRanges(raw, table) ?? locateByHeadings(raw, table);
}

function locateByNamedRanges(raw: RawSpreadsheet, table: Table): LocatedTable | undefined {
  const ranges = new Map(raw.namedRanges.map((range) => [range.name, range]));
  const rangeOf = ({ key }: Column) => ranges.get(`${table.id}_${key}`);
  const first = table.columns.map(rangeOf).find((range) => range !== undefined);
  const tab = raw.tabs.find(({ tabId }) => tabId === first?.tabId);
  if (!first || !tab) return undefined;
  const headings = tab.cells.filter(({ row }) => row === first.startRow);
  const named = table.columns.flatMap((column): [string, number][] => {
    const range = rangeOf(column);
    return range?.tabId === tab.tabId ? [[column.key, range.startColumn]] : [];
  });
  const columns = withHeadings(table, new Map(named), headings);
  // Where somebody deleted the row of the headings, the ranges now begin with the first entry.
  const headingRow = mayBeHeadings(table, headings, columns) ? first.startRow : first.startRow - 1;
  return { tab, headingRow, columns };
}

/**
 * The places of the columns, where a heading that says plainly which column it is outweighs a named range: cells that
 * are moved by cut and paste leave their range behind in some programs.
 */
function withHeadings(
  table: Table,
  named: ReadonlyMap<string, number>,
  headings: readonly RawCell[],
): Map<string, number> {
  const plain = table.columns.flatMap(({ key, heading }): [string, number][] => {
    const alike = headings.filter((cell) => namesOf(heading).has(saidBy(cell)));
    return alike.length === 1 && alike[0] ? [[key, alike[0].column]] : [];
  });
  const taken = new Set(plain.map(([, column]) => column));
  return new Map([...[...named].filter(([, column]) => !taken.has(column)), ...plain]);
}

/** Headings may have been renamed or cleared; one that is still there, or none that says anything, is enough. */
function mayBeHeadings(table: Table, cells: readonly RawCell[], columns: ReadonlyMap<string, number>): boolean {
  const texts = new Map(cells.map((cell) => [cell.column, saidBy(cell)]));
  const ours = table.columns.map(({ key, heading }) => ({ heading, text: texts.get(columns.get(key) ?? -1) ?? '' }));
  return ours.every(({ text }) => text === '') || ours.some(({ heading, text }) => namesOf(heading).has(text));
}

/** What a cell says, folded, as headings are compared. */
const saidBy = ({ text, value }: RawCell): string => fold(text || String(value));

const namesOf = ({ ar, en }: Column['heading']): ReadonlySet<string> => new Set([fold(ar), fold(en)]);

/** The tab that shows most of a table's headings, unless it is another table's: tables share some headings. */
function locateByHeadings(raw: RawSpreadsheet, table: Table): LocatedTable | undefined {
  const candidates = raw.tabs.flatMap((tab) => {
    const [own, ...others] = [table, ...allTables.filter(({ id }) => id !== table.id)].map((each) =>
      headingsIn(tab, each),
    );
    const isOthers = others.some((other) => (other?.columns.size ?? 0) > (own?.columns.size ?? 0));
    return own && !isOthers && !namedFor(raw, tab, table) ? [own] : [];
  });
  return candidates.sort((a, b) => b.columns.size - a.columns.size)[0];
}

/** Whether a tab carries the named ranges of another table. */
const namedFor = (raw: RawSpreadsheet, tab: RawTab, table: Table): boolean =>
  allTables.some(
    ({ id }) =>
      id !== table.id && raw.namedRanges.some(({ name, tabId }) => tabId === tab.tabId && name.startsWith(`${id}_`)),
  );

function headingsIn(tab: RawTab, table: Table): LocatedTable | undefined {
  for (const [headingRow, headings] of Map.groupBy(tab.cells, ({ row }) => row)) {
    if (headingRow > lastHeadingRow) continue;
    const columns = new Map<string, number>();
    for (const column of table.columns) addByHeading(columns, column, headings);
    if (columns.size > 0 && 2 * columns.size >= table.columns.length) return { tab, headingRow, columns };
  }
  return undefined;
}

function addByHeading(columns: Map<string, number>, { key, heading }: Column, headings: readonly RawCell[]): void {
  const wanted = namesOf(heading);
  const taken = new Set(columns.values());
  const found = headings.find((cell) => !taken.has(cell.column) && wanted.has(saidBy(cell)));
  if (found) columns.set(key, found.column);
}
