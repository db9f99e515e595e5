import { highestRowPt } from './text-height.ts';

/** A text that needs a height over some rows, counted from 0 with both ends included. */
export interface Need {
  readonly first: number;
  readonly last: number;
  readonly heightPt: number;
}

const isOneRow = ({ first, last }: Need): boolean => first === last;

/**
 * Heights of so many rows that give every text its room: first the texts of single rows, then what a merged block
 * still lacks is spread over its rows, for spreadsheet programs never fit merged rows by themselves.
 */
export const rowHeights = (rows: number, needs: readonly Need[], leastPt: number): number[] => {
  const heights: number[] = Array.from({ length: rows }, () => leastPt);
  for (const { first, heightPt } of needs.filter(isOneRow)) heights[first] = Math.max(heights[first] ?? 0, heightPt);
  for (const { first, last, heightPt } of needs.filter((need) => !isOneRow(need))) {
    const lacking = heightPt - heights.slice(first, last + 1).reduce((total, height) => total + height, 0);
    const share = Math.ceil(Math.max(0, lacking) / (last - first + 1));
    for (let row = first; row <= last; row += 1) heights[row] = (heights[row] ?? 0) + share;
  }
  return heights.map((height) => Math.min(height, highestRowPt));
};
