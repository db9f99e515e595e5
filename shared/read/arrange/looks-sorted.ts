import type { AnyCell } from '../../schema/row.ts';
import type { WrittenRow } from '../written-rows.ts';

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
  const torn = tornPairs(touched, untouched);
  if (torn > 3 && 2 * torn > touched.length) return true;
  const cameIntoOrder = (now: readonly KnownRow[], then: readonly KnownRow[], column: string): boolean =>
    isInOrder(now, column, torn) && !isInOrder(then, column, torn);
  return columns.some((column) => cameIntoOrder(touched, untouched, column) || cameIntoOrder(known, before, column));
}

/** How many neighbours are no neighbours any more. */
function tornPairs(now: readonly KnownRow[], before: readonly KnownRow[]): number {
  const next = new Map(before.map((row, index) => [row, before[index + 1]]));
  return now.filter((row, index) => index + 1 < now.length && next.get(row) !== now[index + 1]).length;
}

/** Whether a column's cells ascend, or descend, without a gap, as sorting leaves them: empty cells come last. */
function isInOrder(rows: readonly KnownRow[], column: string, torn: number): boolean {
  const cells = rows.map(({ own }) => own.get(column) ?? undefined);
  const filled = cells.filter((cell) => cell !== undefined);
  if (cells.slice(0, filled.length).includes(undefined)) return false;
  // Three texts are in some order by chance, and so is a column into which one row was moved; the heads of blocks above
  // all the rows that have none, and that stand as they stood, are not.
  const blank = rows.slice(filled.length);
  const keptOrder = blank.every(({ place }, index) => index === 0 || place > (blank[index - 1]?.place ?? 0));
  if (filled.length > 2 && blank.length > 1 && keptOrder && torn > 1) return true;
  const different = new Set(filled.map(({ written }) => written)).size;
  const telling = filled.length < cells.length ? different > 1 : different > 3 && torn > 1;
  return telling && sortings.some((sorting) => isSortedBy(sorting, filled));
}

function isSortedBy({ keyOf, compare }: (typeof sortings)[number], cells: readonly AnyCell[]): boolean {
  const keys = cells.map(keyOf);
  const steps = keys.slice(1).map((key, index) => Math.sign(compare(keys[index] as string, key)));
  return steps.every((step) => step <= 0) || steps.every((step) => step >= 0);
}
