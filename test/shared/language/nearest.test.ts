import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nearest } from '../../../shared/language/nearest.ts';

const programmes = ['برنامج العمل الدبلوماسي والتعاون الدولي', 'البرنامج الاداري', 'البرنامج القنصلي'];
const sectors = [
  'قطاع الشؤون الأوروبية',
  'قطاع الشؤون الإفريقية',
  'قطاع الشؤون العربية والإسلامية',
  'قطاع شؤون المغتربين واللاجئين',
  'قطاع الشؤون الإدارية والمالية',
];

const near: readonly (readonly [string, string, readonly string[]])[] = [
  ['برنامج العمل والتعاون الدبلوماسي', 'برنامج العمل الدبلوماسي والتعاون الدولي', programmes],
  ['برنامج العمل الدبلوماسى و التعاون الدولي', 'برنامج العمل الدبلوماسي والتعاون الدولي', programmes],
  ['البرنامج القنصي', 'البرنامج القنصلي', programmes],
  ['البرنامج الإدراي', 'البرنامج الاداري', programmes],
  ['برنامج القنصلي', 'البرنامج القنصلي', programmes],
  ['البرنامجالاداري', 'البرنامج الاداري', programmes],
  ['قطاع شؤون اللاجئين والمغتربين', 'قطاع شؤون المغتربين واللاجئين', sectors],
  ['قطاع الشؤون المالية والادارية', 'قطاع الشؤون الإدارية والمالية', sectors],
  ['قطاع الشؤون الافرقية', 'قطاع الشؤون الإفريقية', sectors],
];

const far: readonly (readonly [string, readonly string[]])[] = [
  ['الشؤون القنصلية', ['الشؤون القانونية']],
  ['البرنامج المالي', programmes],
  ['قطاع الشؤون الآسيوية', sectors],
  ['نعم', programmes],
  ['', programmes],
  [' - ', programmes],
  ['برنامج', []],
  ['ب'.repeat(50_000), programmes],
];

describe('nearest', () => {
  it.each(near)('suggests for %s: %s', (written, expected, candidates) => {
    expect(nearest(written, candidates)).toBe(expected);
  });

  it.each(far)('suggests nothing for %s', (written, candidates) => {
    expect(nearest(written, candidates)).toBeUndefined();
  });

  it('prefers the first of two that are equally near', () => {
    expect(nearest('سفارة ألف', ['سفارة ألق', 'سفارة ألب'])).toBe('سفارة ألق');
    expect(nearest('سفارة ألف', ['سفارة ألب', 'سفارة ألق'])).toBe('سفارة ألب');
  });

  it('suggests a name for itself, however its words are ordered', () => {
    const names = fc.constantFrom(...programmes, ...sectors);
    fc.assert(
      fc.property(names, (name) => {
        expect(nearest(name, [...programmes, ...sectors])).toBe(name);
        if (name.split(' ').length >= 3) {
          expect(nearest(name.split(' ').reverse().join(' '), [...programmes, ...sectors])).toBe(name);
        }
      }),
    );
  });
});
