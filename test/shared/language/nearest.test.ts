import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/language/fold.ts';
import { nearest } from '../../../shared/language/nearest.ts';

const programmes = ['برنامج العمل الدبلوماسي والتعاون الدولي', 'البرنامج الاداري', 'البرنامج القنصلي'].map(fold);
const sectors = [
  'قطاع الشؤون الأوروبية',
  'قطاع الشؤون الإفريقية',
  'قطاع الشؤون العربية والإسلامية',
  'قطاع شؤون المغتربين واللاجئين',
  'قطاع الشؤون الإدارية والمالية',
].map(fold);
const sections = ['تعزيز العلاقات الفلسطينية الاوروبية', 'تعزيز العلاقات الفلسطينية الافريقية'].map(fold);
const goals = ['الهدف (1): رعاية المغتربين', 'الهدف (2): رعاية المغتربين'].map(fold);

const near: readonly (readonly [string, string, readonly string[]])[] = [
  ['برنامج العمل والتعاون الدبلوماسي', 'برنامج العمل الدبلوماسي والتعاون الدولي', programmes],
  ['برنامج العمل الدبلوماسى و التعاون الدولي', 'برنامج العمل الدبلوماسي والتعاون الدولي', programmes],
  ['برنامج العمل الدبلوماسيوالتعاون الدولي', 'برنامج العمل الدبلوماسي والتعاون الدولي', programmes],
  ['برنامج عمل دبلوماسي وتعاون دولي', 'برنامج العمل الدبلوماسي والتعاون الدولي', programmes],
  ['البرنامج القنصي', 'البرنامج القنصلي', programmes],
  ['البرنامج الإدراي', 'البرنامج الاداري', programmes],
  ['برنامج القنصلي', 'البرنامج القنصلي', programmes],
  ['البرنامجالاداري', 'البرنامج الاداري', programmes],
  ['قطاع شؤون اللاجئين والمغتربين', 'قطاع شؤون المغتربين واللاجئين', sectors],
  ['قطاع الشؤون المالية والادارية', 'قطاع الشؤون الإدارية والمالية', sectors],
  ['قطاع الشؤون العربية', 'قطاع الشؤون العربية والإسلامية', sectors],
  ['قطاع الشؤون المالية', 'قطاع الشؤون الإدارية والمالية', sectors],
  ['قطاع الشؤون الافرقية', 'قطاع الشؤون الإفريقية', sectors],
  ['تعزيز العلاقات الفلسطنية الافريقية', 'تعزيز العلاقات الفلسطينية الافريقية', sections],
  ['تعزيز العلاقا تالفلسطينية الاوروبية', 'تعزيز العلاقات الفلسطينية الاوروبية', sections],
  ['الهدف (2): رعاية المغترببن', 'الهدف (2): رعاية المغتربين', goals],
];

const far: readonly (readonly [string, readonly string[]])[] = [
  ['الشؤون القنصلية', [fold('الشؤون القانونية')]],
  ['تعزيز العلاقات الفلسطينية الاوروبية', [fold('تعزيز العلاقات الفلسطينية الافريقية')]],
  ['البرنامج المالي', programmes],
  ['البرنامج', programmes],
  ['قطاع الشؤون الآسيوية', sectors],
  ['قطاع الشؤون', sectors],
  ['الهدف (3): رعاية المغتربين', goals],
  ['الهدف (12): رعاية المغتربين', goals],
  ['نعم', programmes],
  ['أ', ['ب']],
  ['برنامج', []],
];

describe('nearest', () => {
  it.each(near)('suggests for %s: %s', (written, expected, candidates) => {
    expect(nearest(fold(written), candidates)).toBe(fold(expected));
  });

  it.each(far)('suggests nothing for %s', (written, candidates) => {
    expect(nearest(fold(written), candidates)).toBeUndefined();
  });

  it('prefers the first of two that are equally near', () => {
    expect(nearest('سفاره الف', ['سفاره الق', 'سفاره الب'])).toBe('سفاره الق');
    expect(nearest('سفاره الف', ['سفاره الب', 'سفاره الق'])).toBe('سفاره الب');
  });

  it('prefers the nearer, wherever it stands', () => {
    const names = ['قطاع الشؤون الادارية', 'قطاع الشؤون الادارية والمالية'].map(fold);
    const written = fold('قطاع الشؤون الادرية والمالية');
    expect(nearest(written, names)).toBe(names[1]);
    expect(nearest(written, names.toReversed())).toBe(names[1]);
  });

  it('suggests a name for itself, however its words are ordered', () => {
    const names = [...programmes, ...sectors];
    fc.assert(
      fc.property(
        fc.constantFrom(...names).chain((name) => {
          const words = name.split(' ');
          return fc.tuple(fc.constant(name), fc.shuffledSubarray(words, { minLength: words.length }));
        }),
        ([name, words]) => {
          expect(nearest(words.join(' '), names)).toBe(name);
        },
      ),
    );
  });
});
