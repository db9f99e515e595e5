import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance } from '../../../shared/language/edit-distance.ts';

const shortTexts = fc.string({ unit: fc.constantFrom('ا', 'ب', 'ج'), maxLength: 8 });

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
});
