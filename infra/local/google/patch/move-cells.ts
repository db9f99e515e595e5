import { parseCells } from '../a1-notation.ts';
import { notServed } from '../google-error.ts';
import { type Moved, movedBy, moveDimension } from '../move-dimension.ts';
import { copySpreadsheet, type DimensionGroup, type Move, type Sheet, type Spreadsheet } from '../spreadsheet-model.ts';
import { attributeOf, bodyOf, childOf, childrenOf, withAttributes, withChild } from '../xml-edit.ts';
import { elementsOf, withElements } from '../xml-tags.ts';
import { decodeXml } from '../xml-text.ts';
import { cellName, withCellNames } from '../cell-names.ts';
import { sheetOrder } from './sheet-order.ts';
import { groupedIn } from './patch-dimensions.ts';
import { book, refuseMentions, tabsOf } from './tabs.ts';
import type { XlsxPackage } from './xlsx-package.ts';

/**
 * Moves the cells of tabs in which rows or columns were inserted or deleted, with their notes and links. Throws a 501
 * where something else in the file speaks of places that would then be others.
 */
export function moveCells(pack: XlsxPackage, before: Spreadsheet, after: Spreadsheet): void {
  for (const { sheetId, moves } of after.sheets) {
    const title = before.sheets.find((sheet) => sheet.sheetId === sheetId)?.title;
    const part = tabsOf(pack).find(({ number }) => number === sheetId + 1)?.part;
    if (title === undefined || part === undefined || moves.length === 0) continue;
    refuseMentions(pack, title);
    refuseUnmovable(pack, part, title);
    for (const move of moves) moveIn(pack, part, move);
  }
}

/** The spreadsheet as it was, its cells where they stand once they are moved; merges, rules and names are still to be changed. */
export function movedSpreadsheet(before: Spreadsheet, after: Spreadsheet): Spreadsheet {
  const moved = copySpreadsheet(before);
  for (const { sheetId, moves } of after.sheets) {
    const sheet = moved.sheets.find((one) => one.sheetId === sheetId);
    const was = before.sheets.find((one) => one.sheetId === sheetId);
    if (!sheet || !was) continue;
    for (const move of moves) moveDimension(moved, sheet, move);
    const { merges, validations, basicFilter } = was;
    Object.assign(sheet, { merges, validations, basicFilter, groups: movedMarks(was, moves) });
  }
  return { ...moved, namedRanges: before.namedRanges };
}

/** Each row and column that is marked as one of a group, where it stands now: what is new between them is not marked yet. */
const movedMarks = (was: Sheet, moves: readonly Move[]): DimensionGroup[] =>
  (['ROWS', 'COLUMNS'] as const).flatMap((dimension) =>
    groupedIn(was, dimension).flatMap((marked) => {
      const own = moves.filter((move) => move.dimension === dimension);
      const at = own.reduce<number | undefined>(
        (place, move) => (place === undefined ? place : movedBy(move).index(place)),
        marked,
      );
      return at === undefined ? [] : [{ dimension, startIndex: at, endIndex: at + 1 }];
    }),
  );

const movable = new Set(
  (
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetProtection autoFilter mergeCells phoneticPr ' +
    'dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter legacyDrawing legacyDrawingHF picture'
  ).split(' '),
);

function refuseUnmovable(pack: XlsxPackage, part: string, title: string): void {
  const xml = pack.text(part);
  const other = childrenOf(bodyOf(xml)).find(({ name }) => !movable.has(name));
  if (other) throw notServed(`moving cells of a tab with ${other.name}`);
  const own = elementsOf(xml, 'formula1', 'formula2').some(
    ({ body }) => !/^(?:&quot;|"|'?_lists'?!|[\d.]+$)/.test(body),
  );
  if (own) throw notServed('moving cells of a tab whose rules speak of cells');
  const local = elementsOf(pack.text(book), 'definedName').some(
    ({ attributes, body }) => attributes.localSheetId !== undefined && decodeXml(body).includes(title),
  );
  if (local) throw notServed('moving cells of a tab with a print area or names of its own');
}

function moveIn(pack: XlsxPackage, part: string, move: Move): void {
  const by = movedBy(move);
  const cell = (name: string): string | undefined => movedCell(name, move, by);
  const xml = withCellNames(pack.text(part));
  const data = withChild(
    xml,
    sheetOrder,
    'sheetData',
    movedRows(childOf(xml, 'sheetData') ?? '<sheetData/>', move, by),
  );
  const cols = move.dimension === 'COLUMNS' ? movedColumns(data, by) : data;
  pack.set(
    part,
    withElements(cols, ['hyperlink'], (link) => renamed(link, cell)),
  );
  for (const { kind, target } of pack.relations(part)) {
    if (kind === 'comments')
      pack.set(
        target,
        withElements(pack.text(target), ['comment'], (one) => renamed(one, cell)),
      );
    if (kind === 'vmlDrawing') pack.set(target, movedShapes(pack.text(target), move, by));
  }
}

function movedCell(name: string, { dimension }: Move, by: Moved): string | undefined {
  const { startRow = 0, startColumn = 0 } = parseCells(name) ?? {};
  const moved = by.index(dimension === 'ROWS' ? startRow : startColumn);
  if (moved === undefined) return undefined;
  return dimension === 'ROWS' ? cellName(moved, startColumn) : cellName(startRow, moved);
}

/** An element that names cells; nothing where they are deleted. */
function renamed(element: string, cell: (name: string) => string | undefined): string {
  const [first = '', last] = (attributeOf(element, 'ref') ?? '').split(':').map(cell);
  if (first === '' || (attributeOf(element, 'ref')?.includes(':') && last === undefined)) return '';
  return withAttributes(element, { ref: last === undefined ? first : `${first}:${last}` });
}

function movedRows(data: string, move: Move, by: Moved): string {
  const rows = withElements(data, ['row'], (row) => {
    const number =
      move.dimension === 'ROWS' ? by.index(Number(attributeOf(row, 'r')) - 1) : Number(attributeOf(row, 'r')) - 1;
    if (number === undefined) return '';
    const cells = withElements(row, ['c'], (cell) => {
      const name = movedCell(attributeOf(cell, 'r') ?? '', move, by);
      return name === undefined ? '' : withAttributes(cell, { r: name });
    });
    return withAttributes(cells, { r: String(number + 1), ...(move.dimension === 'ROWS' ? {} : { spans: undefined }) });
  });
  return rows;
}

/** New columns are plain, even between two that are described as one. */
function movedColumns(xml: string, by: Moved): string {
  const moved = withElements(xml, ['col'], (col) => {
    const [min, max] = [Number(attributeOf(col, 'min')) - 1, Number(attributeOf(col, 'max'))];
    const places = Array.from({ length: max - min }, (_, at) => by.index(min + at)).filter((at) => at !== undefined);
    const ends = places.filter((at, place) => at < 16_384 && places[place + 1] !== at + 1);
    const starts = places.filter((at, place) => at < 16_384 && places[place - 1] !== at - 1);
    return starts
      .map((start, run) =>
        withAttributes(col, { min: String(start + 1), max: String(Math.min((ends[run] ?? 16_383) + 1, 16_384)) }),
      )
      .join('');
  });
  return withElements(moved, ['cols'], (cols) => (childrenOf(bodyOf(cols)).length === 0 ? '' : cols));
}

function movedShapes(vml: string, { dimension }: Move, by: Moved): string {
  const [name, first, last] = dimension === 'ROWS' ? (['Row', 2, 6] as const) : (['Column', 0, 4] as const);
  return vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) => {
    const at = new RegExp(`<x:${name}>\\s*(\\d+)\\s*</x:${name}>`).exec(shape)?.[1];
    const moved = at === undefined ? undefined : by.index(Number(at));
    if (at === undefined) return shape;
    if (moved === undefined) return '';
    const shifted = (anchor: string) =>
      anchor
        .split(',')
        .map((part, place) => (place === first || place === last ? ` ${Number(part) + moved - Number(at)}` : part))
        .join(',');
    return shape
      .replace(new RegExp(`(<x:${name}>)\\s*\\d+\\s*`), `$1${moved}`)
      .replace(/(<x:Anchor>)([^<]*)/, (_whole, start: string, anchor: string) => start + shifted(anchor));
  });
}
