import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { writtenDay, writtenYears, yearOf } from '../../language/written-day.ts';

/** An activity begins or ends in a year that the plan does not cover. */
export const dateOutsideCycle = defineRule({
  code: 'date-outside-cycle',
  scope: 'department',
  reads: ['startOn', 'endOn'],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'التاريخ {day} خارج سنوات الخطة {years}. يُرجى كتابة تاريخ يقع ضمن هذه السنوات، أو إبقاؤه كما هو إن كان النشاط يمتد خارجها فعلًا.',
    en: 'The date {day} lies outside the plan’s years {years}. Please write a date within them, or leave it if the activity really reaches beyond them.',
  },
  source: 'A plan cycle is the years that its plan covers',
  *check({ activities, framework: { years = [] } }) {
    const [first = -Infinity, last = Infinity] = [years[0], years.at(-1)];
    for (const activity of activities) {
      for (const column of ['startOn', 'endOn'] as const) {
        const day = activity[column]?.day;
        if (day === undefined || (yearOf(day) >= first && yearOf(day) <= last)) continue;
        yield { ...inActivity(activity, column), values: { day: writtenDay(day), years: writtenYears(years) } };
      }
    }
  },
});
