import type { SheetDescription } from '../../shared/render/workbook-description.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';
import type { PrintedWorkbook, SheetOnPaper } from './print-in-libreoffice.ts';

/** The rows of a merged cell; they count from 0, without `end`. */
interface Block {
  readonly area: string;
  readonly top: number;
  readonly end: number;
}

const blockOf = (area: string): Block => {
  const [top = 0, , bottom = 0] = area.split(/[:-]/).map(Number);
  return { area, top, end: bottom + 1 };
};

const isWithin = (row: number, { top, end }: Block): boolean => top < row && row < end;

/** Whether a page has room for a block under the rows that head every page. */
const fitting =
  ({ rowTops, heightPt, topPt, bottomPt }: SheetOnPaper, { repeatedRows }: SheetDescription) =>
  ({ top, end }: Block): boolean => {
    const between = (from: number, to: number): number => (rowTops[to] ?? 0) - (rowTops[from] ?? 0);
    const { first, last } = repeatedRows ?? { first: 1, last: 0 };
    return between(top, end) + (top < last ? 0 : between(first - 1, last)) <= heightPt - topPt - bottomPt;
  };

/**
 * The merged cells of a workbook's file, as another program reads it, that two pages share without need: a page has room
 * for them, and could begin with them. Right under a table's first headings none could, nor within another such block.
 */
export const partedBlocks = ({ description, file, sheets }: PrintedWorkbook): string[] =>
  readWorkbook(file).flatMap(({ name, merges }, index) => {
    const [sheet, paper] = [description.sheets[index], sheets[index]];
    if (!sheet || !paper) return [`${name} was not printed`];
    const blocks = merges.map(blockOf).filter(fitting(paper, sheet));
    return blocks
      .filter((block) => paper.breaksAfter.some((row) => isWithin(row, block)))
      .filter(({ top }) => top !== sheet.repeatedRows?.last && !blocks.some((other) => isWithin(top, other)))
      .map(({ area }) => `${name}, ${area}`);
  });
