import { columnLetters } from '../../../shared/schema/a1.ts';
import { columnIndex } from './a1-notation.ts';

/** A cell's name: row 0 and column 0 give `A1`. */
export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** A tab's XML in which every cell names its place: a program may leave that out where cells follow one another. */
export function withCellNames(xml: string): string {
  if (!/<c(?=[\s/>])(?![^>]*\sr\s*=)/.test(xml)) return xml;
  return xml.replace(
    /(<row\b[^>]*\br\s*=\s*["'](\d+)["'][^>]*[^/]>)([\s\S]*?)(?=<\/row>)/g,
    (_whole, start: string, number: string, body: string) => {
      let next = 0;
      const named = body.replace(/<c(?=[\s/>])([^>]*)/g, (cell, rest: string) => {
        const own = /\sr\s*=\s*["']([A-Z]+)\d/.exec(rest)?.[1];
        next = (own === undefined ? next : columnIndex(own)) + 1;
        return own === undefined ? `<c r="${cellName(Number(number) - 1, next - 1)}"${rest}` : cell;
      });
      return start + named;
    },
  );
}
