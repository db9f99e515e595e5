import type { PageSetUp } from '../../templates/workbooks/workbook-look.ts';
import { a4Landscape, inchPt } from './a4.ts';
import { pageBreaks } from './page-breaks.ts';
import { type Piece, stacked } from './piece.ts';
import type { Need } from './row-heights.ts';
import type { SheetDescription } from './workbook-description.ts';

/** What programs measure differently: a page that we fill to the last point may break a row earlier elsewhere. */
const sparePt = 12;

/** How much of a page its rows may take. */
const bodyHeightPt = ({ marginsInch: { top, bottom } }: PageSetUp): number =>
  a4Landscape.heightPt - (top + bottom) * inchPt - sparePt;

/** Rows that stay in sight leave the better part of a small screen to the others, or they do not stay. */
const mostFrozenPt = 220;

const rowCount = (pieces: readonly Piece[]): number => pieces.reduce((total, { rows }) => total + rows.length, 0);

type Paper = Pick<SheetDescription, 'frozenRows' | 'repeatedRows' | 'breaksAfter'>;

/** Rows that a page should not part, beside the blocks: they count from 0, both ends included. */
const kept = (first: number, last: number): Need => ({ first, last, heightPt: 0 });

/** The rows of a sheet in which its table stands, from 0; `end` and `headed` are the rows after the last. */
interface Place {
  /** The first of the lines that go on every page with the headings. */
  readonly withLines: number;
  readonly above: number;
  readonly headed: number;
  readonly end: number;
}

const placeOf = (pieces: readonly Piece[]): Place | undefined => {
  const at = pieces.findIndex(({ headingRows }) => headingRows !== undefined);
  const table = pieces[at];
  if (!table) return undefined;
  let first = at;
  while (pieces[first - 1]?.onEveryPage) first--;
  const above = rowCount(pieces.slice(0, at));
  const withLines = rowCount(pieces.slice(0, first));
  return { withLines, above, headed: above + (table.headingRows ?? 0), end: above + table.rows.length };
};

const sum = (heightsPt: readonly number[]): number => heightsPt.reduce((total, heightPt) => total + heightPt, 0);

/** The rows that head every page: none that would leave less than half of it to the table. */
const repeatedOf = (
  { withLines, above, headed }: Place,
  heightsPt: readonly number[],
  pageHeightPt: number,
): SheetDescription['repeatedRows'] => {
  const first = [withLines, above].find((row) => sum(heightsPt.slice(row, headed)) <= pageHeightPt / 2);
  return first === undefined ? undefined : { first: first + 1, last: headed };
};

/** How a sheet of these pieces scrolls and goes to paper: its table's headings in sight, on every page, and no block torn. */
export const paperOf = (pieces: readonly Piece[], page: PageSetUp): Paper => {
  const { rows, blocks } = stacked(pieces);
  const [heightsPt, pageHeightPt] = [rows.map(({ heightPt }) => heightPt), bodyHeightPt(page)];
  const place = placeOf(pieces);
  if (!place) return { frozenRows: 0, breaksAfter: pageBreaks({ heightsPt, blocks, pageHeightPt }) };
  const { headed, end } = place;
  const repeatedRows = repeatedOf(place, heightsPt, pageHeightPt);
  const together = [
    // A title without its table's first row, and a footnote without its last one, would be lost on their pages.
    kept(0, Math.min(headed, rows.length - 1)),
    ...(end < rows.length ? [kept(end - 1, rows.length - 1)] : []),
    // A page that began among the rows that head every page would be laid out by each program as it likes.
    ...(repeatedRows ? [kept(repeatedRows.first - 1, headed - 1)] : []),
  ];
  const heads = repeatedRows ? { repeatedRows } : {};
  return {
    frozenRows: sum(heightsPt.slice(0, headed)) <= mostFrozenPt ? headed : 0,
    ...heads,
    breaksAfter: pageBreaks({ heightsPt, blocks: [...blocks, ...together], ...heads, pageHeightPt }),
  };
};
