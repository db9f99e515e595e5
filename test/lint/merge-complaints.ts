import type { XmlElement } from './parse-xml.ts';
import { areaAt, type CellArea, isWithin } from './cell-areas.ts';
import { cellsOf, isFilled, rowsOf, usedArea } from './sheet-cells.ts';
import { childOf, childrenOf } from './workbook-file.ts';

/** Complains of merged cells that lie over one another, off the table, or over values that nobody would see. */
export function* mergeComplaints(worksheet: XmlElement): Iterable<string> {
  const cells = rowsOf(worksheet).flatMap(cellsOf);
  const filled = new Set(cells.filter(isFilled).map(({ row, column }) => `${row} ${column}`));
  const used = usedArea(cells);
  const taken = new Map<string, string>();
  const merges = childrenOf(childOf(worksheet, 'mergeCells'), 'mergeCell');
  for (const { ref = '' } of merges.map(({ attributes }) => attributes)) {
    const area = areaAt(ref);
    if (!isWithin(area, used)) yield `the merged cells ${ref} lie outside the used ones`;
    else if (area.top === area.bottom && area.left === area.right) yield `the merged cells ${ref} are one`;
    else yield* inArea(area, ref, filled, taken);
  }
}

function* inArea(
  area: CellArea,
  ref: string,
  filled: ReadonlySet<string>,
  taken: Map<string, string>,
): Iterable<string> {
  const others = new Set<string>();
  let hidden = 0;
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) {
      const cell = `${row} ${column}`;
      const other = taken.get(cell);
      if (other) others.add(other);
      taken.set(cell, ref);
      if (filled.has(cell) && (row > area.top || column > area.left)) hidden += 1;
    }
  for (const other of others) yield `the merged cells ${ref} overlap ${other}`;
  if (hidden > 0) yield `the merged cells ${ref} hide ${hidden} values`;
}
