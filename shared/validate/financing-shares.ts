import { plainDigits } from '../language/plain-digits.ts';
import { percentSign, percentWording } from './percent-wording.ts';

/** The shares that are written beside sources of financing, in percent. */
export interface FinancingShares {
  readonly sum: number;
  /** By how much shares that were rounded, each as it is written, may together miss the whole. */
  readonly slack: number;
  /** Each source bears a share. */
  readonly complete: boolean;
}

const figure = '(\\d{1,6})(?:[.,٫،](\\d{1,4}))?';
// `60%`, `60 في المئة`, and the sign in front, as a keyboard from right to left puts it.
const share = new RegExp(`(?<![\\d.,٫])(?:${figure} *${percentWording}|${percentSign} *${figure}(?!\\d))`, 'giu');
const anyShare = new RegExp(share.source, 'iu');

const betweenSources = /[;؛+]|[،,](?!\d)/;
// What stands in brackets behind a share may be how that share is divided in turn.
const brackets = /\([^()]*\)/g;
const total = /^\P{L}*(?:ال)?(?:مجموع|[إا]جمالي|total)/iu;
// `50-60%`, and shares that change from year to year, are no sum that anybody could make.
const unclear = /\d *[%٪]? *(?:[-–—]|إلى|الى|حتى) *\d|(?<!\d)(?:19|20)\d\d(?!\d)/u;
const letter = /\p{L}/u;

/** The shares of a cell's sources; `undefined` where none is written, or where they cannot be added. */
export function financingShares(entries: readonly string[]): FinancingShares | undefined {
  const sources = entries.flatMap(sourcesIn);
  const shares = sources.flatMap((source) =>
    [...source.matchAll(share)].map(([, a, b, c = '', d]) => [a ?? c, b ?? d]),
  );
  if (shares.length === 0 || sources.some((source) => unclear.test(source))) return undefined;
  return {
    sum: shares.reduce((sum, [whole, fraction = '0']) => sum + Number(`${whole}.${fraction}`), 0),
    slack: shares.reduce((sum, [, fraction = '']) => sum + 0.5 / 10 ** fraction.length, 0),
    complete: sources.every(bearsShare),
  };
}

function sourcesIn(entry: string): string[] {
  const plain = plainDigits(entry);
  const outside = plain.replace(brackets, ' ');
  return (anyShare.test(outside) ? outside : plain)
    .split(betweenSources)
    .filter((source) => /[\p{L}\d]/u.test(source) && !total.test(source));
}

/** Whether a share is written of a source; words on both sides of it may name another one, which has none. */
const bearsShare = (source: string): boolean => {
  const words = source.split(anyShare);
  return anyShare.test(source) && !(letter.test(words[0] ?? '') && letter.test(words.at(-1) ?? ''));
};
