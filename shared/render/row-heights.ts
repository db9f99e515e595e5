import { inWholePixels } from './text-height.ts';

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
    let room = 0;
    for (let row = first; row <= last; row++) room += heights[row] ?? 0;
    const share = inWholePixels(Math.max(0, heightPt - room) / (last - first + 1));
    if (share > 0) for (let row = first; row <= last; row++) heights[row] = (heights[row] ?? 0) + share;
  }
  return heights;
};

/** The highest row that we write: spreadsheets allow 409 points, a page under its repeated headings holds little more than this. */
export const highestRowPt = 342;

/**
 * The heights of the sheet rows that make one row of a table: several where it is higher than a row may be.
 * All but the last are `highestRowPt` high, which is 24 lines of the body's text in Excel: no line is cut between two.
 */
export const sheetRowsOf = (heightPt: number): number[] => {
  const full = Math.max(0, Math.ceil(heightPt / highestRowPt) - 1);
  return [...Array.from({ length: full }, () => highestRowPt), heightPt - full * highestRowPt];
};
