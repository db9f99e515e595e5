import type { XmlElement } from './parse-xml.ts';
import { type CellArea, cellAt } from './cell-areas.ts';
import { childOf, childrenOf } from './workbook-file.ts';

/** One cell of a sheet as it is written. */
export interface SheetCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** `n` where the file does not say it. */
  readonly type: string;
  /** The element that holds its number; undefined where it has none, here as in `text`. */
  readonly number: XmlElement | undefined;
  readonly text: XmlElement | undefined;
  readonly style: number;
}

/** The rows of a sheet as they are written. */
export const rowsOf = (worksheet: XmlElement): XmlElement[] => childrenOf(childOf(worksheet, 'sheetData'), 'row');

/** The cells of a row as they are written. */
export const cellsOf = (row: XmlElement): SheetCell[] =>
  childrenOf(row, 'c').map((cell) => {
    const { r = '', s = '0', t = 'n' } = cell.attributes;
    const [number, text] = [childOf(cell, 'v'), childOf(childOf(cell, 'is'), 't')];
    return { address: r, ...cellAt(r), type: t, number, text, style: Number(s) };
  });

/** Whether a cell says anything; otherwise it only carries a style. */
export const isFilled = ({ number, text }: SheetCell): boolean => number !== undefined || text !== undefined;

/** The smallest area that holds every cell of a sheet; an area without cells where there are none. */
export const usedArea = (cells: readonly SheetCell[]): CellArea => {
  const used = { top: Infinity, bottom: 0, left: Infinity, right: 0 };
  for (const { row, column } of cells.filter((cell) => cell.row > 0)) {
    used.top = Math.min(used.top, row);
    used.bottom = Math.max(used.bottom, row);
    used.left = Math.min(used.left, column);
    used.right = Math.max(used.right, column);
  }
  return used;
};

/** The number of a sheet's last row; 0 where it has none. */
export const lastRowOf = (worksheet: XmlElement): number => Number(rowsOf(worksheet).at(-1)?.attributes['r'] ?? 0);
