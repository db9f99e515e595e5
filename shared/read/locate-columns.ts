import { editDistance } from '../language/edit-distance.ts';
import { fold } from '../language/fold.ts';
import type { RawCell } from '../schema/raw-spreadsheet.ts';
import type { Column, Table } from '../schema/table.ts';
import { readLimits } from './limits.ts';

/** A column that was recognised although its heading says something else. */
export interface UnderstoodHeading {
  readonly key: string;
  readonly column: number;
  /** What the heading says; '' where it was cleared. */
  readonly written: string;
}

/** Which columns of a tab are which columns of a table; places count from 0. */
export interface LocatedColumns {
  readonly columns: ReadonlyMap<string, number>;
  readonly understood: readonly UnderstoodHeading[];
  /** Several filled columns that claim to be the same one, by its key: nobody can know which is meant. */
  readonly repeated: ReadonlyMap<string, readonly number[]>;
  readonly headings: Headings;
}

/** What a row of headings says, by column; `folded` as headings are compared: without what stands in brackets. */
export type Headings = ReadonlyMap<number, { readonly written: string; readonly folded: string }>;

/** What is known of a tab before its columns are: its headings, named ranges by key, and which columns are filled. */
export interface HeadedTab {
  readonly headings: Headings;
  readonly named: ReadonlyMap<string, number>;
  readonly filled: ReadonlySet<number>;
}

/**
 * Finds a table's columns: by a heading that plainly is theirs, in either language; else by their named range; else by
 * a heading that is only misspelt. A plain heading outweighs a named range, for cells that are moved by cut and paste
 * leave their range behind in some programs.
 */
export function locateColumns(table: Table, { headings, named, filled }: HeadedTab): LocatedColumns {
  const plain = new Map(table.columns.map((column) => [column.key, plainlyHeaded(column, headings)]));
  const taken = new Set([...plain.values()].flat());
  const columns = new Map<string, number>();
  const repeated = new Map<string, readonly number[]>();
  for (const { key } of table.columns) {
    const range = named.get(key);
    const ranged = range === undefined || taken.has(range) ? [] : [range];
    const [first, ...others] = claimants([...(plain.get(key) ?? []), ...ranged], filled);
    if (first !== undefined) columns.set(key, first);
    if (first !== undefined && others.length > 0) repeated.set(key, [first, ...others]);
  }
  // A range over an empty column without a heading was left behind by what stood there.
  const left = [...columns].filter(([, column]) => !filled.has(column) && !headings.get(column)?.folded);
  for (const [key] of left) columns.delete(key);
  const near = misspelt(table, headings, columns).filter(([key, column]) => !named.has(key) || filled.has(column));
  for (const [key, column] of [...left, ...near]) columns.set(key, column);
  return { columns, repeated, headings, understood: understoodIn(table, columns, plain, headings) };
}

const plainlyHeaded = ({ heading }: Column, headings: Headings): number[] => {
  const names = namesOf(heading);
  return [...headings].flatMap(([column, { folded }]) => (names.has(folded) ? [column] : []));
};

// A column without any entry claims nothing beside one that has some.
function claimants(places: readonly number[], filled: ReadonlySet<number>): readonly number[] {
  const withEntries = places.filter((place) => filled.has(place));
  return withEntries.length > 0 ? withEntries : places.slice(0, 1);
}

// A slip or two in a word: `النشاط` is near `النشاطات`, but `مصدر القياس` is another thing than `مؤشر القياس`. Where the
// column may just as well not be there, one letter in all.
function isMisspelt(text: string, name: string, optional = false): boolean {
  // A number makes another column of it: `مؤشر القياس 2`.
  if (numbersIn(text) !== numbersIn(name)) return false;
  if (optional) return name.length > 5 && editDistance(text, name, 1) <= 1;
  const [words, others] = [text.split(' '), name.split(' ')];
  if (words.length !== others.length) return editDistance(text.replaceAll(' ', ''), name.replaceAll(' ', ''), 1) <= 1;
  return words.every((word, index) => isSlip(word, others[index] as string));
}

const numbersIn = (text: string): string => text.replaceAll(/\D/g, '');

const isSlip = (word: string, other: string): boolean => {
  const allowed = [0, 0, 0, 1, 1, 1, 1][Math.max(word.length, other.length)] ?? 2;
  return editDistance(word, other, allowed) <= allowed;
};

/** The columns that are still missing, by a heading that is near their name and near no other's. */
function misspelt(table: Table, headings: Headings, found: ReadonlyMap<string, number>): [string, number][] {
  const taken = new Set(found.values());
  const free = [...headings].filter(([column, { folded }]) => folded !== '' && !taken.has(column));
  const near = table.columns
    .filter(({ key }) => !found.has(key))
    .flatMap(({ key, heading, optional }) =>
      free
        .filter(([, { folded }]) => [...namesOf(heading)].some((name) => isMisspelt(folded, name, optional)))
        .map(([column]): [string, number] => [key, column]),
    );
  return near.filter(([key, column]) => near.every((one) => (one[0] === key) === (one[1] === column)));
}

function understoodIn(
  table: Table,
  columns: ReadonlyMap<string, number>,
  plain: ReadonlyMap<string, readonly number[]>,
  headings: Headings,
): UnderstoodHeading[] {
  return table.columns.flatMap(({ key, kind }) => {
    const column = columns.get(key);
    if (kind === 'id' || column === undefined || plain.get(key)?.includes(column)) return [];
    return [{ key, column, written: headings.get(column)?.written ?? '' }];
  });
}

/** A heading's name as it is compared; what stands in brackets, a currency or a hint, is no part of it. */
const nameIn = (heading: string): string => fold(heading.replace(/\([^()]*\)/g, ' '));

/** What a row of cells says as headings. */
export function headingsOf(cells: readonly RawCell[]): Headings {
  const said = cells.map(({ column, text, value }): [number, { written: string; folded: string }] => {
    const written = (text || String(value)).slice(0, readLimits.headingCharacters);
    return [column, { written, folded: nameIn(written) }];
  });
  return new Map(said);
}

const namesByHeading = new WeakMap<Column['heading'], ReadonlySet<string>>();

/** A column's heading in either language, as headings are compared. Templates never change: each is folded once. */
export function namesOf(heading: Column['heading']): ReadonlySet<string> {
  const names = namesByHeading.get(heading) ?? new Set([nameIn(heading.ar), nameIn(heading.en)]);
  namesByHeading.set(heading, names);
  return names;
}

/** Whether a table cannot be read without a column: one that is gone must never be taken for empty. */
export const isNeeded = ({ kind, optional }: Column): boolean => kind !== 'id' && !optional;
