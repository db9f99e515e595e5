import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, splitLines } from '../../../shared/language/clean.ts';

const examples: readonly (readonly [string, string, string])[] = [
  ['outer spaces', '  نشاط \n', 'نشاط'],
  ['non-breaking spaces', 'نشاط\u00A0واحد\u00A0', 'نشاط واحد'],
  ['repeated spaces', 'نشاط  \t واحد', 'نشاط واحد'],
  ['bidi and zero-width characters', '\u200Fن\u200Bشاط\u202C\u2069', 'نشاط'],
  ['a dash', '- نشاط', 'نشاط'],
  ['an en dash', '– نشاط', 'نشاط'],
  ['a round bullet', '• نشاط', 'نشاط'],
  ['a star', '* نشاط', 'نشاط'],
  ['a dash without a space', '-نشاط', 'نشاط'],
  ['a dash behind a direction mark', '\u200F- نشاط', 'نشاط'],
  ['two bullets', '• - نشاط', 'نشاط'],
  ['a bullet before a number', '- 5 اجتماعات', '5 اجتماعات'],
  ['a bullet alone', '-', ''],
];

const kept = ['-5', '-٥', '−3.5', 'جنوب-جنوب', 'أولًا:\nثانيًا', 'إدارةٌ «الشؤون» ٢٠٢١ ـ', 'نشاط.', '(أ) نشاط'];

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from(' \n\r\u00A0-–•*5٥.\u200F\u061Cنشاطًـأ')), maxLength: 20 }),
);
const letters = (text: string) => text.replace(/[\P{L}\p{Default_Ignorable_Code_Point}]/gu, '');

describe('clean', () => {
  it.each(examples)('removes %s', (_, written, meant) => {
    expect(clean(written)).toBe(meant);
  });

  it.each(kept)('keeps %j as it is', (written) => {
    expect(clean(written)).toBe(written);
  });

  it('changes no letter', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(letters(clean(text))).toBe(letters(text));
      }),
    );
  });

  it('gives the same for a text that is clean at a glance and one that is not', () => {
    // A variation selector prints nothing, and no text with one is clean at a glance.
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isEntry) => {
        const written = isEntry ? `- ${text}` : text;
        expect(clean(written)).toBe(clean(`${written}\uFE0F`));
      }),
      { numRuns: 2000 },
    );
  });

  it('changes nothing that is clean', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
      { numRuns: 2000 },
    );
  });

  it.each([' ', '-', '- ', '\n', '\u200F', 'ن '])('takes less than 200 ms for 50,000 times %j', (piece) => {
    const start = performance.now();
    clean(piece.repeat(50_000));
    expect(performance.now() - start).toBeLessThan(200);
  });
});

describe('splitLines', () => {
  it('gives one cleaned entry a line, without empty ones', () => {
    expect(splitLines('- عدد الدورات\n\n \u200F• وعدد المتدربين \r\n-\n5')).toEqual([
      'عدد الدورات',
      'وعدد المتدربين',
      '5',
    ]);
  });

  it('gives nothing for an empty cell', () => {
    expect(splitLines(' \n')).toEqual([]);
  });
});
