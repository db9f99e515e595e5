import { fold } from '../language/fold.ts';
import type { Cell } from '../schema/cell.ts';
import { folded } from '../schema/folded.ts';

/** Words as they are compared, as alternatives of a regular expression. */
const anyOf = (words: string): string => `(?:${words.split(' ').map(fold).join('|')})`;

// What is held or brought out so many times: one of these each year, or two of them, is a quantity. Words that name an
// instrument, such as `استبيان`, are none of them: a survey measures.
const countable =
  'اجتماع لقاء مؤتمر منتدى معرض مهرجان تقرير تدريب وفد زيارة ورشة دورة ندوة جولة حملة فعالية جلسة محاضرة نشرة اتفاقية مذكرة سفارة بعثة';
const oneOfThem = anyOf(countable);
const twoOfThem = `${oneOfThem.replaceAll(/ه(?=[|)])/g, 'ت')}(?:ان|ين)`;
const eachTime = `(?:${anyOf('سنوي سنوية سنويا شهري شهرية شهريا أسبوعي أسبوعية أسبوعيا فصلي فصلية فصليا')}|كل ${anyOf('سنة عام شهر أسبوع')})`;

const measure = anyOf('عدد نسبة معدل مدى رصد متوسط مستوى حجم درجة قيمة');
const smallNumber = anyOf('ثلاث ثلاثة أربع أربعة خمس خمسة ست ستة سبع سبعة ثمان ثماني ثمانية تسع تسعة عشر عشرة');
const change = anyOf('زيادة رفع خفض تخفيض تقليص تقليل ارتفاع انخفاض تحسن نمو الوصول');
const year = '(?:19|20)\\d\\d(?!\\d)';

const targets = [
  `(?!${year})\\d+(?:$| (?!و?${measure} ))`, // `4 خلال 6 سنوات`
  `${smallNumber} (?!و?${measure} )\\p{L}`, // `ثلاث ورش عمل`
  `${twoOfThem}(?: |$)`, // `اجتماعين سنويا`
  `${oneOfThem}(?: \\p{L}+){0,2} ${eachTime}(?: |$)`, // `مؤتمر سفراء سنوي`
  `${change} .*${anyOf('بنسبة بمعدل بمقدار بواقع إلى')} (?!${year})\\d`, // `زيادة عدد السفارات بنسبة 20%`
];
const target = new RegExp(`^(?:${targets.join('|')})`, 'u');

// `1. عدد السفارات` and `(2) عدد السفارات` number the entries of a list.
const listNumber = /^\(?\p{Nd}{1,2}\s*[).:\-–]\s*(?=\p{L})/u;

/** Whether a text that should say what is measured says, by its wording, what is to be reached: rather missed than wrong. */
export function saysTarget(cell: Pick<Cell, 'value'>): boolean {
  const said = listNumber.test(cell.value) ? fold(cell.value.replace(listNumber, '')) : folded(cell);
  return target.test(said);
}
