import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetName } from '../../../shared/render/sheet-name.ts';

it('keeps a short plain name', () => expect(sheetName('الهدف 1', [])).toBe('الهدف 1'));

it('takes any wish and gives a name that is allowed and free', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('a', 'A', '-')), (wanted, taken) => {
      const name = sheetName(wanted, taken);
      expect(name.length).toBeGreaterThan(0);
      expect(name.length).toBeLessThanOrEqual(31);
      expect(name).not.toMatch(/[\\/?*:[\]']/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(name.toLowerCase());
    }),
  );
});

it('counts names that come out alike', () => {
  const long = 'ه'.repeat(40);
  expect(sheetName(long, ['ه'.repeat(31)])).toBe(`${'ه'.repeat(27)} (2)`);
});
