import type { Random } from '../../generated/random.ts';

type Respell = (name: string, random: Random) => string;

/** Each match becomes, as often as not, one of the others. */
const exchange =
  (signs: RegExp, others: string): Respell =>
  (name, random) =>
    name.replace(signs, (sign) => (random.chance(0.5) ? random.pick(Array.from(others)) : sign));

/** Behind some of the matches stands something that was not there. */
const insert =
  (after: RegExp, pieces: readonly string[]): Respell =>
  (name, random) =>
    name.replace(after, (sign) => (random.chance(0.25) ? sign + random.pick(pieces) : sign));

const persian: Respell = (name, random) => exchange(/ك/g, 'ک')(exchange(/[ىي]/g, 'ی')(name, random), random);

const digits: Respell = (name, random) =>
  name.replace(/\d/g, (digit) => String.fromCharCode(random.pick([0x660, 0x6f0]) + Number(digit)));

// Between two letters or digits a sign separates words and may be another, but not go.
const punctuation: Respell = (name, random) => {
  const changed = name
    .replace(/(?<=[\p{L}\p{N}])\p{P}(?=[\p{L}\p{N}])/gu, () => random.pick([' ', '-', ' – ', '/', '، ']))
    .replace(/(?<![\p{L}\p{N}])\p{P}|\p{P}(?![\p{L}\p{N}])/gu, () => random.pick(['', '.', '،', '؛', '»', ' ']));
  return changed + random.pick(['', '.', ' .', '،', '…']);
};

const quotes: Respell = (name, random) => {
  const words = name.split(' ');
  const quoted = random.int(0, words.length - 1);
  const [open, close] = random.pick(['«»', '“”', '""', '()']);
  return words.map((word, index) => (index === quoted ? `${open}${word}${close}` : word)).join(' ');
};

const bullet: Respell = (name, random) =>
  random.pick(['-', '–', '•', '*', '▪', '\uF0B7', '- -']) + random.pick(['', ' ', '\u00A0', '\t']) + name;

const spaces: Respell = (name, random) =>
  random.pick(['', ' ', '\n']) + exchange(/ /g, '\u00A0\u202F\u3000\t\n')(name, random).replace(/ (?=\S+$)/, '  ');

/** The letters as old programs and some PDF files hold them: a code point for each shape. */
const shapes = Map.groupBy(
  Array.from({ length: 0xfefc - 0xfe80 + 1 }, (_, index) => String.fromCharCode(0xfe80 + index)),
  (shape) => shape.normalize('NFKC'),
);
const presentationForms: Respell = (name, random) =>
  name.replace(/ل[اأإآ]|[ء-ي]/g, (letters) => random.pick(shapes.get(letters) ?? [letters]));

/** The ways in which one name is spelt, in an order in which they may follow each other. */
const respellings: Readonly<Record<string, Respell>> = {
  'hamza and madda on alif': exchange(/[اأإآٱ]/g, 'اأإآٱ'),
  'ى for ي, ي for ى': exchange(/[ىي]/g, 'ىي'),
  'ه for ة, ة for ه': exchange(/[ةه]/g, 'ةه'),
  'Persian ی and ک': persian,
  'Arabic-Indic and Persian digits': digits,
  'punctuation changed, added or dropped': punctuation,
  'quotes or brackets round a word': quotes,
  'a bullet or dash before it': bullet,
  'other and doubled spaces': spaces,
  tatweel: insert(/\p{Lo}(?=\p{Lo})/gu, ['ـ', 'ـــ']),
  harakat: insert(/\p{Lo}/gu, ['\u064B', '\u064E', '\u064F', '\u0650', '\u0651\u064E', '\u0652', '\u0670']),
  'bidi and zero-width marks': insert(/./gu, ['\u200B', '\u200C', '\u200E', '\u200F', '\u202B', '\u2069', '\uFEFF']),
  'presentation forms': presentationForms,
  'letters and hamza taken apart (NFD)': (name) => name.normalize('NFD'),
};

/** One spelling, and the way in which it differs from the name. */
export interface Spelling {
  readonly kind: string;
  readonly written: string;
}

const together = 'several of these together';

/** All that a spelling can differ in. */
export const spellingKinds: readonly string[] = [...Object.keys(respellings), together];

/** Spellings of one name, none equal to it: up to two of each kind, and up to twelve of several kinds together. */
export function spellingsOf(name: string, random: Random): Spelling[] {
  const kinds = Object.keys(respellings);
  const single = kinds.flatMap((kind) => [1, 2].map(() => ({ kind, written: respell(name, [kind], random) })));
  const mixed = Array.from({ length: 12 }, () => {
    const chosen = random.sample(kinds, random.int(2, 6));
    return {
      kind: together,
      written: respell(
        name,
        kinds.filter((kind) => chosen.includes(kind)),
        random,
      ),
    };
  });
  const others = [...single, ...mixed].filter(({ written }) => written !== name);
  return [...new Map(others.map((spelling) => [spelling.written, spelling])).values()];
}

const respell = (name: string, kinds: readonly string[], random: Random): string =>
  kinds.reduce((text, kind) => respellings[kind]?.(text, random) ?? text, name);
