import { fold } from '../../language/fold.ts';
import { a1 } from '../../schema/a1.ts';
import { boundsOf } from '../../schema/block-bounds.ts';
import type { Cell } from '../../schema/cell.ts';
import type { AnyCell } from '../../schema/row.ts';
import type { Column, Table } from '../../schema/table.ts';
import { saidIn } from '../fill-down.ts';
import type { FormerRow } from './former-rows.ts';
import type { PlacedRow } from './looks-sorted.ts';
import { stayedInOrder } from './stayed-in-order.ts';

/** A block's value that a row keeps although the sheet does not say it any more. */
export interface KeptBlock {
  readonly at: string;
  readonly column: Column;
  readonly value: string;
  readonly activityId: string;
}

/** What keeping blocks takes: the table, the version in force, and the places of the columns by key. */
export interface Continued {
  /** The rows were sorted: an empty head was not cleared by anybody, its value is hidden or lost. */
  readonly sorted: boolean;
  readonly table: Table;
  readonly former: readonly FormerRow[];
  readonly columns: ReadonlyMap<string, number>;
}

/**
 * Gives rows back the block that they stood in where the row that said so was deleted or moved away. A row that stayed
 * where it was, with an empty cell, changes its block only if somebody cleared it or wrote another one above the row.
 */
export function keepBlocks(
  rows: readonly PlacedRow[],
  continued: Continued,
): { readonly rows: readonly PlacedRow[]; readonly kept: readonly KeptBlock[] } {
  const open = [...rows];
  const stayed = new Set([...stayedInOrder(rows)].map(({ place }) => place));
  const blocks = continued.table.columns.filter(({ block }) => block);
  const kept = blocks.flatMap((column) => keepBlocksOf(column, open, stayed, continued));
  return { rows: open, kept };
}

/** Keeps the blocks of one column; a row that is given one is put in the place of the row that was read. */
function keepBlocksOf(
  column: Column,
  rows: PlacedRow[],
  stayed: ReadonlySet<number | undefined>,
  { former, columns, sorted }: Continued,
): KeptBlock[] {
  const { key } = column;
  const headOf = headsOf(column, former);
  const begins = boundsOf(column);
  const bounded = new Set(rows.filter(({ own }) => begins(saidIn(own))).map(({ row }) => row));
  const kept: KeptBlock[] = [];
  let above: PlacedRow | undefined;
  for (const [index, row] of rows.entries()) {
    const head = row.place === undefined ? undefined : headOf[row.place];
    if (
      head !== undefined &&
      isOpen(row) &&
      stayed.has(row.place) &&
      !isSaid(head) &&
      !isChanged(head) &&
      !isThere(head)
    ) {
      const cell = former[head]?.own.get(key) as Cell;
      const at = a1(row.row, columns.get(key) ?? 0);
      const { activityId = '' } = former[row.place ?? -1] ?? {};
      rows[index] = withKept(row, key, { ...cell, kept: true, at, writtenAt: at }, activityId);
      kept.push({ at, column, value: cell.value, activityId });
    }
    if (says(rows[index] as PlacedRow)) above = rows[index];
  }
  return kept;

  /** Whether a row says something of the column: its value, or the beginning of what its block never reaches across. */
  function says({ row, own }: PlacedRow): boolean {
    return own.has(key) || bounded.has(row);
  }

  /** Whether a row's own cell is empty, so that it takes what stands above. */
  function isOpen({ row, own }: PlacedRow): boolean {
    return !own.has(key) && (!bounded.has(row) || own.get(column.within ?? '')?.kept === true);
  }

  /** An activity whose own row is there is one activity, wherever its other rows stand. */
  function isThere(head: number): boolean {
    return key === 'activity' && rows.some(({ place, own }) => place === head && own.has(key));
  }

  /** Whether what the row would inherit is its own block's value. */
  function isSaid(head: number): boolean {
    return above?.place !== undefined && headOf[above.place] === head;
  }

  /** Whether somebody cleared the block's own cell, or wrote another one above the row. */
  function isChanged(head: number): boolean {
    const headRow = rows.find(({ place }) => place === head);
    const wasKept = former[head]?.own.get(key)?.kept === true;
    const cleared = !sorted && headRow !== undefined && stayed.has(head) && !says(headRow) && !wasKept;
    // What is written in a sorted sheet is written for its own row: what stood below it stands elsewhere.
    return cleared || (!sorted && above !== undefined && isNewlyWritten(above));
  }

  /** Whether a row says something that it did not say in the version in force. */
  function isNewlyWritten({ row, own, place }: PlacedRow): boolean {
    return [key, ...(bounded.has(row) && column.within ? [column.within] : [])].some((said) => {
      const cell = own.get(said);
      if (cell === undefined || cell?.kept) return false;
      return fold(cell?.value ?? '') !== fold(former[place ?? -1]?.own.get(said)?.value ?? '');
    });
  }
}

function withKept(row: PlacedRow, key: string, cell: Cell, activityId: string): PlacedRow {
  const own = new Map(row.own).set(key, cell as AnyCell);
  // The rest of an activity is that activity still.
  if (key === 'activity') own.set('activityId', { ...cell, written: activityId, value: activityId });
  return { ...row, own };
}

/** For each former row the place of the one in which the block of a column is written. */
function headsOf(column: Column, former: readonly FormerRow[]): (number | undefined)[] {
  const begins = boundsOf(column);
  let head: number | undefined;
  return former.map(({ own }, place) => {
    const isBounded = begins(saidIn(own));
    if (own.has(column.key)) head = place;
    else if (isBounded) head = undefined;
    return head;
  });
}
