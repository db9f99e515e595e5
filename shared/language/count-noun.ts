import type { Text } from './text.ts';

/** The nouns that messages count. */
export type CountedNoun =
  | 'row'
  | 'cell'
  | 'activity'
  | 'indicator'
  | 'error'
  | 'warning'
  | 'remark'
  | 'finding'
  | 'department'
  | 'version'
  | 'time';

/**
 * The place of the counted noun in its Arabic sentence; it shows at one and two only.
 * `nominative` subject or label · `oblique` after a preposition · `accusative` object, as in `لم نجد صفًا واحدًا`.
 */
export type NounCase = 'nominative' | 'oblique' | 'accusative';

/** The Arabic forms of a noun; the number stands before `few`, `many` and `other` only. */
interface Forms {
  readonly zero: string;
  readonly one: string;
  readonly oneAccusative: string;
  readonly two: string;
  readonly twoOblique: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

const masculine = (singular: string, plural: string, many: string): Forms => ({
  zero: `لا ${plural}`,
  one: `${singular} واحد`,
  oneAccusative: `${many} واحدًا`,
  two: `${singular}ان`,
  twoOblique: `${singular}ين`,
  few: plural,
  many,
  other: singular,
});

const feminine = (singular: string, plural: string, qualifier = ''): Forms => {
  const stem = singular.replace(/ة$/, 'ت');
  return {
    zero: `لا ${plural}${qualifier}`,
    one: `${singular} واحدة${qualifier}`,
    oneAccusative: `${singular} واحدة${qualifier}`,
    two: `${stem}ان${qualifier}`,
    twoOblique: `${stem}ين${qualifier}`,
    few: `${plural}${qualifier}`,
    many: `${singular}${qualifier}`,
    other: `${singular}${qualifier}`,
  };
};

const arabic: Readonly<Record<CountedNoun, Forms>> = {
  row: masculine('صف', 'صفوف', 'صفًا'),
  cell: feminine('خلية', 'خلايا'),
  activity: masculine('نشاط', 'أنشطة', 'نشاطًا'),
  indicator: masculine('مؤشر', 'مؤشرات', 'مؤشرًا'),
  error: { ...masculine('خطأ', 'أخطاء', 'خطأً'), two: 'خطآن' },
  warning: masculine('تنبيه', 'تنبيهات', 'تنبيهًا'),
  remark: feminine('ملاحظة', 'ملاحظات', ' للعلم'),
  finding: feminine('ملاحظة', 'ملاحظات'),
  department: feminine('جهة', 'جهات'),
  version: feminine('نسخة', 'نسخ'),
  // How often something happens is an adverb, never a subject: its dual has one form.
  time: { ...feminine('مرة', 'مرات'), zero: 'ولا مرة', two: 'مرتين' },
};

const englishPlurals: Partial<Record<CountedNoun, string>> = { activity: 'activities' };

/** The form that a number asks of its noun in Arabic. */
export type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

/**
 * The form of a counted noun, for words that agree with it: `أُضيف نشاط`, `أُضيفت 3 أنشطة`.
 * Source: CLDR's plural rule for Arabic, by the last two digits: 103 counts like 3, 111 like 11, 200 like 100.
 */
export function pluralForm(n: number): PluralForm {
  if (n <= 2) return n === 0 ? 'zero' : n === 1 ? 'one' : 'two';
  const lastTwoDigits = n % 100;
  if (lastTwoDigits >= 11) return 'many';
  return lastTwoDigits >= 3 ? 'few' : 'other';
}

const inArabic = (n: number, forms: Forms, nounCase: NounCase): string => {
  const form = pluralForm(n);
  if (form === 'zero') return forms.zero;
  if (form === 'one') return nounCase === 'accusative' ? forms.oneAccusative : forms.one;
  if (form === 'two') return nounCase === 'nominative' ? forms.two : forms.twoOblique;
  return `${n} ${forms[form]}`;
};

const inEnglish = (n: number, noun: CountedNoun): string => {
  if (n === 1) return `1 ${noun}`;
  return `${n === 0 ? 'no' : n} ${englishPlurals[noun] ?? `${noun}s`}`;
};

/** A number with its noun: `27 نشاطًا`, `27 activities`. Units: `n` is a whole number, zero or more. */
export const countNoun = (n: number, noun: CountedNoun, nounCase: NounCase = 'nominative'): Text => ({
  ar: inArabic(n, arabic[noun], nounCase),
  en: inEnglish(n, noun),
});
