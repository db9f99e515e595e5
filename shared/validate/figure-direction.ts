import { fold } from '../language/fold.ts';
import type { Indicator } from '../plan/activity.ts';
import { folded } from '../schema/folded.ts';
import { saysPercent } from './percent-wording.ts';
import { targetsOf, type YearTarget } from '../plan/year-figures.ts';

/** Words as they are compared, as alternatives of a regular expression. */
const anyOf = (words: string): string => `(?:${words.split('|').map(fold).join('|')})`;

const growth = 'زيادة|رفع|ارتفاع|نمو|تنامي|مضاعفة|توسيع';
const reduction = 'خفض|تخفيض|انخفاض|تقليل|تقليص|الحد من|تراجع';
const measure = anyOf('عدد|نسبة|معدل|مدة|زمن|وقت|فترة|متوسط|مستوى|حجم|درجة|كلفة|تكلفة');

const rises = new RegExp(`^${anyOf(growth)} ${measure} `, 'u');
const falls = new RegExp(`^${anyOf(reduction)} ${measure} `, 'u');
// `نسبة الزيادة في الصادرات` and `خفض عدد الشكاوى بنسبة` measure the change itself, others count each year alone.
const change = `${measure} (?:ال)?${anyOf(`${growth}|${reduction}|تغير|تغيير|تحسن`)}`;
const eachYear = anyOf('سنوي|سنوية|سنويا|السنوي|السنوية|كل سنة|كل عام|خلال السنة|خلال العام');
const anyOrder = new RegExp(`(?:^| )(?:${change}|${anyOf('بنسبة|بمقدار|بمعدل|بواقع')}|${eachYear})(?: |$)`, 'u');

/** Which way the figures of an indicator go: 1 up, -1 down, 0 either way throughout, or in any order. */
function directionOf({ text, unit }: Indicator): number | 'any' {
  const said = folded(text);
  if (anyOrder.test(said) || (unit && anyOrder.test(folded(unit)))) return 'any';
  if (rises.test(said)) return 1;
  return falls.test(said) ? -1 : 0;
}

/**
 * The first target of an indicator that goes against its wording or, where that says nothing, against the first step
 * that its figures take: rather missed than wrong.
 */
export function targetAgainst(indicator: Indicator): YearTarget | undefined {
  const direction = directionOf(indicator);
  const { baseline } = indicator;
  const targets = targetsOf(indicator);
  const figures = [...(baseline ? [baseline] : []), ...targets.map(({ cell }) => cell)];
  if (direction === 'any' || !areComparable(figures)) return undefined;
  let expected = direction;
  let before = figures[0]?.number ?? 0;
  return targets.find(({ cell: { number } }) => {
    const step = Math.sign(number - before);
    before = number;
    expected ||= step;
    return step * expected < 0;
  });
}

/** `20` and `50%` may be one scale or two; and what comes to nothing in one year and begins anew has no direction. */
function areComparable(figures: readonly YearTarget['cell'][]): boolean {
  const isSomething = ({ number }: YearTarget['cell']): boolean => number !== 0;
  const percentages = figures.filter(isSomething).map(saysPercent);
  const between = figures.slice(1, Math.max(1, figures.findLastIndex(isSomething)));
  return between.every(isSomething) && new Set(percentages).size <= 1;
}
