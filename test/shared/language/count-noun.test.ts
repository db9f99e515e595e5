import { describe, expect, it } from 'vitest';
import { type CountedNoun, countNoun, type NounCase, pluralForm } from '../../../shared/language/count-noun.ts';

// Zero, one, two, two oblique, 3, 11, 100: the samples that a native reader drafted.
const samples: readonly { noun: CountedNoun; forms: string[] }[] = [
  { noun: 'row', forms: ['لا صفوف', 'صف واحد', 'صفان', 'صفين', '3 صفوف', '11 صفًا', '100 صف'] },
  { noun: 'cell', forms: ['لا خلايا', 'خلية واحدة', 'خليتان', 'خليتين', '3 خلايا', '11 خلية', '100 خلية'] },
  { noun: 'activity', forms: ['لا أنشطة', 'نشاط واحد', 'نشاطان', 'نشاطين', '3 أنشطة', '11 نشاطًا', '100 نشاط'] },
  { noun: 'indicator', forms: ['لا مؤشرات', 'مؤشر واحد', 'مؤشران', 'مؤشرين', '3 مؤشرات', '11 مؤشرًا', '100 مؤشر'] },
  { noun: 'error', forms: ['لا أخطاء', 'خطأ واحد', 'خطآن', 'خطأين', '3 أخطاء', '11 خطأً', '100 خطأ'] },
  { noun: 'warning', forms: ['لا تنبيهات', 'تنبيه واحد', 'تنبيهان', 'تنبيهين', '3 تنبيهات', '11 تنبيهًا', '100 تنبيه'] },
  {
    noun: 'finding',
    forms: ['لا ملاحظات', 'ملاحظة واحدة', 'ملاحظتان', 'ملاحظتين', '3 ملاحظات', '11 ملاحظة', '100 ملاحظة'],
  },
  { noun: 'department', forms: ['لا جهات', 'جهة واحدة', 'جهتان', 'جهتين', '3 جهات', '11 جهة', '100 جهة'] },
  { noun: 'version', forms: ['لا نسخ', 'نسخة واحدة', 'نسختان', 'نسختين', '3 نسخ', '11 نسخة', '100 نسخة'] },
  { noun: 'time', forms: ['ولا مرة', 'مرة واحدة', 'مرتين', 'مرتين', '3 مرات', '11 مرة', '100 مرة'] },
];

const cases: readonly (readonly [number, NounCase])[] = [
  [0, 'nominative'],
  [1, 'nominative'],
  [2, 'nominative'],
  [2, 'oblique'],
  [3, 'nominative'],
  [11, 'oblique'],
  [100, 'nominative'],
];

describe('countNoun', () => {
  it.each(samples)('counts $noun in Arabic', ({ noun, forms }) => {
    expect(cases.map(([n, nounCase]) => countNoun(n, noun, nounCase).ar)).toEqual(forms);
  });

  it('names the object of a verb', () => {
    const rows = [1, 2, 3, 11, 100].map((n) => countNoun(n, 'row', 'accusative').ar);
    expect(rows).toEqual(['صفًا واحدًا', 'صفين', '3 صفوف', '11 صفًا', '100 صف']);
    expect(countNoun(1, 'cell', 'accusative').ar).toBe('خلية واحدة');
  });

  it('says of a remark that it is for information', () => {
    const remarks = [0, 1, 2, 3, 11, 100].map((n) => countNoun(n, 'remark').ar);
    expect(remarks).toEqual([
      'لا ملاحظات للعلم',
      'ملاحظة واحدة للعلم',
      'ملاحظتان للعلم',
      '3 ملاحظات للعلم',
      '11 ملاحظة للعلم',
      '100 ملاحظة للعلم',
    ]);
  });

  it('follows the CLDR plural rule of Arabic at every number', () => {
    const rule = new Intl.PluralRules('ar');
    const form: Partial<Record<string, string>> = { few: 'صفوف', many: 'صفًا', other: 'صف' };
    for (let n = 3; n <= 1300; n += 1) expect(countNoun(n, 'row').ar).toBe(`${n} ${form[rule.select(n)]}`);
  });

  it('counts in English', () => {
    const activities = [0, 1, 2, 27].map((n) => countNoun(n, 'activity').en);
    expect(activities).toEqual(['no activities', '1 activity', '2 activities', '27 activities']);
    expect(countNoun(2, 'cell').en).toBe('2 cells');
  });
});

describe('the form of a counted noun', () => {
  it('is the one that CLDR gives, at every number', () => {
    const rule = new Intl.PluralRules('ar');
    for (let n = 0; n <= 1300; n += 1) expect(`${n} ${pluralForm(n)}`).toBe(`${n} ${rule.select(n)}`);
  });
});
