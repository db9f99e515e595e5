import type { WrittenRow } from '../written-rows.ts';

/** A row of the sheet with the place that it has in the version in force; undefined where it is new. */
export interface PlacedRow extends WrittenRow {
  readonly place: number | undefined;
}

type KnownRow = PlacedRow & { readonly place: number };

const collator = new Intl.Collator('ar', { numeric: true });

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

/** Whether a column's texts ascend, or descend, without a gap, as sorting leaves them: empty cells come last. */
function isInOrder(rows: readonly WrittenRow[], column: string, torn: number): boolean {
  const texts = rows.map(({ own }) => own.get(column)?.value ?? '');
  const filled = texts.filter((text) => text !== '');
  if (texts.slice(0, filled.length).includes('')) return false;
  // Three texts are in some order by chance, and so is a column into which one row was moved; the heads of blocks above
  // all the rows that have none are not.
  const different = new Set(filled).size;
  const telling = filled.length < texts.length ? different > 1 : different > 3 && torn > 1;
  const steps = filled.slice(1).map((text, index) => Math.sign(collator.compare(filled[index] as string, text)));
  return telling && (steps.every((step) => step <= 0) || steps.every((step) => step >= 0));
}
