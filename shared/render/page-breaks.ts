import type { Need } from './row-heights.ts';
import type { SheetDescription } from './workbook-description.ts';

/** A sheet as paper sees it; rows count from 0 in `blocks`, from 1 in `repeatedRows`. */
interface Strip {
  readonly heightsPt: readonly number[];
  readonly blocks: readonly Need[];
  readonly repeatedRows?: SheetDescription['repeatedRows'];
  readonly pageHeightPt: number;
}

/** What it costs to part a block; a page more is the cheapest. */
const cost = {
  page: 1,
  /** Times the square of the share of a page that stays empty. */
  empty: 0.1,
  /** The block is higher than a page: it is parted somewhere. */
  needful: 2,
  needless: 1_000,
  /** The text does not end on the page on which it begins. */
  text: 100,
};

/** Excel's limit for one sheet. */
const mostBreaks = 1_026;

/** A strip measured: heights between rows, the room of a page by its first row, what a break above a row costs. */
interface Measured {
  readonly between: (from: number, to: number) => number;
  readonly roomFrom: (row: number) => number;
  readonly partingCost: (row: number, pageStart: number) => number;
}

/** By row: the blocks that a page beginning with it would part. */
const partedBlocks = ({ heightsPt, blocks }: Strip): readonly (readonly Need[])[] => {
  const parted: Need[][] = heightsPt.map(() => []);
  for (const block of blocks) for (let row = block.first + 1; row <= block.last; row++) parted[row]?.push(block);
  return parted;
};

const sums = (heights: readonly number[]): number[] => {
  const upTo = [0];
  for (const height of heights) upTo.push((upTo.at(-1) ?? 0) + height);
  return upTo;
};

const measure = (strip: Strip): Measured => {
  const { heightsPt, repeatedRows, pageHeightPt } = strip;
  const [upTo, parted] = [sums(heightsPt), partedBlocks(strip)];
  const between = (from: number, to: number): number => (upTo[to] ?? 0) - (upTo[from] ?? 0);
  const repeatedPt = repeatedRows ? between(repeatedRows.first - 1, repeatedRows.last) : 0;
  const roomFrom = (row: number): number => pageHeightPt - (row >= (repeatedRows?.last ?? 0) ? repeatedPt : 0);
  // A block right under the first headings stays with them, and with the title above.
  const roomOf = ({ first }: Need): number =>
    first === repeatedRows?.last ? pageHeightPt - between(0, first) : roomFrom(first);
  const costOf = (block: Need, row: number, pageStart: number): number => {
    const { first, last, heightPt } = block;
    const isCut = first >= pageStart && between(first, row) < heightPt;
    return (between(first, last + 1) <= roomOf(block) ? cost.needless : cost.needful) + (isCut ? cost.text : 0);
  };
  const partingCost = (row: number, pageStart: number): number =>
    (parted[row] ?? []).reduce((total, block) => total + costOf(block, row, pageStart), 0);
  return { between, roomFrom, partingCost };
};

/**
 * The rows after which a new page begins, so that no block is parted without need and each page is as full as that allows.
 * Cost: each row is weighed against the rows of one page above it.
 */
export const pageBreaks = (strip: Strip): number[] => {
  const end = strip.heightsPt.length;
  const { between, roomFrom, partingCost } = measure(strip);
  if (between(0, end) <= strip.pageHeightPt) return [];
  const least: number[] = [0, ...strip.heightsPt.map(() => Number.POSITIVE_INFINITY)];
  const cameFrom: number[] = [];
  for (let start = 0; start < end; start++)
    for (let next = start + 1; next <= end; next++) {
      const emptyPt = roomFrom(start) - between(start, next);
      if (emptyPt < 0 && next > start + 1) break;
      // Of two ways with as many pages, the one that leaves no page half empty but the last.
      const empty = next < end ? (Math.max(0, emptyPt) / strip.pageHeightPt) ** 2 * cost.empty : 0;
      const total = (least[start] ?? 0) + partingCost(next, start) + cost.page + empty;
      if (total >= (least[next] ?? 0)) continue;
      least[next] = total;
      cameFrom[next] = start;
    }
  const breaks: number[] = [];
  for (let at = cameFrom[end] ?? 0; at > 0; at = cameFrom[at] ?? 0) breaks.push(at);
  return breaks.toReversed().slice(0, mostBreaks);
};
