import { invisible } from '../language/invisible.ts';
import { sha256Of } from '../plan/content-hash.ts';

/** Where a marker stands in our block of a note: above our lines, or beneath them. */
export type MarkerPlace = 'above' | 'beneath';

/** A marker as it is found in a note. */
export interface Marker {
  readonly place: MarkerPlace;
  /** The codes of the lines that we wrote beside it, in order. */
  readonly codes: readonly string[];
}

/** Where in a line of a note a marker stands. */
interface MarkerFound {
  readonly marker: Marker;
  readonly from: number;
  readonly to: number;
}

// Only what every font can show, and what no program drops; a line that begins with a letter is read from the right.
const wordings: Readonly<Record<MarkerPlace, string>> = {
  above: 'ملاحظة من مراجعة الخطة',
  beneath: 'نهاية الملاحظة',
};

// Six digits, as a reference number has: a line that somebody types between our markers is taken for ours once in a million.
const codeLength = 6;
const codeOf = (text: string): string =>
  String(Number.parseInt(sha256Of(text).slice(0, 12), 16) % 10 ** codeLength).padStart(codeLength, '0');

/** The code by which a line is known to be ours; spaces, invisible characters and Unicode's composition do not count. */
export const lineCode = (line: string): string =>
  codeOf(line.replace(invisible, '').normalize('NFC').replace(/\s+/g, ' ').trim());

/** A text as one line of our block: what would begin another line, or pass for a marker, goes. */
export const noteLine = (text: string): string =>
  text.replaceAll('[', '(').replaceAll(']', ')').replace(/\s+/g, ' ').trim();

/** The line that stands above or beneath our lines. Both bear every code, for one of them may be deleted. */
export const markerLine = (place: MarkerPlace, codes: readonly string[]): string =>
  `[${wordings[place]} ${codes.join('-')}]`;

const pattern = (place: MarkerPlace): string => `(?<${place}>${wordings[place].replaceAll(' ', '[^\\S\\r\\n]+')})`;
const anyMarker = new RegExp(
  `\\[(?:${pattern('above')}|${pattern('beneath')})[^\\S\\r\\n]+(?<codes>\\d{${codeLength}}(?:-\\d{${codeLength}})*)\\]`,
  'gu',
);

/** The markers in a line of a note that nobody altered; people write in front of them and behind them. */
export const markersIn = (line: string): MarkerFound[] =>
  [...line.matchAll(anyMarker)].map(({ 0: text, index, groups }) => {
    const place = groups?.['above'] === undefined ? 'beneath' : 'above';
    const codes = groups?.['codes']?.split('-') ?? [];
    return { marker: { place, codes }, from: index, to: index + text.length };
  });
