import type { PageSetUp } from '../../templates/workbooks/workbook-look.ts';
import { pageBreaks } from './page-breaks.ts';
import { type Piece, stacked } from './piece.ts';
import type { SheetDescription } from './workbook-description.ts';

const inchPt = 72;
/** A4 on its side. */
const paperHeightPt = 595;
/** What programs measure differently: a page that we fill to the last point may break a row earlier elsewhere. */
const sparePt = 12;

/** How much of a page its rows may take. */
const bodyHeightPt = ({ marginsInch: { top, bottom } }: PageSetUp): number =>
  paperHeightPt - (top + bottom) * inchPt - sparePt;

/** Rows that stay in sight leave the better part of a small screen to the others, or they do not stay. */
const mostFrozenPt = 220;

const rowCount = (pieces: readonly Piece[]): number => pieces.reduce((total, { rows }) => total + rows.length, 0);

const heightOf = (pieces: readonly Piece[]): number =>
  pieces.flatMap(({ rows }) => rows).reduce((total, { heightPt }) => total + heightPt, 0);

type Paper = Pick<SheetDescription, 'frozenRows' | 'repeatedRows' | 'breaksAfter'>;

/** How a sheet of these pieces scrolls and goes to paper: its table's headings in sight, on every page, and no block torn. */
export const paperOf = (pieces: readonly Piece[], page: PageSetUp): Paper => {
  const { rows, blocks } = stacked(pieces);
  const heightsPt = rows.map(({ heightPt }) => heightPt);
  const at = pieces.findIndex(({ headingRows }) => headingRows !== undefined);
  const table = pieces[at];
  const pageHeightPt = bodyHeightPt(page);
  if (!table) return { frozenRows: 0, breaksAfter: pageBreaks({ heightsPt, blocks, pageHeightPt }) };
  const above = rowCount(pieces.slice(0, at));
  const headed = above + (table.headingRows ?? 0);
  let first = at;
  while (pieces[first - 1]?.onEveryPage) first--;
  const repeatedRows = { first: rowCount(pieces.slice(0, first)) + 1, last: headed };
  const head = stacked([...pieces.slice(0, at), { ...table, rows: table.rows.slice(0, table.headingRows) }]);
  const end = above + table.rows.length;
  // A title without its table's first row, and a footnote without its last one, would be lost on their pages.
  const together = [
    { first: 0, last: Math.min(headed, rows.length - 1), heightPt: 0 },
    // A page that began among the rows that head every page would be laid out by each program as it likes.
    { first: repeatedRows.first - 1, last: headed - 1, heightPt: 0 },
    ...(end < rows.length ? [{ first: end - 1, last: rows.length - 1, heightPt: 0 }] : []),
  ];
  return {
    frozenRows: heightOf([head]) <= mostFrozenPt ? headed : 0,
    repeatedRows,
    breaksAfter: pageBreaks({ heightsPt, blocks: [...blocks, ...together], repeatedRows, pageHeightPt }),
  };
};
