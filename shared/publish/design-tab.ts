import { deriveId } from '../plan/content-hash.ts';
import type { EntryRow } from '../schema/entries.ts';
import type { GridArea } from '../schema/raw-spreadsheet.ts';
import { isAnswered } from '../schema/is-answered.ts';
import type { AskedFor, Column, FrameworkList, Table } from '../schema/table.ts';
import { mergedBlocks } from './merged-blocks.ts';
import type { CellDesign, ProtectedArea, TabDesign } from './spreadsheet-design.ts';

/** What a tab is made for. */
export interface TabOwner {
  readonly name: string;
  /** Seeds the hidden ids, so that publishing again after a crash gives the same ones. */
  readonly seed: string;
  /** The names that the framework knows for the drop-downs. */
  readonly lists: Readonly<Record<FrameworkList, readonly string[]>>;
  /** The columns that the official tables of its sections print; every column, where it has no section yet. */
  readonly prints: (column: string) => boolean;
  /** The years of the cycle, the first one first. */
  readonly years: readonly number[];
  /** What the cycle asks for. */
  readonly asks: readonly AskedFor[];
}

/** Where the headings of a table stand as it is published, counted from 0. */
export const headingRowOf = ({ headingRow = 1 }: Table): number => headingRow;

/** A table as a tab: a title, the headings, the entries, then empty rows that are ready to be filled in. */
export function designTab(table: Table, entries: readonly EntryRow[], owner: TabOwner): TabDesign {
  const rows = [...entries, ...Array.from({ length: table.spareRows }, (): EntryRow => ({ values: {} }))];
  const width = table.columns.length;
  const headingRow = headingRowOf(table);
  const firstRow = headingRow + 1;
  const lastRow = firstRow + rows.length;
  const used = usedColumns(table, entries, owner);
  return {
    title: table.title.ar,
    frozenRows: table.opening ? 0 : firstRow,
    columns: table.columns.map((column) => ({ widthPx: column.widthPx, hidden: isHidden(column, entries, owner) })),
    rows: [
      titleRow(table, owner),
      ...Array.from({ length: headingRow - 1 }, (): CellDesign[] => []),
      headings(table, owner),
      ...rows.map((row, index) =>
        table.answered && index >= entries.length
          ? []
          : entryRow(table, row, index, entries.length, owner).slice(0, used),
      ),
    ],
    merges: mergedBlocks(table, entries, firstRow),
    namedRanges: [
      ...table.columns.map(({ key }, column) => ({
        name: `${table.id}_${key}`,
        area: { startRow: headingRow, endRow: lastRow, startColumn: column, endColumn: column + 1 },
      })),
      ...(table.opening ?? []).map((name, row) => ({ name: `${table.id}_${name}`, area: cellArea(row, 0) })),
    ],
    protectedAreas: [
      {
        ...{ mark: headingsMark(table), startRow: 0, endRow: firstRow },
        ...{ startColumn: 0, endColumn: width },
      },
      ...machineColumns(table, firstRow, lastRow),
    ],
    groups: groupsOf(table),
  };
}

const cellArea = (row: number, column: number): GridArea => ({
  startRow: row,
  endRow: row + 1,
  startColumn: column,
  endColumn: column + 1,
});

// Optional columns that nobody uses, and answers before the first one, have headings and ranges, and no cells.
const usedColumns = ({ columns }: Table, entries: readonly EntryRow[], owner: TabOwner): number =>
  columns.findLastIndex((column) => column.kind !== 'answer' && !isHidden(column, entries, owner)) + 1;

/** The runs of optional columns. */
function groupsOf({ columns }: Table): TabDesign['groups'] {
  const begins = columns.flatMap(({ of }, index) => (of && of !== columns[index - 1]?.of ? [index] : []));
  return begins.map((startColumn) => {
    const length = columns.slice(startColumn).findIndex(({ of }) => of !== columns[startColumn]?.of);
    return { startColumn, endColumn: length < 0 ? columns.length : startColumn + length };
  });
}

/** Whether a column is hidden: an identity, or one that neither the official tables nor the cycle nor an entry needs. */
export function isHidden(column: Column, entries: readonly EntryRow[], owner: TabOwner): boolean {
  const { kind, key, onlyWherePrinted, of } = column;
  if (of) return !isAsked(column, owner) && entries.every(({ values }) => values[key] === undefined);
  return kind === 'id' || (onlyWherePrinted === true && !owner.prints(key));
}

const isAsked = ({ asked, year = 1 }: Column, { asks, years }: TabOwner): boolean =>
  asked !== undefined && asks.includes(asked) && year <= Math.max(1, years.length);

// The title stands over the first visible column: hidden ones would hide it.
const titleRow = ({ columns, title }: Table, { name }: TabOwner): CellDesign[] => {
  const first = columns.findIndex(({ kind }) => kind !== 'id');
  return columns.map((_, column) => ({
    style: 'title',
    ...(column === first ? { value: `${title.ar} — ${name}` } : {}),
  }));
};

const headings = ({ columns }: Table, { years }: TabOwner): CellDesign[] =>
  columns.map((column) => ({
    value: headingText(column, years),
    style: 'heading',
    ...(column.help ? { note: column.help.ar } : {}),
  }));

/** What is published over a column; over one that belongs to a year of the cycle, that year too. */
export const headingText = ({ heading, year = 0 }: Column, years: readonly number[]): string =>
  years[year - 1] === undefined ? heading.ar : `${heading.ar} (${years[year - 1]})`;

function entryRow(table: Table, row: EntryRow, index: number, entries: number, owner: TabOwner): CellDesign[] {
  return table.columns.map((column): CellDesign => {
    if (isAnswered(table, column)) return { style: 'entry' };
    const value = row.values[column.key];
    const note = row.notes?.[column.key];
    if (column.kind === 'id') return idCell(table, column, value, row, index, entries, owner);
    const options = optionsOf(column, owner);
    return {
      style: 'entry',
      ...(value === undefined ? {} : { value }),
      ...(note ? { note } : {}),
      ...(options.length > 0 ? { options } : {}),
      ...(column.kind === 'tick' ? { tick: true, value: value ?? false } : {}),
    };
  });
}

function idCell(
  table: Table,
  { key, identifies }: Column,
  given: EntryRow['values'][string] | undefined,
  { values }: EntryRow,
  index: number,
  entries: number,
  { seed }: TabOwner,
): CellDesign {
  const spare = index >= entries;
  if (identifies && !spare && values[identifies] === undefined) return { style: 'id' };
  return { style: 'id', value: given ?? deriveId(seed, table.id, key, index) };
}

/** The names of a column's drop-down; none where it has none. */
export const optionsOf = ({ choices, list }: Column, { lists }: TabOwner): readonly string[] =>
  choices?.map(({ label }) => label.ar) ?? (list ? lists[list] : []);

/** By what the protection of a table's headings is known. */
export const headingsMark = ({ id }: Table): string => `${id}.headings`;

/** By what the protection of a column in which people write nothing is known: identities, and what is answered. */
export const columnMark = ({ id }: Table, { kind, key }: Column): string | undefined =>
  kind === 'id' || kind === 'answer' ? `${id}.${key}` : undefined;

const machineColumns = (table: Table, startRow: number, endRow: number): ProtectedArea[] =>
  table.columns.flatMap((column, index) => {
    const mark = columnMark(table, column);
    return mark ? [{ mark, startRow, endRow, startColumn: index, endColumn: index + 1 }] : [];
  });
