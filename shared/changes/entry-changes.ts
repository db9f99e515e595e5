import type { AnyCell } from '../schema/row.ts';
import type { CellChange } from './cell-changes.ts';
import { type ColumnBlocks, columnBlocks } from './column-blocks.ts';

/** A table of which two states are compared: its entries are known by their ids. */
export interface ComparedTable<Entry extends { readonly id: string }> {
  /** The columns' keys, in order. */
  readonly columns: readonly string[];
  /** Those of them in which a value is written once for the entries below. */
  readonly blocks: readonly string[];
  readonly cellOf: (entry: Entry, column: string) => AnyCell | undefined;
  /** What differs between two states of one entry, of which one may be missing. */
  readonly changesOf: (before: Entry | undefined, now: Entry | undefined) => readonly CellChange[];
}

/** A written value that is another one now. */
export interface EntryChange<Entry> extends CellChange {
  /** As it is now, or was where it is gone: the first of those for which the value is written. */
  readonly entry: Entry;
  /** As it was; undefined where it is new. */
  readonly formerly: Entry | undefined;
  readonly entries: number;
}

/**
 * Every written value that differs between two states of a table, entry by entry as they stand now, then those that are
 * gone. What entries inherit from one cell changes once; a block that stays gives nothing to who joins it, and takes
 * nothing from who leaves. The order of entries alone is no change.
 */
export function entryChanges<Entry extends { readonly id: string }>(
  before: readonly Entry[],
  now: readonly Entry[],
  table: ComparedTable<Entry>,
): EntryChange<Entry>[] {
  const former = new Map(before.map((entry) => [entry.id, entry]));
  const here = new Set(now.map(({ id }) => id));
  const blocks = blocksOf(before, now, table);
  const gone = before.filter(({ id }) => !here.has(id));
  return countOnce([
    ...now.flatMap((entry) => changesOfEntry(former.get(entry.id), entry, table, blocks)),
    ...gone.flatMap((entry) => changesOfEntry(entry, undefined, table, blocks)),
  ]);
}

type Blocks = ReadonlyMap<string, ColumnBlocks>;

/** A change of one entry, with the name of its block where its column has any. */
type BlockChange<Entry> = Omit<EntryChange<Entry>, 'entries'> & { readonly block?: string };

const blocksOf = <Entry extends { readonly id: string }>(
  before: readonly Entry[],
  now: readonly Entry[],
  { blocks, cellOf }: ComparedTable<Entry>,
): Blocks => {
  const column = (entries: readonly Entry[], key: string) =>
    entries.map((entry) => ({ id: entry.id, cell: cellOf(entry, key) }));
  return new Map(blocks.map((key) => [key, columnBlocks(column(before, key), column(now, key))]));
};

function changesOfEntry<Entry extends { readonly id: string }>(
  before: Entry | undefined,
  now: Entry | undefined,
  { columns, changesOf }: ComparedTable<Entry>,
  blocks: Blocks,
): BlockChange<Entry>[] {
  const entry = now ?? before;
  if (!entry) return [];
  const stayed = before !== undefined && now !== undefined;
  return inOrder(changesOf(before, now), columns).flatMap((cellChange): BlockChange<Entry>[] => {
    const change = { ...cellChange, entry, formerly: before };
    const block = change.indicatorId === undefined ? blocks.get(change.column) : undefined;
    if (!block) return [change];
    return stayed || !block.isShared(entry.id) ? [{ ...change, block: block.nameOf(entry.id) }] : [];
  });
}

/** Changes in the order of their columns: the entry's own, then those of each of its indicators. */
function inOrder(changes: readonly CellChange[], columns: readonly string[]): CellChange[] {
  const groups = Map.groupBy(changes, ({ indicatorId }) => indicatorId);
  const own = groups.get(undefined) ?? [];
  groups.delete(undefined);
  const place = ({ column }: CellChange): number => columns.indexOf(column);
  return [own, ...groups.values()].flatMap((group) => group.toSorted((a, b) => place(a) - place(b)));
}

function countOnce<Entry>(changes: readonly BlockChange<Entry>[]): EntryChange<Entry>[] {
  // A change without a block is written by itself.
  const groups = Map.groupBy(changes, (change) => (change.block === undefined ? change : writtenKey(change)));
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { block: _, ...change } = first;
    return [{ ...change, entries: 1 + more.length }];
  });
}

const writtenKey = <Entry>({ column, block, before, now }: BlockChange<Entry>): string =>
  JSON.stringify([column, block, before, now]);
