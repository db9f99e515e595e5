import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/language/fold.ts';

const same: readonly (readonly [string, string, string])[] = [
  ['hamza on alif', 'الأونروا إلى آسيا ٱلقدس', 'الاونروا الى اسيا القدس'],
  ['taa marbuta', 'وزارة الخارجية', 'وزاره الخارجيه'],
  ['alif maqsura', 'البرنامج القنصلى', 'البرنامج القنصلي'],
  ['Persian letters', 'البرنامج القنصلی کل', 'البرنامج القنصلي كل'],
  ['Arabic-Indic and Persian digits', '٢٠٢١-۲۰۲۳', '2021-2023'],
  ['tatweel and harakat', 'بـــرنامجٌ وطنيٌّ', 'برنامج وطني'],
  ['bidi and zero-width characters', '\u200Fبرنامج\u200B\u2067 العمل\u2069\uFEFF', 'برنامج العمل'],
  ['spaces of all kinds', ' برنامج\u00A0 \t العمل\n', 'برنامج العمل'],
  ['trailing full stops', 'برنامج العمل.', 'برنامج العمل'],
  ['quotes', '«برنامج» “العمل”', 'برنامج العمل'],
  ['the Arabic comma', 'التعليم، الثقافة', 'التعليم الثقافة'],
  ['dashes', 'جنوب-جنوب', 'جنوب – جنوب'],
  ['a leading bullet', '• برنامج العمل', 'برنامج العمل'],
  ['a leading dash', '- برنامج العمل', 'برنامج العمل'],
  ['brackets', 'الوكالة (بيكا)', 'الوكالة بيكا'],
  ['presentation forms', 'ﻻ ﷲ', 'لا الله'],
  ['Latin case', 'UNASUR', 'unasur'],
  ['hamza as a character of its own', 'شي\u0654ون', 'شئون'],
  ['hamza on a dotless yeh', 'شى\u0654ون', 'شئون'],
];

const different: readonly (readonly [string, string])[] = [
  ['الشؤون القنصلية', 'الشؤون القانونية'],
  ['شؤون', 'شوون'],
  ['شئون', 'شيون'],
  ['شؤون', 'شئون'],
  ['جزء', 'جز'],
  ['1.5', '15'],
  ['برنامج العمل', 'برنامجالعمل'],
];

// Code points that folding treats, so that random texts meet them often.
const treated = ' \n\u00A0-–•.،«»ـًٌّ\u0654\u0653\u0301\u0327آأإٱاىيیةهکكؤئء٣۳3\u200F\u200B\u2067\uFE71\uFEFBİKé';
const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from(treated), 'لا', 'ﷺ'), maxLength: 40 }),
);

// Characters of every kind that people type, and some that they do not.
const anyText = fc.string({
  unit: fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) },
    { weight: 16, arbitrary: fc.integer({ min: 0x600, max: 0x6ff }).map((code) => String.fromCharCode(code)) },
    { weight: 4, arbitrary: fc.integer({ min: 0x2000, max: 0x206f }).map((code) => String.fromCharCode(code)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
  ),
});

describe('fold', () => {
  it('gives the same for a text that is looked up letter by letter and one that is not', () => {
    // A variation selector prints nothing, and no text with one is looked up.
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(text)).toBe(fold(`${text}\uFE0F`));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(same)('makes equal: %s', (_, one, other) => {
    expect(fold(one)).toBe(fold(other));
  });

  it.each(different)('keeps %s apart from %s', (one, other) => {
    expect(fold(one)).not.toBe(fold(other));
  });

  it('changes nothing that is folded', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves no space at the ends and none doubled', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(fold(text)).not.toMatch(/^\s|\s\s|\s$/);
      }),
    );
  });

  it.each([
    ['letters', 'برنامج العمل، '.repeat(3572)],
    ['spaces', ' '.repeat(50_000)],
    ['dashes', '-'.repeat(50_000)],
    ['combining marks out of order', 'a' + '\u0301\u0327'.repeat(25_000)],
    ['harakat', 'ب' + '\u064F\u0651'.repeat(25_000)],
    ['bidi marks', '\u200F'.repeat(50_000)],
  ])('takes less than 50 ms for 50,000 characters: %s', (_, text) => {
    fold(text);
    const start = performance.now();
    fold(text);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
