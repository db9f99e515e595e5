import { plan } from '../../../templates/sheets/plan.ts';
import { inActivity, inFigure } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';
import { writtenYears } from '../../language/written-day.ts';
import { costColumns, costsOf, targetColumns, targetsOf } from '../../plan/year-figures.ts';

const headings = new Map<string, string>(plan.columns.map(({ key, heading }) => [key, heading.ar]));

/** A cost or a target stands in the column of a year that the cycle does not have. */
export const costOutsideCycle = defineRule({
  code: 'cost-outside-cycle',
  scope: 'department',
  reads: ['indicator', ...costColumns, ...targetColumns],
  severity: 'warning',
  tells: 'department',
  message: {
    ar: 'عمود {column} خارج سنوات الخطة {years}. يُرجى نقل القيمة إلى عمود سنتها، أو مسحها.',
    en: 'The column {column} lies outside the plan’s years {years}. Please move the value to the column of its year, or clear it.',
  },
  source: 'A plan cycle is the years that its plan covers: each has its columns of costs and targets',
  *check({ activities, framework: { years = [] } }) {
    if (years.length === 0) return;
    const isOutside = ({ year }: { year: number }): boolean => year > years.length;
    const valuesOf = (key: string) => ({ column: headings.get(key) ?? key, years: writtenYears(years) });
    for (const activity of activities) {
      for (const { column } of costsOf(activity).filter(isOutside))
        yield { ...inActivity(activity, column), values: valuesOf(column) };
      for (const indicator of activity.indicators) {
        for (const { column } of targetsOf(indicator).filter(isOutside))
          yield { ...inFigure(activity, indicator, column), values: valuesOf(column) };
      }
    }
  },
});
