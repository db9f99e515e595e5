import type { RawCell, RawSpreadsheet, RawTab } from '../../shared/schema/raw-spreadsheet.ts';
import { isFilled, type Place } from './seen-table.ts';

/** What is wrong with a cell, as the one who puts it there knows it. */
export type Kind =
  | 'a failed formula'
  | 'no whole number'
  | 'no number'
  | 'an unclear number'
  | 'a number that became a date'
  | 'no date'
  | 'an unclear date'
  | 'an unclear order of day and month'
  | 'no amount'
  | 'an unclear currency'
  | 'too many decimals'
  | 'no option'
  | NameKind;

/** What no list of the framework holds. */
export type NameKind =
  | 'an unknown programme'
  | 'an unknown section'
  | 'an unknown contributor'
  | 'an unknown department'
  | 'an unknown goal';

/** What stands in a cell, wherever that is. */
export type Content = Pick<RawCell, 'value' | 'text' | 'formula' | 'error'>;

/** A value that is put into a cell for what stood there before. */
export interface Planting {
  readonly place: Place;
  readonly kind: Kind;
  readonly content: Content;
}

/** The cells of which somebody must be told, `plan!E7`, each with what was planted for it. */
export type Told = ReadonlyMap<string, Planting>;

/** What somebody typed. */
export const typed = (value: string | number | boolean): Content => ({
  value,
  text: typeof value === 'boolean' ? String(value).toUpperCase() : String(value),
});

/** A number in a format that shows something else. */
export const shownAs = (value: number, text: string): Content => ({ value, text });

/** Whether a name was planted: it can be read, and no list holds it. */
export const isName = (kind: Kind): kind is NameKind => kind.startsWith('an unknown');

/** What is written once these are planted: what stood there before, and they. */
export function writtenAfter(plantings: readonly Planting[]): (place: Place) => boolean {
  const planted = new Set(plantings.map(({ place }) => place));
  return (place) => planted.has(place) || isFilled(place);
}

/** A spreadsheet in which this stands in these cells; notes stay. */
export function withContents(raw: RawSpreadsheet, contents: readonly Omit<Planting, 'kind'>[]): RawSpreadsheet {
  const tabs = raw.tabs.map((tab): RawTab => {
    const own = contents.filter(({ place }) => place.tabId === tab.tabId);
    const replaced = new Set(own.map(({ place }) => place.cell));
    return { ...tab, cells: [...tab.cells.filter((cell) => !replaced.has(cell)), ...own.map(cellOf)] };
  });
  return { ...raw, tabs };
}

const cellOf = ({ place: { row, columnPlace: column, cell }, content }: Omit<Planting, 'kind'>): RawCell => ({
  ...{ row, column, ...content },
  ...(cell?.note ? { note: cell.note } : {}),
});
