import type { XmlElement } from './parse-xml.ts';
import { areaAt, type CellArea, isWithin } from './cell-areas.ts';
import { repeatedOf } from './repeated.ts';
import { cellsOf, rowsOf, usedArea } from './sheet-cells.ts';
import { childOf, childrenOf } from './workbook-file.ts';

/** Complains of shades that are no scale from a number to the largest one, or lie off the table or over one another. */
export function* shadingComplaints(worksheet: XmlElement): Iterable<string> {
  const used = usedArea(rowsOf(worksheet).flatMap(cellsOf));
  const formats = childrenOf(worksheet, 'conditionalFormatting');
  const priorities = formats.map((format) => childOf(format, 'cfRule')?.attributes['priority'] ?? 'none');
  for (const priority of repeatedOf(priorities)) yield `two shades have the priority ${priority}`;
  const taken: CellArea[] = [];
  for (const format of formats) {
    const { sqref = '' } = format.attributes;
    yield* scaleComplaints(childOf(childOf(format, 'cfRule'), 'colorScale'), sqref);
    for (const reference of sqref.split(' ')) {
      const area = areaAt(reference);
      if (!isWithin(area, used)) yield `the shaded cells ${reference} lie outside the used ones`;
      if (taken.some((other) => overlap(area, other))) yield `the shaded cells ${reference} are shaded twice`;
      taken.push(area);
    }
  }
}

const overlap = (one: CellArea, other: CellArea): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

function* scaleComplaints(scale: XmlElement | undefined, sqref: string): Iterable<string> {
  const ends = childrenOf(scale, 'cfvo').map(({ attributes: { type, val = '' } }) => `${type} ${val}`.trim());
  if (ends.join(', ') !== 'num 0, max') yield `the shades of ${sqref} go by ${ends.join(', ') || 'nothing'}`;
  const colours = childrenOf(scale, 'color').length;
  if (colours !== 2) yield `the shades of ${sqref} have ${colours} colours`;
}
