import { describe, expect, it } from 'vitest';
import { letterWidths, textWidth } from '../../../shared/render/text-width.ts';

const regular = (text: string): number => textWidth(text, 'regular');
const total = (...widths: number[]): number => widths.reduce((sum, width) => sum + width, 0);

// The font's own figures: beh alone or at the end 713, within a word 244; lam at the beginning 207; alef 207.
const beh = { alone: 713, end: 713, within: 244 };
const alef = { alone: 207, end: 229 };

describe('the width of a text', () => {
  it('is that of its letters as they are joined', () => {
    expect(regular('ب')).toBe(beh.alone);
    expect(regular('بب')).toBe(beh.within + beh.end);
    expect(letterWidths('ببب', 'regular')).toEqual([beh.within, beh.within, beh.end]);
    expect(letterWidths('عععع', 'regular')).toEqual([526, 394, 394, 450]);
  });

  it('is not joined past a letter that joins to none after it', () => {
    expect(letterWidths('باب', 'regular')).toEqual([beh.within, alef.end, beh.alone]);
    expect(letterWidths('ءب', 'regular')).toEqual([413, beh.alone]);
    expect(regular('ب ب')).toBe(total(beh.alone, 278, beh.alone));
  });

  it('counts a lam with its alef as one letter, alone or at the end', () => {
    expect(letterWidths('لا', 'regular')).toEqual([544]);
    expect(letterWidths('بلا', 'regular')).toEqual([beh.within, 601]);
    expect(letterWidths('الآن', 'regular')).toEqual([alef.alone, 544, 526]);
    expect(textWidth('لأ', 'bold')).toBe(486);
    expect(textWidth('لآ', 'bold')).toBe(541);
  });

  it('leaves out marks and invisible signs, across which letters join', () => {
    expect(regular('بَيْتٌ')).toBe(regular('بيت'));
    expect(regular('لَا')).toBe(regular('لا'));
    expect(regular('\u200Fبيت\u202C')).toBe(regular('بيت'));
  });

  it('follows signs that join and signs that part', () => {
    expect(regular('ب\u200Cب')).toBe(2 * beh.alone);
    expect(regular('ب\u200D')).toBe(beh.within);
    expect(regular('ب\u0640ب')).toBe(total(beh.within, 207, beh.end));
  });

  it('holds for Latin letters, digits and punctuation, regular and bold', () => {
    expect(regular('Plan 2021-2023')).toBe(total(667, 222, 556, 556, 278, 8 * 556, 333));
    expect(textWidth('Plan', 'bold')).toBe(total(667, 278, 556, 611));
    expect(regular('«٢٠٢١»، ۳')).toBe(total(2 * 556, 4 * 526, 319, 278, 526));
  });

  it('is of an accented letter that of its letter, and of a joined form with its own code enough', () => {
    expect(regular('é')).toBe(regular('e'));
    expect(regular('e\u0301')).toBe(regular('e'));
    expect(regular('\uFEFB')).toBeGreaterThanOrEqual(544);
    expect(regular('\uFE92')).toBeGreaterThanOrEqual(beh.within);
  });

  it('is of a sign that the font may lack more than of any that it has', () => {
    const known = Array.from({ length: 0x700 }, (_, code) => String.fromCodePoint(code)).filter((sign) =>
      /[ -~\u0621-\u063A\u0641-\u064A\u0660-\u0669]/.test(sign),
    );
    expect(known.length).toBeGreaterThan(130);
    for (const sign of ['漢', '😀', 'Ж']) expect(regular(sign)).toBeGreaterThan(Math.max(...known.map(regular)));
  });
});
