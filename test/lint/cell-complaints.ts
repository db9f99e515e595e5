import type { XmlElement } from './parse-xml.ts';
import { lastRow } from './cell-areas.ts';
import { cellsOf, rowsOf, type SheetCell } from './sheet-cells.ts';
import { textComplaints } from './text-complaints.ts';

const highestRowPt = 409.5;

/** What the cells of a workbook may hold: so many styles, and these texts where they are known. */
export interface CellLimits {
  readonly styles: number;
  readonly texts?: ReadonlySet<string> | undefined;
}

/** Complains of rows and cells that are out of order, out of place, or say what our workbooks do not. */
export function* cellComplaints(worksheet: XmlElement, limits: CellLimits): Iterable<string> {
  let above = 0;
  for (const row of rowsOf(worksheet)) {
    const { r = '', ht = '1' } = row.attributes;
    const number = Number(r);
    if (!(number > above) || number > lastRow) yield `the row ${r} stands behind the row ${above}`;
    if (!(Number(ht) > 0 && Number(ht) <= highestRowPt)) yield `the row ${r} is ${ht} points high`;
    yield* inRow(cellsOf(row), number, limits);
    above = number;
  }
}

function* inRow(cells: readonly SheetCell[], row: number, limits: CellLimits): Iterable<string> {
  let before = 0;
  for (const cell of cells) {
    if (cell.row !== row) yield `the cell ${cell.address} stands in the row ${row}`;
    else if (!(cell.column > before)) yield `the cell ${cell.address} does not stand behind the one before it`;
    before = cell.column;
    if (!(cell.style < limits.styles)) yield `the cell ${cell.address} has the style ${cell.style} of ${limits.styles}`;
    yield* inCell(cell, limits);
  }
}

const isNumber = (value: string): boolean =>
  /^-?\d+(?:\.\d+)?(?:[Ee][-+]?\d{1,3})?$/.test(value) && Number.isFinite(Number(value));

function* inCell({ address, type, number, text }: SheetCell, { texts }: CellLimits): Iterable<string> {
  const isText = type === 'inlineStr';
  if (isText !== (text !== undefined))
    yield `the cell ${address} is of the type ${type}, which does not fit what it holds`;
  if (isText && number) yield `the cell ${address} is a text and a number`;
  if (text) yield* textComplaints(`the cell ${address}`, text, texts);
  else if (number && !isNumber(number.text)) yield `the cell ${address} has the number ${number.text}`;
}
