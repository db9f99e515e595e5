import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { writtenDay, yearOf } from '../../language/written-day.ts';
import { costColumns, costsOf } from '../../plan/year-figures.ts';

/** An activity costs something in a year in which, by its dates, it does not run. */
export const costOutsideSchedule = defineRule({
  code: 'cost-outside-schedule',
  scope: 'department',
  reads: ['startOn', 'endOn', ...costColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'كُتبت تكلفة لسنة {year}، وتاريخا النشاط من {start} إلى {end}. يُرجى نقل التكلفة إلى سنة التنفيذ، أو تصحيح التاريخين، أو إبقاؤها كما هي إن كان الصرف في تلك السنة مقصودًا.',
    en: 'There is a cost for {year}, and the activity runs from {start} to {end}. Please move the cost to a year in which it runs, correct the dates, or leave it if paying in that year is meant.',
  },
  source: 'Costs are planned for the years in which an activity runs',
  *check({ activities, framework: { years = [] } }) {
    for (const activity of activities) {
      const [start, end] = [activity.startOn?.day, activity.endOn?.day];
      if (start === undefined || end === undefined || end < start) continue;
      for (const { column, year: place, cell } of costsOf(activity)) {
        const year = years[place - 1];
        if (year === undefined || cell.money.minor <= 0 || (year >= yearOf(start) && year <= yearOf(end))) continue;
        yield { ...inActivity(activity, column), values: { year, start: writtenDay(start), end: writtenDay(end) } };
      }
    }
  },
});
