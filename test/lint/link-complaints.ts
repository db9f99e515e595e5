import type { XmlElement } from './parse-xml.ts';
import { asExcelReads } from './as-excel-reads.ts';
import { areaAt, cellAt } from './cell-areas.ts';
import { repeatedOf } from './repeated.ts';
import { cellsOf, isFilled, lastRowOf, rowsOf } from './sheet-cells.ts';
import { childOf, childrenOf, type SheetPart } from './workbook-file.ts';

const mostLinks = 65_530;

/** Complains of links that lead to no row of the workbook, or on which nobody can click. */
export function* linkComplaints(worksheet: XmlElement, sheets: readonly SheetPart[]): Iterable<string> {
  const list = childOf(worksheet, 'hyperlinks');
  const links = childrenOf(list, 'hyperlink').map(({ attributes }) => attributes);
  if (list && links.length === 0) yield 'the list of links is empty';
  if (links.length > mostLinks) yield `${links.length} links are more than Excel reads`;
  for (const ref of repeatedOf(links.map(({ ref = '' }) => ref))) yield `the cells ${ref} have two links`;
  const filled = new Set(rowsOf(worksheet).flatMap(cellsOf).filter(isFilled).map(placeOf));
  const joined = new Set(
    childrenOf(childOf(worksheet, 'mergeCells'), 'mergeCell').map((each) => each.attributes['ref']),
  );
  for (const { ref = '', location = '' } of links) {
    const { top, left } = areaAt(ref);
    if (ref.includes(':') && !joined.has(ref)) yield `the link of ${ref} lies over cells that are not joined`;
    else if (!filled.has(placeOf({ row: top, column: left }))) yield `the link of ${ref} lies over nothing`;
    yield* targetComplaints(ref, location, sheets);
  }
}

const placeOf = ({ row, column }: { readonly row: number; readonly column: number }): string => `${row} ${column}`;

function* targetComplaints(ref: string, location: string, sheets: readonly SheetPart[]): Iterable<string> {
  const [, name = '', cell = ''] = /^'((?:[^']|'')*)'!(.*)$/.exec(asExcelReads(location)) ?? [];
  const sheet = sheets.find((each) => asExcelReads(each.name) === name.replaceAll("''", "'"));
  if (!sheet) yield `the link of ${ref} leads to ${location}, which is no sheet of the workbook`;
  else if (!(cellAt(cell).row <= lastRowOf(sheet.root)))
    yield `the link of ${ref} leads to ${location}, beyond its sheet`;
}
