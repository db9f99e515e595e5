import { pixelsPerPoint, pixelsPerWidth } from '../read-sheet.ts';
import type { Dimension, Sheet } from '../spreadsheet-model.ts';
import { bodyOf, childOf, childrenOf, firstTag, withAttributes, withChild } from '../xml-edit.ts';
import { attributesOf } from '../xml-text.ts';
import { sheetOrder } from './sheet-order.ts';

type Attributes = Readonly<Record<string, string | undefined>>;

/** What a change makes of rows or columns: attributes by their number. */
function changedOf(before: Sheet, after: Sheet, what: 'ROWS' | 'COLUMNS'): Map<number, Dimension & { level: boolean }> {
  const of = (sheet: Sheet) => (what === 'ROWS' ? sheet.rows : sheet.columns);
  const levels = (sheet: Sheet) => new Set(groupedIn(sheet, what));
  const [had, has] = [levels(before), levels(after)];
  const numbers = new Set([...of(before).keys(), ...of(after).keys(), ...had, ...has]);
  const changed = [...numbers].filter((at) => {
    const [one, other] = [of(before).get(at), of(after).get(at)];
    return one?.pixelSize !== other?.pixelSize || !one?.hidden !== !other?.hidden || had.has(at) !== has.has(at);
  });
  return new Map(changed.map((at) => [at, { ...of(after).get(at), level: has.has(at) }]));
}

/** The rows or columns that stand in a group, from the file's own marks or from what is kept beside it. */
export const groupedIn = ({ groups }: Pick<Sheet, 'groups'>, what: 'ROWS' | 'COLUMNS'): number[] =>
  groups
    .filter(({ dimension }) => dimension === what)
    .flatMap(({ startIndex, endIndex }) => Array.from({ length: endIndex - startIndex }, (_, at) => startIndex + at));

/** What becomes of rows themselves. */
export function rowAttributes(before: Sheet, after: Sheet): Map<number, () => Attributes> {
  const changed = changedOf(before, after, 'ROWS');
  return new Map(
    [...changed].map(([at, { pixelSize, hidden, level }]) => {
      const isSized = before.rows.get(at)?.pixelSize !== pixelSize;
      const size = pixelSize === undefined ? undefined : String(pixelSize / pixelsPerPoint);
      const height = isSized ? { ht: size, customHeight: size && '1' } : {};
      return [at, () => ({ ...height, hidden: hidden ? '1' : undefined, outlineLevel: level ? '1' : undefined })];
    }),
  );
}

interface ColumnRun {
  readonly min: number;
  readonly max: number;
  readonly text: string;
}

const runsOf = (cols: string): ColumnRun[] =>
  childrenOf(cols).map(({ text }) => {
    const { min = '1', max = min } = attributesOf(firstTag(text).attributes);
    return { min: Number(min) - 1, max: Number(max), text };
  });

/** The number of the look that a column's cells have where they have none of their own. */
export function columnStyles(xml: string): (column: number) => number {
  const runs = runsOf(columnsBody(xml));
  return (column) => {
    const run = runs.find(({ min, max }) => column >= min && column < max);
    return Number(run ? (attributesOf(firstTag(run.text).attributes).style ?? 0) : 0);
  };
}

const columnsBody = (xml: string): string => {
  const cols = childOf(xml, 'cols');
  return cols ? bodyOf(cols) : '';
};

/** A tab's XML with the columns that differ; the others keep their text. */
export function withColumns(xml: string, before: Sheet, after: Sheet): string {
  const changed = changedOf(before, after, 'COLUMNS');
  if (changed.size === 0) return xml;
  const runs = runsOf(columnsBody(xml)).flatMap((run) => pieces(run, changed));
  const bare = [...changed.keys()].filter((at) => !runs.some(({ min, max }) => at >= min && at < max));
  const all = [...runs, ...bare.map((at) => ({ min: at, max: at + 1, text: '<col/>' }))];
  const cols = all
    .sort((one, other) => one.min - other.min)
    .map(({ min, max, text }) => {
      const placed = withAttributes(text, { min: String(min + 1), max: String(max) });
      const dimension = changed.get(min);
      return dimension ? withAttributes(placed, columnAttributes(dimension, after)) : placed;
    });
  return withChild(withOutline(xml, after), sheetOrder, 'cols', `<cols>${joined(cols).join('')}</cols>`);
}

function columnAttributes({ pixelSize, hidden, level }: Dimension & { level: boolean }, sheet: Sheet): Attributes {
  return {
    // A hidden column without a width would come back with none in LibreOffice.
    width: String((pixelSize ?? sheet.defaultColumnPixels) / pixelsPerWidth),
    customWidth: '1',
    hidden: hidden ? '1' : undefined,
    outlineLevel: level ? '1' : undefined,
  };
}

/** A run of columns parted where single ones of it change. */
function pieces({ min, max, text }: ColumnRun, changed: ReadonlyMap<number, unknown>): ColumnRun[] {
  const inside = [...changed.keys()].filter((at) => at >= min && at < max).sort((one, other) => one - other);
  const cuts = [...new Set([min, ...inside.flatMap((at) => [at, at + 1]), max])];
  return cuts.slice(0, -1).map((start, at) => ({ min: start, max: cuts[at + 1] ?? max, text }));
}

/** Neighbours that are alike as one. */
function joined(cols: readonly string[]): string[] {
  const made: string[] = [];
  for (const col of cols) {
    const last = made.at(-1);
    const { min, max, ...rest } = attributesOf(firstTag(col).attributes);
    const { min: lastMin, max: lastMax, ...lastRest } = last ? attributesOf(firstTag(last).attributes) : {};
    const alike = last && Number(lastMax) + 1 === Number(min) && JSON.stringify(rest) === JSON.stringify(lastRest);
    if (alike) made[made.length - 1] = withAttributes(last, { max });
    else made.push(col);
  }
  return made;
}

/** Excel leaves no room for the marks of groups unless it is told that there are some. */
function withOutline(xml: string, sheet: Sheet): string {
  const format = childOf(xml, 'sheetFormatPr');
  if (groupedIn(sheet, 'COLUMNS').length === 0) return xml;
  const made = withAttributes(format ?? '<sheetFormatPr defaultRowHeight="15"/>', { outlineLevelCol: '1' });
  return withChild(xml, sheetOrder, 'sheetFormatPr', made);
}
