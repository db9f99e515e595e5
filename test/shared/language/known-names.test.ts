import { describe, expect, it } from 'vitest';
import { knownNames } from '../../../shared/language/known-names.ts';

const { link, suggest } = knownNames([
  { id: 'diplomatic', name: 'برنامج العمل الدبلوماسي والتعاون الدولي' },
  { id: 'administrative', name: 'البرنامج الاداري' },
  { id: 'administrative', name: 'برنامج الادارة' },
  { id: 'consular', name: 'البرنامج القنصلي' },
]);

// Each pair is two names, whatever they have in common.
const lookAlikes: readonly (readonly [string, string])[] = [
  ['الشؤون القنصلية', 'الشؤون القانونية'],
  ['الشؤون القنصلية', 'الشوون القنصلية'],
  ['الشؤون القنصلية', 'الشئون القنصلية'],
  ['هيئة المتابعة', 'هيية المتابعة'],
  ['مسؤول الاتصال', 'مسئول الاتصال'],
  ['الدول الداعمة', 'الدول غير الداعمة'],
  ['العلاقة الثنائية', 'العلاقات الثنائية'],
  ['المغترب', 'المغتربون'],
  ['قطاع الشؤون الإدارية', 'قطاع شؤون الإدارة'],
  ['برنامج قنصلي', 'البرنامج القنصلي'],
  ['التعاون', 'والتعاون'],
  ['الهدف 1', 'الهدف 11'],
  ['الهدف (١)', 'الهدف (٢)'],
  ['خطة 2021-2023', 'خطة 2021-2032'],
  ['الهدف 1.5', 'الهدف 15'],
  ['دعم اللاجئين', 'دعم اللاجئين والمغتربين'],
  ['عمان', 'عمّان الأردن'],
  ['الجزء الأول', 'الجز الأول'],
  ['سفارة مالي', 'سفارة مالطا'],
];

describe('a name of a list', () => {
  it('links where it is written to the letter', () => {
    expect(link('البرنامج القنصلي')).toEqual({ id: 'consular', via: 'exact' });
  });

  it('links past spaces, bullets and invisible characters', () => {
    expect(link('- البرنامج\u00A0القنصلي\u200F ')).toEqual({ id: 'consular', via: 'exact' });
  });

  it('links by any wording', () => {
    expect(link('برنامج الادارة')).toEqual({ id: 'administrative', via: 'exact' });
  });

  it('links in another spelling, and says so', () => {
    expect(link('البرنامج الإدارى.')).toEqual({ id: 'administrative', via: 'folded' });
  });

  it('links by the letter before the folding, wherever it stands', () => {
    const names = knownNames([
      { id: 'first', name: 'ادارة' },
      { id: 'second', name: 'إدارة' },
    ]);
    expect(names.link('إدارة')).toEqual({ id: 'second', via: 'exact' });
    expect(names.link('أدارة')).toEqual({ id: 'first', via: 'folded' });
  });

  it('that two entries have is the first one’s', () => {
    const names = knownNames([
      { id: 'first', name: 'إدارة' },
      { id: 'second', name: 'إدارة' },
    ]);
    expect(names.link('إدارة')).toEqual({ id: 'first', via: 'exact' });
  });

  it('is suggested, never linked, where it is only near', () => {
    const written = 'برنامج العمل والتعاون الدبلوماسي';
    expect(link(written)).toBeUndefined();
    expect(suggest(written)).toBe('برنامج العمل الدبلوماسي والتعاون الدولي');
  });

  it('is suggested as the list writes it', () => {
    expect(suggest('البرنامج الأدري')).toBe('البرنامج الاداري');
  });
});

describe('what is no name of a list', () => {
  it.each(['برنامج الفضاء', '', '  -'])('neither links nor suggests: %j', (written) => {
    expect(link(written)).toBeUndefined();
    expect(suggest(written)).toBeUndefined();
  });

  it('is a dash, even where the list holds one', () => {
    const names = knownNames([{ id: 'dash', name: '-' }]);
    expect(names.link('-')).toBeUndefined();
    expect(names.suggest('-')).toBeUndefined();
  });

  it.each(lookAlikes)('never links, however alike: %s and %s', (one, other) => {
    expect(knownNames([{ id: 'one', name: one }]).link(other)).toBeUndefined();
    expect(knownNames([{ id: 'other', name: other }]).link(one)).toBeUndefined();
  });

  it.each(['ب', 'ب ', 'والتعاون '])('takes less than 200 ms for 50,000 letters of %j', (piece) => {
    const written = piece.repeat(50_000).slice(0, 50_000);
    const start = performance.now();
    expect(link(written)).toBeUndefined();
    expect(suggest(written)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(200);
  });
});
