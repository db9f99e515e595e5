import { execFileSync } from 'node:child_process';

/** A rectangle on a page. Units: points from the page's top left corner. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A word, or a part of one, as it stands on paper: its signs are in their order from the left, without vowel signs. */
export interface Word extends Box {
  readonly text: string;
}

/** One page of a PDF file. Units: points. */
export interface Page {
  readonly widthPt: number;
  readonly heightPt: number;
  readonly words: readonly Word[];
}

const entities: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
const decoded = (xml: string): string => xml.replace(/&\w+;/g, (entity) => entities[entity] ?? entity);

const pageElement = /<page width="(.*?)" height="(.*?)">(.*?)<\/page>/gs;
const wordElement = /<word xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/gs;

/** Vowel signs hover over a word: pdftotext puts them on either side of their letter, or apart. */
const withoutVowels = (text: string): string => text.replace(/\p{Mn}/gu, '');

const wordsOf = (xml: string): Word[] =>
  [...xml.matchAll(wordElement)]
    .map(([, left, top, right, bottom, text = '']) => ({
      ...{ left: Number(left), right: Number(right), top: Number(top), bottom: Number(bottom) },
      text: withoutVowels(decoded(text)),
    }))
    .filter(({ text }) => text !== '');

/**
 * The words on each page of a PDF file as far as there is ink of them: LibreOffice also writes what it clips off, and
 * pdftotext would read it; pdftocairo leaves it out.
 */
export function wordsOnPages(pdf: string): Page[] {
  const inkOnly = `${pdf}.ink`;
  execFileSync('pdftocairo', ['-pdf', pdf, inkOnly]);
  const xml = execFileSync('pdftotext', ['-bbox', inkOnly, '-'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...xml.matchAll(pageElement)].map(([, width, height, words = '']) => ({
    widthPt: Number(width),
    heightPt: Number(height),
    words: wordsOf(words),
  }));
}
