import type { AnyCell } from '../../schema/row.ts';
import type { WrittenRow } from '../written-rows.ts';
import { stayedInOrder } from './stayed-in-order.ts';

/** A row of the sheet with the place that it has in the version in force; undefined where it is new. */
export interface PlacedRow extends WrittenRow {
  readonly place: number | undefined;
}

type KnownRow = PlacedRow & { readonly place: number };

/** How programs sort: by what is written (bullets and all), in a language's order or by code points; or by figures. */
const sortings: readonly { keyOf: (cell: AnyCell) => string; compare: (one: string, other: string) => number }[] = [
  { keyOf: ({ written }) => written, compare: new Intl.Collator('ar', { numeric: true }).compare },
  { keyOf: ({ written }) => written, compare: (one, other) => Number(one > other) - Number(one < other) },
  { keyOf: figureIn, compare: new Intl.Collator('en', { numeric: true }).compare },
];

function figureIn(cell: AnyCell): string {
  if ('day' in cell) return cell.day;
  if ('money' in cell) return String(cell.money.minor);
  return 'number' in cell ? String(cell.number) : cell.written;
}

/**
 * Whether rows were sorted, which no person means as a change of the plan, rather than moved one by one, which is meant:
 * sorting tears nearly every row from its neighbour, or leaves some column in order which was not.
 */
export function looksSorted(rows: readonly PlacedRow[], columns: readonly string[]): boolean {
  const known = rows.filter((row): row is KnownRow => row.place !== undefined);
  const before = known.toSorted((a, b) => a.place - b.place);
  const first = known.findIndex((row, index) => row !== before[index]);
  const last = known.findLastIndex((row, index) => row !== before[index]);
  if (first < 0) return false;
  const touched = known.slice(first, last + 1);
  const untouched = before.slice(first, last + 1);
  const moved = known.length - stayedInOrder(known).size;
  if (moved > 1 && columns.some((column) => hasHeadsOnTop(known, column) && !hasHeadsOnTop(before, column)))
    return true;
  // Who moves a row or two means it.
  if (moved < 3) return false;
  const torn = tornPairs(touched, untouched);
  if (torn > 3 && 2 * torn > touched.length) return true;
  return columns.some((column) => isInOrder(touched, column) && !isInOrder(untouched, column));
}

/** How many neighbours are no neighbours any more. */
function tornPairs(now: readonly KnownRow[], before: readonly KnownRow[]): number {
  const next = new Map(before.map((row, index) => [row, before[index + 1]]));
  return now.filter((row, index) => index + 1 < now.length && next.get(row) !== now[index + 1]).length;
}

interface Split {
  readonly filled: readonly AnyCell[];
  readonly blank: readonly KnownRow[];
}

/** A column's cells, where those that hold something stand above all that do not, as sorting leaves them. */
function splitOf(rows: readonly KnownRow[], column: string): Split | undefined {
  const cells = rows.map(({ own }) => own.get(column) ?? undefined);
  const filled = cells.filter((cell) => cell !== undefined);
  return cells.slice(0, filled.length).includes(undefined) ? undefined : { filled, blank: rows.slice(filled.length) };
}

/** Whether the heads of several blocks stand above all the rows below them, and these as they stood. */
function hasHeadsOnTop(rows: readonly KnownRow[], column: string): boolean {
  const { filled = [], blank = [] } = splitOf(rows, column) ?? {};
  const keptOrder = blank.every(({ place }, index) => index === 0 || place > (blank[index - 1]?.place ?? 0));
  return filled.length > 2 && blank.length > 1 && keptOrder;
}

/** Whether a column's cells ascend, or descend; three texts are in some order by chance. */
function isInOrder(rows: readonly KnownRow[], column: string): boolean {
  const { filled = [] } = splitOf(rows, column) ?? {};
  const different = new Set(filled.map(({ written }) => written)).size;
  return different > 3 && sortings.some((sorting) => isSortedBy(sorting, filled));
}

function isSortedBy({ keyOf, compare }: (typeof sortings)[number], cells: readonly AnyCell[]): boolean {
  const keys = cells.map(keyOf);
  const steps = keys.slice(1).map((key, index) => Math.sign(compare(keys[index] as string, key)));
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}
