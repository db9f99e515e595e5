import { cellsText, parseCells } from '../a1-notation.ts';
import { withinGrid } from '../read-sheet.ts';
import { type Area, CellGrid, type Sheet } from '../spreadsheet-model.ts';
import { bodyOf, childOf, childrenOf, firstTag, withAttributes, withChild } from '../xml-edit.ts';
import { attributesOf } from '../xml-text.ts';
import { sheetOrder } from './sheet-order.ts';

const keyOf = (area: Area): string => cellsText(area);

/** A tab's XML with the merges that it has now; those that stay keep their text and place. */
export function withMerges(xml: string, before: Sheet, after: Sheet): string {
  const wanted = new Set(after.merges.map(keyOf));
  const had = new Set(before.merges.map(keyOf));
  if (wanted.size === had.size && [...wanted].every((key) => had.has(key))) return xml;
  const old = childOf(xml, 'mergeCells');
  const kept = (old ? childrenOf(bodyOf(old)) : []).filter(({ text }) => {
    const area = parseCells(attributesOf(firstTag(text).attributes).ref ?? '');
    const seen = area && withinGrid(area as Area, before);
    return !seen || wanted.has(keyOf(seen));
  });
  const added = [...wanted].filter((key) => !had.has(key)).map((ref) => `<mergeCell ref="${ref}"/>`);
  const all = [...kept.map(({ text }) => text), ...added];
  const made = all.length > 0 ? `<mergeCells count="${all.length}">${all.join('')}</mergeCells>` : undefined;
  return withChild(xml, sheetOrder, 'mergeCells', made);
}

/** A tab's XML with its filter's place as it is now. */
export function withFilter(xml: string, before: Sheet, after: Sheet): string {
  const ref = after.basicFilter && cellsText(after.basicFilter);
  if (ref === (before.basicFilter && cellsText(before.basicFilter))) return xml;
  const old = childOf(xml, 'autoFilter') ?? '<autoFilter/>';
  return withChild(xml, sheetOrder, 'autoFilter', ref && withAttributes(old, { ref }));
}

/** The grid of the cells that hold more than a note. */
function writtenExtent({ cells }: Sheet): { rows: number; columns: number } {
  const written = new CellGrid();
  for (const [row, column, { entered, format }] of cells.entries()) written.set(row, column, { entered, format });
  return written.extent();
}

/** A tab's XML whose filled area, where it tells one, holds all of its cells. */
export function withDimension(xml: string, before: Sheet, after: Sheet): string {
  const told = childOf(xml, 'dimension');
  const { rows, columns } = writtenExtent(after);
  const old = writtenExtent(before);
  if (!told || (rows <= old.rows && columns <= old.columns)) return xml;
  const area = parseCells(attributesOf(firstTag(told).attributes).ref ?? '');
  const { startRow = 0, startColumn = 0, endRow = startRow + 1, endColumn = startColumn + 1 } = area ?? {};
  const grown = { startRow, startColumn, endRow: Math.max(endRow, rows), endColumn: Math.max(endColumn, columns) };
  return withChild(xml, sheetOrder, 'dimension', withAttributes(told, { ref: cellsText(grown) }));
}
