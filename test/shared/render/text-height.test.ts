import { describe, expect, it } from 'vitest';
import { textHeightPt } from '../../../shared/render/text-height.ts';
import type { Look } from '../../../templates/workbooks/workbook-look.ts';
import { ministryLook } from '../../../templates/workbooks/ministry-look.ts';
import { sentence } from '../../generated/arabic-texts.ts';
import { createRandom } from '../../generated/random.ts';

const height = (text: string, widthChars = 30): number => textHeightPt(text, widthChars, 'body', ministryLook);
const ofLines = (count: number): number => height(Array<string>(count).fill('س').join('\n'));

/** A look whose body has this size. */
const sized = (sizePt: number): Look => ({
  ...ministryLook,
  styles: { ...ministryLook.styles, body: { ...ministryLook.styles.body, sizePt } },
});

describe('the height of a text', () => {
  it.each([
    [8, 11.25],
    [9, 12],
    [10, 12.75],
    [11, 14.25],
    [12, 15],
    [14, 18],
    [16, 20.25],
  ])('gives each line of %d points what Excel gives it', (sizePt, linePt) => {
    for (const count of [1, 2, 10, 40])
      expect(textHeightPt('س\n'.repeat(count - 1), 30, 'body', sized(sizePt))).toBeGreaterThanOrEqual(count * linePt);
  });

  it('grows with the size, whichever it is', () => {
    const heights = [6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 18, 22, 36].map((size) =>
      textHeightPt('س\n'.repeat(9), 30, 'body', sized(size)),
    );
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
  });

  it('counts written lines, and the empty ones too', () => {
    expect(height('')).toBe(ofLines(1));
    expect(height('س\n\nس')).toBe(ofLines(3));
    expect(height('س\r\nس\rس')).toBe(ofLines(3));
    expect(height('س\n')).toBe(ofLines(2));
  });

  // 30 digits are 157.5 points: margins and indent leave 146.25, which hold 36 times a dal.
  it('wraps between words, where the next one no longer fits', () => {
    expect(height('كلمة كلمة كلمة')).toBe(ofLines(1));
    const word = 'بببببببببببببببببببببببب';
    expect(height(`${word} ${word}`)).toBe(ofLines(2));
    expect(height(`${word}\u00A0${word}`)).toBeGreaterThanOrEqual(height(`${word} ${word}`));
  });

  it('lets spaces stand beyond the end of a line', () => {
    const word = 'د'.repeat(34);
    expect(height(word)).toBe(ofLines(1));
    expect(height(`${word}   `)).toBe(ofLines(1));
    expect(height(`${word}   ${word}`)).toBe(ofLines(2));
  });

  it('breaks a word that is wider than the cell, and begins it on a line of its own', () => {
    expect(height('د'.repeat(60))).toBe(ofLines(2));
    expect(height(`س ${'د'.repeat(60)}`)).toBe(ofLines(3));
    expect(height('س'.repeat(2_000))).toBeGreaterThan(ofLines(60));
  });

  it('breaks after a hyphen between words, but not within a period of years', () => {
    const [half, years] = ['د'.repeat(22), '2021-2023'];
    expect(height(`${'د'.repeat(12)} ${half}-${half}`)).toBe(ofLines(2));
    expect(height(`${'د'.repeat(12)} ${half}${half}`)).toBe(ofLines(3));
    expect(height(`${'د'.repeat(28)} ${years} ${half}`)).toBe(ofLines(3));
    expect(height(`${'د'.repeat(34)} - ${half}`)).toBe(ofLines(2));
  });

  it('needs more where a cell is indented, and more in bold', () => {
    const text = 'د'.repeat(38);
    expect(textHeightPt(text, 30, 'body', ministryLook)).toBeGreaterThan(ofLines(1));
    const centred: Look = {
      ...ministryLook,
      styles: { ...ministryLook.styles, body: { ...ministryLook.styles.body, horizontal: 'center' } },
    };
    expect(textHeightPt(text, 30, 'body', centred)).toBe(ofLines(1));
    const seens = 'س '.repeat(200);
    expect(textHeightPt(seens, 30, 'tinted', ministryLook)).toBeGreaterThan(height(seens));
  });

  it('is never less of a longer text, nor of a narrower cell', () => {
    const random = createRandom(7);
    for (let round = 0; round < 200; round += 1) {
      const [text, more] = [sentence(random), sentence(random)];
      const width = random.int(12, 138);
      expect(height(`${text} ${more}`, width)).toBeGreaterThanOrEqual(height(text, width));
      expect(height(text, width * 0.8)).toBeGreaterThanOrEqual(height(text, width));
    }
  });

  it('is found in no time: 60,000 cells of 60 letters', () => {
    const random = createRandom(8);
    const texts = Array.from({ length: 60_000 }, () => `${sentence(random)} ${sentence(random)}`.slice(0, 60));
    // The processor's time, for others may want it too: a fifth of a second of it.
    const before = process.cpuUsage();
    for (const text of texts) height(text);
    expect(process.cpuUsage(before).user / 1e6).toBeLessThan(1);
  });
});
