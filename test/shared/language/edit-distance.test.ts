import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../shared/language/edit-distance.ts';

const shortTexts = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ج'), maxLength: 8 });

/** The definition itself, without any short cut: every way of changing the last letters is tried. */
const byDefinition = (one: string, other: string): number => {
  if (one === '' || other === '') return one.length + other.length;
  const [oneHead, otherHead] = [one.slice(0, -1), other.slice(0, -1)];
  const ways = [
    byDefinition(oneHead, other) + 1,
    byDefinition(one, otherHead) + 1,
    byDefinition(oneHead, otherHead) + (one.at(-1) === other.at(-1) ? 0 : 1),
  ];
  const swapped = one.length > 1 && one.slice(-2) === `${other.at(-1)}${other.at(-2)}`;
  return Math.min(...ways, swapped ? byDefinition(one.slice(0, -2), other.slice(0, -2)) + 1 : Infinity);
};

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['برنامج', 'برنامج', 0],
    ['برنامج', 'برنمج', 1],
    ['برنامج', 'برناامج', 1],
    ['برنامج', 'برتامج', 1],
    ['برنامج', 'برانمج', 1],
    ['', 'ثلاث', 4],
  ])('from %j to %j is %i', (one, other, distance) => {
    expect(editDistance(one, other)).toBe(distance);
  });

  it('is the same both ways, and zero only between equals', () => {
    fc.assert(
      fc.property(shortTexts, shortTexts, (one, other) => {
        expect(editDistance(one, other)).toBe(editDistance(other, one));
        expect(editDistance(one, other) === 0).toBe(one === other);
      }),
    );
  });

  it('is the least of all ways up to the most that is asked for, and infinite beyond', () => {
    const shorter = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ج'), maxLength: 5 });
    fc.assert(
      fc.property(shorter, shorter, fc.nat(6), (one, other, most) => {
        const distance = byDefinition(one, other);
        expect(editDistance(one, other, most)).toBe(distance > most ? Infinity : distance);
      }),
      { numRuns: 1000 },
    );
  });

  it('compares long texts in time where few changes are asked for', () => {
    const text = 'برنامج العمل '.repeat(1000);
    const start = performance.now();
    expect(editDistance(`ا${text}`, `${text}ب`, 3)).toBe(2);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
