import type { Random } from '../generated/random.ts';
import { type EditedSheet, type Landmark, viewOf, visibleIn } from './edited-sheet.ts';
import type { Mutation } from './mutation.ts';
import { rewritten, writeCells, written } from './write-cells.ts';

const tables = ['plan', 'summary'] as const;

/** Writes headings; the note of a heading stays. */
function writeHeadings(
  sheet: EditedSheet,
  columns: readonly Landmark[],
  heading: Landmark['heading'],
  textOf: (text: string, column: Landmark) => string,
): EditedSheet {
  return columns.reduce((edited, column) => {
    const { tab, headingRow, cellAt } = viewOf(edited, column.table.id as 'plan' | 'summary');
    const cell = cellAt(headingRow, column.startColumn) ?? written(headingRow, column.startColumn, '');
    const now = writeCells(edited, tab.tabId, [rewritten(cell, textOf(String(cell.value), column))]);
    const landmarks = now.landmarks.map((one) => (one.name === column.name ? { ...one, heading } : one));
    return { ...now, landmarks };
  }, sheet);
}

const someOf = (random: Random, columns: readonly Landmark[]): Landmark[] =>
  columns.length === 0 ? [] : random.sample(columns, random.int(1, columns.length));

const visible = (sheet: EditedSheet, random: Random, ...which: readonly Landmark['heading'][]): Landmark[] =>
  visibleIn(viewOf(sheet, random.pick(tables))).filter(({ heading }) => which.length === 0 || which.includes(heading));

/** A letter left out, doubled, mistaken for another, or swapped with the next one. */
const slips: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at, at + 1) + text.slice(at),
  (text, at) => text.slice(0, at) + (/[a-z]/i.test(text) ? 'q' : 'ظ') + text.slice(at + 1),
  (text, at) => text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
];

/** One slip of the hand within a word of a heading. */
function misspell(random: Random, text: string): string {
  const places = [...text.matchAll(/\p{L}(?=\p{L})/gu)].map(({ index }) => index);
  return random.pick(slips)(text, random.pick(places));
}

const misspellHeadings = (sheet: EditedSheet, random: Random, columns: readonly Landmark[]): EditedSheet =>
  writeHeadings(sheet, columns, 'misspelt', (_, { column: { heading } }) =>
    misspell(random, random.pick([heading.ar, heading.en])),
  );

const otherNames = ['ما سنعمل عليه', 'البيان', 'عمود 1', 'Column 7', 'يُملأ من الدائرة', '...'];

const spellings: readonly ((text: string) => string)[] = [
  (text) => `${text}:`,
  (text) => `  ${text} `,
  (text) => text.replace(' ', '\n'),
  (text) => `${text} (إلزامي)`,
  (text) => text.replace('ا', 'اـــ'),
  (text) => `\u200F${text.toUpperCase()}\u200F`,
  (text) => text.replace(' ', '\u00A0'),
  (text) => text.replace(/ة$/, 'ه').replace(/[أإ]/g, 'ا'),
];

/** What people do to headings. */
export const headingMutations: readonly Mutation[] = [
  {
    name: 'headings are written in English',
    apply: (sheet, random) =>
      writeHeadings(sheet, someOf(random, visible(sheet, random)), 'plain', (_, { column }) => column.heading.en),
  },
  {
    name: 'headings are written in Arabic again',
    apply: (sheet, random) =>
      writeHeadings(sheet, visible(sheet, random), 'plain', (_, { column }) => column.heading.ar),
  },
  {
    name: 'headings are spelt another way',
    apply: (sheet, random) =>
      writeHeadings(sheet, someOf(random, visible(sheet, random, 'plain')), 'plain', (_, { column: { heading } }) =>
        random.pick(spellings)(random.pick([heading.ar, heading.ar, heading.en])),
      ),
  },
  {
    name: 'headings are misspelt by a letter',
    notAfter: ['a heading over an empty column'],
    apply: (sheet, random) => misspellHeadings(sheet, random, someOf(random, visible(sheet, random)).slice(0, 3)),
  },
  {
    name: 'headings are misspelt by a letter, and their named ranges are lost',
    notAfter: ['a heading over an empty column'],
    apply: (sheet, random) => {
      const needed = visible(sheet, random).filter(({ column }) => !column.optional);
      const columns = someOf(random, needed).slice(0, 3);
      const lost = new Set(columns.map(({ name }) => name));
      return dropRanges(misspellHeadings(sheet, random, columns), (name) => lost.has(name));
    },
  },
  {
    name: 'headings say something else, above their named ranges',
    apply: (sheet, random) => {
      const columns = someOf(random, visible(sheet, random));
      return writeHeadings(sheet, columns, 'other', () => random.pick(otherNames));
    },
  },
  {
    name: 'headings are cleared, above their named ranges',
    apply: (sheet, random) => writeHeadings(sheet, someOf(random, visible(sheet, random)), 'cleared', () => ''),
  },
  {
    name: 'the row of headings is cleared, above its named ranges',
    apply: (sheet, random) => writeHeadings(sheet, viewOf(sheet, random.pick(tables)).columns, 'cleared', () => ''),
  },
];

/** What becomes of named ranges, which nobody sees. */
export const namedRangeMutations: readonly Mutation[] = [
  {
    name: 'some named ranges are lost',
    apply: (sheet, random) => dropRanges(sheet, () => random.chance(0.4)),
  },
  {
    name: 'all named ranges of a table are lost',
    apply: (sheet, random) => {
      const table = random.pick(tables);
      return dropRanges(sheet, (name) => name.startsWith(`${table}_`));
    },
  },
  { name: 'all named ranges are lost', apply: (sheet) => dropRanges(sheet, () => true) },
  {
    name: 'a person marks cells with names of their own',
    apply: (sheet, random) => {
      const { tab } = viewOf(sheet);
      const startRow = random.int(0, 20);
      const startColumn = random.int(0, 9);
      const name = `NamedRange${sheet.raw.namedRanges.length}`;
      const range = { name, tabId: tab.tabId, startRow, endRow: startRow + 3, startColumn, endColumn: startColumn + 2 };
      return { ...sheet, raw: { ...sheet.raw, namedRanges: [range, ...sheet.raw.namedRanges] } };
    },
  },
];

function dropRanges(sheet: EditedSheet, isLost: (name: string) => boolean): EditedSheet {
  const left = sheet.raw.namedRanges.filter(({ name }) => !isLost(name));
  if (left.length === sheet.raw.namedRanges.length) return sheet;
  return { ...sheet, raw: { ...sheet.raw, namedRanges: left } };
}
