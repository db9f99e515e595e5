import type { Cell } from '../schema/cell.ts';
import { blockHeads } from './block-heads.ts';

/** The cell of an entry in some column. */
export interface CellOfEntry {
  readonly id: string;
  readonly cell: Cell | undefined;
}

/** The blocks of one column, before and now. */
export interface ColumnBlocks {
  /** The block in which an entry was and the one in which it is, in one name: what changed with one cell shares it. */
  readonly nameOf: (id: string) => string;
  /** Whether entries that stayed share the block of one that came or went: then it brought or took no value. */
  readonly isShared: (id: string) => boolean;
}

/** Follows one column's blocks from one state to another, by the ids of the entries that stand in them. */
export function columnBlocks(before: readonly CellOfEntry[], now: readonly CellOfEntry[]): ColumnBlocks {
  const [former, latter] = [headsById(before), headsById(now)];
  const stayed = now.map(({ id }) => id).filter((id) => former.has(id));
  const shared = [former, latter].map((heads) => new Set(stayed.map((id) => heads.get(id))));
  const isIn = (heads: ReadonlySet<number | undefined> | undefined, head: number | undefined): boolean =>
    head !== undefined && heads?.has(head) === true;
  return {
    nameOf: (id) => `${former.get(id) ?? ''} ${latter.get(id) ?? ''}`,
    isShared: (id) => isIn(shared[0], former.get(id)) || isIn(shared[1], latter.get(id)),
  };
}

function headsById(column: readonly CellOfEntry[]): Map<string, number | undefined> {
  const heads = blockHeads(column.map(({ cell }) => cell));
  return new Map(column.map(({ id }, place) => [id, heads[place]]));
}
