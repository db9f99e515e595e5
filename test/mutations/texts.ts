import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Column } from '../../shared/schema/table.ts';
import { otherSpelling } from '../generated/arabic-texts.ts';
import type { Random } from '../generated/random.ts';
import { type EditedSheet, viewOf, visibleIn } from './edited-sheet.ts';
import type { Mutation } from './mutation.ts';
import { rewritten, writeCells } from './write-cells.ts';

const columnsOf = {
  'any text': ({ kind }: Column) => kind === 'text' || kind === 'lines' || kind === 'choice',
  'names of lists': ({ list }: Column) => list !== undefined,
  indicators: ({ key }: Column) => key === 'indicator',
};

/** Writes some texts of the plan another way. */
function rewrite(
  sheet: EditedSheet,
  random: Random,
  which: keyof typeof columnsOf,
  write: (text: string) => string,
): EditedSheet {
  const view = viewOf(sheet);
  const columns = visibleIn(view).filter(({ column }) => columnsOf[which](column));
  const texts = view.rows.flatMap((row) =>
    columns.flatMap(({ startColumn }) => {
      const cell = view.cellAt(row, startColumn);
      return cell && typeof cell.value === 'string' && cell.value !== '' && random.chance(0.4) ? [cell] : [];
    }),
  );
  const cells = texts.map((cell): RawCell => rewritten(cell, write(String(cell.value))));
  return writeCells(sheet, view.tab.tabId, cells);
}

const onEachLine = (text: string, write: (line: string) => string): string => text.split('\n').map(write).join('\n');

const blanks = [' ', '   ', '\u00A0', '\t', '\u2003', ' \u00A0 '];
const unseen = ['\u200F', '\u200E', '\u200B', '\uFEFF', '\u2066', '\u202B', '\u202C', '\u2069', '\u00AD', '\u200D'];
const bullets = ['- ', '• ', '– ', '* ', '▪', '-', '\uF0B7\t', '• - '];
const lineBreaks = ['\r\n', '\n\n', '\n \n', '\r', '\u2028', '\v'];
const harakat = ['\u064B', '\u064E', '\u0651', '\u0652', '\u0640', '\u0640\u0640'];

const anywhere = (random: Random, text: string, added: string): string => {
  const at = random.int(0, text.length);
  return text.slice(0, at) + added + text.slice(at);
};

const afterALetter = (random: Random, text: string, added: string): string => {
  const at = random.pick([...text.matchAll(/[\u0621-\u064A]/g)]).index + 1;
  return text.slice(0, at) + added + text.slice(at);
};

const letters: readonly (readonly [RegExp, string])[] = [
  [/[أإآ]/g, 'ا'],
  [/ة/g, 'ه'],
  [/ي/g, 'ی'],
  [/ك/g, 'ک'],
  [/ي(?= |$)/g, 'ى'],
];

/** What people, keyboards and other programs do to texts without changing what they say. */
export const textMutations: readonly Mutation[] = [
  {
    name: 'texts have blanks before, behind and between their words',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'any text', (text) =>
        onEachLine(text, (line) => {
          const wider = random.chance(0.5) ? line.replace(' ', () => random.pick(blanks)) : line;
          return `${random.chance(0.5) ? random.pick(blanks) : ''}${wider}${random.pick(['', ...blanks])}`;
        }),
      ),
  },
  {
    name: 'texts hold characters that nobody sees',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'any text', (text) => {
        const added = Array.from({ length: random.int(1, 3) }, () => random.pick(unseen));
        return added.reduce((longer, one) => anywhere(random, longer, one), text);
      }),
  },
  {
    name: 'texts begin with another bullet, or with none',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'any text', (text) =>
        onEachLine(text, (line) => (line.trim() ? `${random.pick(['', ...bullets])}${line.replace(/^- /, '')}` : line)),
      ),
  },
  {
    name: 'a bullet without an entry is left among indicators',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'indicators', (text) => {
        const bullet = random.pick(bullets);
        return random.pick([`${text}\n${bullet}`, `${bullet}\n${text}`, text.replace('\n', `\n${bullet}\n`)]);
      }),
  },
  {
    name: 'lines are broken another way',
    alters: ['letters'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'any text', (text) => {
        const broken = text.replaceAll('\n', () => random.pick(lineBreaks));
        return random.chance(0.5) ? `${broken}\n` : broken;
      }),
  },
  {
    name: 'names of lists have tatweel and harakat',
    alters: ['names'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'names of lists', (text) => afterALetter(random, text, random.pick(harakat))),
  },
  {
    name: 'names of lists are spelt with other letters',
    alters: ['names'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) =>
      rewrite(sheet, random, 'names of lists', (text) =>
        random.chance(0.3) ? otherSpelling(random, text) : text.replace(...random.pick(letters)),
      ),
  },
  {
    name: 'names of lists are spelt in parts that Unicode composes',
    alters: ['names'],
    notAfter: ['rows out of order'],
    apply: (sheet, random) => rewrite(sheet, random, 'names of lists', (text) => text.normalize('NFD')),
  },
];
