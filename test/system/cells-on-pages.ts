import type { Area, SheetDescription } from '../../shared/render/workbook-description.ts';
import type { StyleName } from '../../templates/workbooks/workbook-look.ts';
import { shownNumber } from '../shown-number.ts';
import type { SheetOnPaper } from './print-in-libreoffice.ts';
import type { Box } from './words-on-pages.ts';

/** A cell with all that are joined to it. */
interface SheetCell extends Area {
  readonly text: string;
  readonly style: StyleName;
}

/** What of a cell stands on one page. */
export interface CellOnPage {
  readonly cell: SheetCell;
  readonly part: Box;
  /** The whole cell as it would stand on this page, had it the room. */
  readonly whole: Box;
  /** It is one of the rows that head every page after their own. */
  readonly isRepeated: boolean;
}

/** Rows of a sheet, below one another on a page; they count from 0, without `end`. */
interface Band {
  readonly first: number;
  readonly end: number;
  readonly top: number;
  readonly isRepeated: boolean;
}

const bandsOf = ({ repeatedRows }: SheetDescription, { breaksAfter, rowTops, topPt }: SheetOnPaper): Band[][] =>
  [0, ...breaksAfter].map((first, page) => {
    const body = { first, end: breaksAfter[page] ?? rowTops.length - 1, top: topPt, isRepeated: false };
    if (!repeatedRows || first < repeatedRows.last) return [body];
    const head = { first: repeatedRows.first - 1, end: repeatedRows.last, top: topPt, isRepeated: true };
    return [head, { ...body, top: topPt + (rowTops[head.end] ?? 0) - (rowTops[head.first] ?? 0) }];
  });

const placesIn = ({ top, bottom, left, right }: Area): string[] => {
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  return rows.flatMap((row) => columns.map((column) => `${row} ${column}`));
};

const cellsOf = ({ rows, merges }: SheetDescription): SheetCell[] => {
  const areas = new Map(merges.map((area) => [`${area.top} ${area.left}`, area]));
  const hidden = new Set(merges.flatMap((area) => placesIn(area).slice(1)));
  return rows.flatMap(({ cells }, index) =>
    cells
      .filter(({ column }) => !hidden.has(`${index + 1} ${column}`))
      .map(({ column, value = '', style }) => {
        const alone = { top: index + 1, bottom: index + 1, left: column, right: column };
        const text = typeof value === 'object' ? shownNumber(value) : value;
        return { ...(areas.get(`${index + 1} ${column}`) ?? alone), text, style };
      }),
  );
};

const onPage = (cell: SheetCell, band: Band, { rowTops, columnEdges, widthPt }: SheetOnPaper): CellOnPage => {
  // The sheet stands in the middle of the paper.
  const rightEdge = (widthPt + (columnEdges.at(-1) ?? 0)) / 2;
  const left = rightEdge - (columnEdges[cell.right] ?? 0);
  const right = rightEdge - (columnEdges[cell.left - 1] ?? 0);
  const heightTo = (row: number): number => band.top + (rowTops[row] ?? 0) - (rowTops[band.first] ?? 0);
  const [first, end] = [Math.max(cell.top - 1, band.first), Math.min(cell.bottom, band.end)];
  return {
    cell,
    part: { left, right, top: heightTo(first), bottom: heightTo(end) },
    whole: { left, right, top: heightTo(cell.top - 1), bottom: heightTo(cell.bottom) },
    isRepeated: band.isRepeated,
  };
};

/** The cells on each page of a sheet: its own rows, and above them those that head every page. */
export const cellsOnPages = (sheet: SheetDescription, paper: SheetOnPaper): CellOnPage[][] => {
  const cells = cellsOf(sheet);
  return bandsOf(sheet, paper).map((bands) =>
    bands.flatMap((band) =>
      cells
        .filter(({ top, bottom }) => top <= band.end && bottom > band.first)
        .map((cell) => onPage(cell, band, paper)),
    ),
  );
};
