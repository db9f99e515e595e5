import type { XmlElement } from './parse-xml.ts';
import { lastColumn } from './cell-areas.ts';
import { lastRowOf } from './sheet-cells.ts';
import { childOf, childrenOf } from './workbook-file.ts';

const widestColumn = 255;
const mostBreaks = 1_026;

const numbersOf = ({ attributes }: XmlElement, ...names: readonly string[]): number[] =>
  names.map((name) => Number(attributes[name] ?? NaN));

/** Complains of how a sheet is shown and cut into pages. */
export function* sheetComplaints(worksheet: XmlElement): Iterable<string> {
  yield* viewComplaints(worksheet);
  yield* columnComplaints(worksheet);
  yield* breakComplaints(worksheet);
  yield* countComplaints(worksheet, 'mergeCells', 'mergeCell');
}

function* viewComplaints(worksheet: XmlElement): Iterable<string> {
  const view = childOf(childOf(worksheet, 'sheetViews'), 'sheetView');
  if (view?.attributes['rightToLeft'] !== '1') yield 'the sheet is not read from right to left';
  const pane = childOf(view, 'pane');
  if (pane) yield* paneComplaints(pane, lastRowOf(worksheet));
  const active = pane?.attributes['activePane'];
  for (const { attributes } of childrenOf(view, 'selection'))
    if (attributes['pane'] !== active) yield `the pane ${attributes['pane']} is selected, and not there`;
}

/** Excel repairs a sheet whose active pane is not there, as when only rows are frozen and it is at the bottom right. */
function* paneComplaints({ attributes }: XmlElement, rows: number): Iterable<string> {
  const { xSplit = '0', ySplit = '0', activePane } = attributes;
  const [beside, below] = [Number(xSplit) > 0, Number(ySplit) > 0];
  const expected = beside ? (below ? 'bottomRight' : 'topRight') : 'bottomLeft';
  if (!beside && !below) yield 'the frozen pane freezes nothing';
  else if (activePane !== expected) yield `the active pane is ${activePane}, not ${expected}`;
  if (Number(ySplit) >= rows) yield `${ySplit} rows of ${rows} are frozen`;
}

function* columnComplaints(worksheet: XmlElement): Iterable<string> {
  let before = 0;
  for (const column of childrenOf(childOf(worksheet, 'cols'), 'col')) {
    const [min = NaN, max = NaN, width = NaN] = numbersOf(column, 'min', 'max', 'width');
    if (!(min > before && max >= min && max <= lastColumn)) yield `the columns ${min} to ${max} stand behind ${before}`;
    if (!(width > 0 && width <= widestColumn)) yield `the column ${min} is ${width} wide`;
    before = max;
  }
}

function* breakComplaints(worksheet: XmlElement): Iterable<string> {
  const list = childOf(worksheet, 'rowBreaks');
  const breaks = childrenOf(list, 'brk');
  const rows = lastRowOf(worksheet);
  let above = 0;
  for (const { attributes } of breaks) {
    const row = Number(attributes['id'] ?? NaN);
    if (!(row > above)) yield `the page break after row ${row} stands behind the one after ${above}`;
    if (!(row < rows)) yield `a page breaks after row ${row} of ${rows}`;
    above = row;
  }
  if (breaks.length > mostBreaks) yield `pages break ${breaks.length} times, which is more than Excel reads`;
  yield* countComplaints(worksheet, 'rowBreaks', 'brk');
  if (list && Number(list.attributes['manualBreakCount']) !== breaks.length) yield 'the page breaks are miscounted';
}

function* countComplaints(worksheet: XmlElement, list: string, item: string): Iterable<string> {
  const listed = childOf(worksheet, list);
  const items = childrenOf(listed, item).length;
  if (listed && Number(listed.attributes['count']) !== items)
    yield `<${list}> counts ${listed.attributes['count']}, and holds ${items}`;
}
