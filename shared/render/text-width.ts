import { arial, type Signs, type Widths } from './arial.ts';

/** The two fonts of a look. */
export type Weight = 'regular' | 'bold';

/** A sign of which nothing is known takes as much as the widest that another font may lend: a coloured picture. */
const widest: Widths = [1400];
/** Letters join across a mark and across an invisible sign. */
const transparent: Widths = [];
const isTransparent = (sign: string): boolean => /[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]/u.test(sign);
const nonJoiner = '\u200C';
const joiner = '\u200D';

type Table = ReadonlyMap<number, Widths>;

const tableOf = (all: readonly Signs[], weight: Weight): [number, Widths][] =>
  all.flatMap(([signs, regular, bold]) =>
    Array.from(signs, (sign): [number, Widths] => [sign.charCodeAt(0), weight === 'bold' ? bold : regular]),
  );

/** The marks and invisible signs that Arabic texts hold, found once: a vowelled text has as many of them as letters. */
const commonMarks = Array.from({ length: 0x2070 }, (_, code) => String.fromCharCode(code)).filter(isTransparent);

interface Face {
  readonly signs: Table;
  readonly lamAlefs: Table;
}

const faceOf = (weight: Weight): Face => ({
  signs: new Map([
    ...commonMarks.map((mark): [number, Widths] => [mark.charCodeAt(0), transparent]),
    ...tableOf([[nonJoiner, [0], [0]], [joiner, [0, 0, 0, 0], [0, 0, 0, 0]], ...arial.signs], weight),
  ]),
  lamAlefs: new Map(tableOf(arial.lamAlefs, weight)),
});
const faces: Readonly<Record<Weight, Face>> = { regular: faceOf('regular'), bold: faceOf('bold') };

/** An accented letter, or a joined form with a code of its own, takes what its parts take at most. */
const partsWidths = (sign: string, { signs }: Face): Widths => {
  if (isTransparent(sign)) return transparent;
  const parts = Array.from(sign.normalize('NFKD'), (part) => signs.get(part.charCodeAt(0)) ?? widest);
  return [parts.reduce((total, widths) => total + Math.max(0, ...widths), 0)];
};

/** A run of letters as far as it is set: the last one may still join to the next. */
interface Run {
  readonly widths: number[];
  code: number;
  last: Widths;
  isJoined: boolean;
}

const lam = 0x644;
const nothing: Widths = [0];

const append = (run: Run, code: number, own: Widths, lamAlef: Widths | undefined): void => {
  const { widths, last, isJoined } = run;
  const joins = last.length === 4 && own.length > 1;
  if (lamAlef && run.code === lam) widths[widths.length - 1] = lamAlef[isJoined ? 1 : 0] ?? 0;
  else {
    if (joins) widths[widths.length - 1] = last[isJoined ? 3 : 2] ?? 0;
    widths.push(own[joins ? 1 : 0] ?? 0);
  }
  run.code = code;
  run.last = own;
  run.isJoined = joins;
};

/**
 * What each letter of a text takes, joined to its neighbours as they are printed: a lam with its alef counts as one
 * letter, and what takes no width is left out.
 * Units: thousandths of the font's size.
 */
export const letterWidths = (text: string, weight: Weight): readonly number[] => {
  const face = faces[weight];
  const run: Run = { widths: [], code: 0, last: nothing, isJoined: false };
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    if (code > 0xffff) at += 1;
    const own = face.signs.get(code) ?? partsWidths(String.fromCodePoint(code), face);
    if (own !== transparent) append(run, code, own, face.lamAlefs.get(code));
  }
  return run.widths;
};

/** The width of a text on one line. Units: thousandths of the font's size. */
export const textWidth = (text: string, weight: Weight): number =>
  letterWidths(text, weight).reduce((total, width) => total + width, 0);
