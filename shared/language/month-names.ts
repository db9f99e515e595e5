import { fold } from './fold.ts';

/** January to December as the Levant, Egypt and the Gulf, the Maghreb and English call them, names divided by `|`. */
const gregorian = [
  'كانون الثاني|كانون ثاني|كانون ثان|يناير|جانفي|january|jan',
  'شباط|فبراير|فيفري|february|feb',
  'آذار|مارس|march|mar',
  'نيسان|أبريل|إبريل|أفريل|april|apr',
  'أيار|مايو|ماي|may',
  'حزيران|يونيو|يونيه|جوان|june|jun',
  'تموز|يوليو|يوليه|يوليوز|جويلية|july|jul',
  'آب|أغسطس|غشت|أوت|august|aug',
  'أيلول|سبتمبر|شتنبر|september|sept|sep',
  'تشرين الأول|تشرين أول|أكتوبر|october|oct',
  'تشرين الثاني|تشرين ثاني|تشرين ثان|نوفمبر|نونبر|november|nov',
  'كانون الأول|كانون أول|ديسمبر|دجنبر|december|dec',
].map((names) => names.split('|'));

/** The months of the Hijri year, and what marks it. */
const hijri = [
  'محرم|المحرم|صفر|ربيع الأول|ربيع أول|ربيع الثاني|ربيع ثاني|ربيع الآخر|جمادى الأولى|جمادى الأول|جمادى الثانية',
  'جمادى الآخرة|رجب|شعبان|رمضان|شوال|ذو القعدة|ذي القعدة|ذو الحجة|ذي الحجة|هـ|هجري|هجرية|للهجرة|muharram|safar|rabi',
  'jumada|rajab|shaban|ramadan|shawwal|ah|hijri',
].flatMap((names) => names.split('|'));

/** What stands for a Hijri month, or for the letter that marks a Hijri year. */
export const hijriMark = '#hijri';

const marks = new Map([
  ...gregorian.flatMap((names, index) => names.map((name) => [fold(name), `#${index + 1}`] as const)),
  ...hijri.map((name) => [fold(name), hijriMark] as const),
]);
const longestFirst = [...marks.keys()].sort((a, b) => b.length - a.length);
const name = new RegExp(`(?<= )(?:${longestFirst.join('|')})(?= )`, 'g');

/**
 * A folded text with `#` and a number in the place of each Gregorian month, and with the mark of the Hijri calendar in
 * the place of what belongs to that: `15 نيسان ابريل 2022` is `15 #4 #4 2022`.
 */
export const withMonthNumbers = (folded: string): string =>
  ` ${folded} `.replace(name, (found) => marks.get(found) ?? found).trim();
