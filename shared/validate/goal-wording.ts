import { clean } from '../language/clean.ts';
import { fold } from '../language/fold.ts';

// `الهدف الاستراتيجي الأول:`, `الهدف الاستراتيجي (1) :`, `الهدف رقم 1 -`: the label that tables print before a title.
const label = /^الهدف[^:：–—-]{0,40}[:：–—-]\s*/u;
const fullStop = /[\s.،:]+$/u;

/** A goal's title within the line that a table prints: without the label before it and the full stop behind. */
export const titleIn = (wording: string): string => clean(wording).replace(label, '').replace(fullStop, '');

/** Whether two lines word a goal's title alike, but for spelling and what tables print around it. */
export const wordsAlike = (one: string, other: string): boolean =>
  fold(one) === fold(other) || fold(titleIn(one)) === fold(titleIn(other));
