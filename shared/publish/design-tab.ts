import { deriveId } from '../plan/content-hash.ts';
import type { EntryRow } from '../schema/entries.ts';
import type { GridArea } from '../schema/raw-spreadsheet.ts';
import type { Column, FrameworkList, Table } from '../schema/table.ts';
import { mergedBlocks } from './merged-blocks.ts';
import type { CellDesign, TabDesign } from './spreadsheet-design.ts';

/** What a tab is made for. */
export interface TabOwner {
  readonly name: string;
  /** Seeds the hidden ids, so that publishing again after a crash gives the same ones. */
  readonly seed: string;
  /** The names that the framework knows for the drop-downs. */
  readonly lists: Readonly<Record<FrameworkList, readonly string[]>>;
  /** The columns that the official tables of its sections print; every column, where it has no section yet. */
  readonly prints: (column: string) => boolean;
}

const headingRow = 1;
const firstRow = headingRow + 1;

/** A table as a tab: a title, the headings, the entries, then empty rows that are ready to be filled in. */
export function designTab(table: Table, entries: readonly EntryRow[], owner: TabOwner): TabDesign {
  const rows = [...entries, ...Array.from({ length: table.spareRows }, (): EntryRow => ({ values: {} }))];
  const width = table.columns.length;
  const lastRow = firstRow + rows.length;
  // Optional columns that nobody uses have a heading and a range, and no cells until somebody writes in them.
  const used = table.columns.findLastIndex((column) => !column.optional || !isHidden(column, entries, owner)) + 1;
  return {
    title: table.title.ar,
    frozenRows: firstRow,
    columns: table.columns.map((column) => ({ widthPx: column.widthPx, hidden: isHidden(column, entries, owner) })),
    rows: [
      titleRow(table, owner),
      headings(table),
      ...rows.map((row, index) => entryRow(table, row, index, entries.length, owner).slice(0, used)),
    ],
    merges: mergedBlocks(table, entries, firstRow),
    namedRanges: table.columns.map(({ key }, column) => ({
      name: `${table.id}_${key}`,
      area: { startRow: headingRow, endRow: lastRow, startColumn: column, endColumn: column + 1 },
    })),
    protectedAreas: [{ startRow: 0, endRow: firstRow, startColumn: 0, endColumn: width }, ...idColumns(table, lastRow)],
  };
}

function isHidden(column: Column, entries: readonly EntryRow[], { prints }: TabOwner): boolean {
  const { kind, key, onlyWherePrinted, optional } = column;
  if (optional) return entries.every(({ values }) => values[key] === undefined);
  return kind === 'id' || (onlyWherePrinted === true && !prints(key));
}

// The title stands over the first visible column: hidden ones would hide it.
const titleRow = ({ columns, title }: Table, { name }: TabOwner): CellDesign[] => {
  const first = columns.findIndex(({ kind }) => kind !== 'id');
  return columns.map((_, column) => ({
    style: 'title',
    ...(column === first ? { value: `${title.ar} — ${name}` } : {}),
  }));
};

const headings = ({ columns }: Table): CellDesign[] =>
  columns.map(({ heading, help }) => ({ value: heading.ar, style: 'heading', ...(help ? { note: help.ar } : {}) }));

function entryRow(table: Table, row: EntryRow, index: number, entries: number, owner: TabOwner): CellDesign[] {
  return table.columns.map((column): CellDesign => {
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

const optionsOf = ({ choices, list }: Column, { lists }: TabOwner): readonly string[] =>
  choices?.map(({ label }) => label.ar) ?? (list ? lists[list] : []);

const idColumns = ({ columns }: Table, endRow: number): GridArea[] =>
  columns.flatMap(({ kind }, column) =>
    kind === 'id' ? [{ startRow: firstRow, endRow, startColumn: column, endColumn: column + 1 }] : [],
  );
