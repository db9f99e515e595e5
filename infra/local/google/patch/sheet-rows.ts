import { columnIndex } from '../a1-notation.ts';
import { bodyOf, childrenOf, firstTag, withAttributes } from '../xml-edit.ts';
import { attributesOf } from '../xml-text.ts';

/** What becomes of a row. */
export interface RowChange {
  /** By column: what becomes of its cell, told what stands there now; nothing leaves it out. */
  readonly cells: ReadonlyMap<number, (old: string | undefined, row: string) => string | undefined>;
  /** Attributes to set; those that are undefined are taken away. */
  readonly attributes?: (row: string) => Readonly<Record<string, string | undefined>>;
}

/** A tab's `<sheetData>` with some rows changed, by their numbers from 0. The others keep their text, as do the cells within a row that do not change. */
export function withRows(sheetData: string, changes: ReadonlyMap<number, RowChange>): string {
  if (changes.size === 0) return sheetData;
  const body = bodyOf(sheetData);
  const left = [...changes].sort(([one], [other]) => one - other);
  const made: string[] = [];
  let kept = 0;
  const addBefore = (number: number) => {
    while (left[0] && left[0][0] < number) made.push(...newRow(...(left.shift() as [number, RowChange])));
  };
  for (const { text, start, end } of childrenOf(body)) {
    const number = Number(attributesOf(firstTag(text).attributes).r) - 1;
    made.push(body.slice(kept, start));
    addBefore(number);
    const change = left[0]?.[0] === number ? left.shift()?.[1] : undefined;
    made.push(change ? changedRow(text, number, change) : text);
    kept = end;
  }
  addBefore(Number.POSITIVE_INFINITY);
  return `<sheetData>${made.join('')}${body.slice(kept)}</sheetData>`;
}

function newRow(number: number, change: RowChange): string[] {
  const row = changedRow(`<row r="${number + 1}"></row>`, number, change);
  return row === `<row r="${number + 1}"></row>` ? [] : [row];
}

function changedRow(row: string, number: number, { cells, attributes }: RowChange): string {
  const body = bodyOf(row);
  const made: string[] = [];
  const left = [...cells].sort(([one], [other]) => one - other);
  const addBefore = (column: number) => {
    while (left[0] && left[0][0] < column) made.push(left.shift()?.[1](undefined, row) ?? '');
  };
  let kept = 0;
  for (const { text, start, end } of childrenOf(body)) {
    const column = columnOf(text);
    made.push(body.slice(kept, start));
    kept = end;
    if (column === undefined) {
      made.push(text);
      continue;
    }
    addBefore(column);
    made.push(left[0]?.[0] === column ? (left.shift()?.[1](text, row) ?? '') : text);
  }
  addBefore(Number.POSITIVE_INFINITY);
  const content = made.join('') + body.slice(kept);
  const { start, end } = firstTag(row);
  const head = row.slice(start, end).replace(/\s*\/?>$/, '>');
  const changed = content === body ? row : `${head}${content}</row>`;
  // Which columns are filled is a hint that may not be wrong.
  const spans = content === body ? {} : { spans: undefined };
  return withAttributes(changed, { ...spans, ...attributes?.(row) });
}

/** The column of a cell's text; undefined for what is no cell. */
function columnOf(cell: string): number | undefined {
  const letters = /^<c\s[^>]*?\br\s*=\s*["']([A-Z]+)\d/.exec(cell)?.[1];
  return letters === undefined ? undefined : columnIndex(letters);
}
