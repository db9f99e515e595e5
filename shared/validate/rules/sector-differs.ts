import { fold } from '../../language/fold.ts';
import { knownNames } from '../../language/known-names.ts';
import { resultsIn, resultsNamedBy } from '../../plan/named-results.ts';
import { inActivity } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

/** An activity supports a result for which the alignment makes others responsible than the activity's department. */
export const sectorDiffers = defineRule({
  code: 'sector-differs',
  scope: 'plan',
  reads: [],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: '{activities} من خطة {department} على النتيجة {result}، والقطاع المسؤول عنها في جدول المواءمة: {sectors}. يُرجى تصحيح النتيجة في الخطة أو القطاع في الجدول.',
    en: '{activities} of {department} on the result {result}, for which the alignment makes responsible: {sectors}. Please correct the result in the plan, or the sector in the alignment.',
  },
  source: 'Framework, tab of budget alignment: the responsible sector of each result',
  *check({ framework, departments, missing }) {
    const namedBy = resultsNamedBy(resultsIn(framework.alignment));
    const names = knownNames([...departments, ...missing]);
    for (const { id, name, activities } of departments) {
      // A line names several at once, too: `قطاع الشؤون القنصلية وسفاراتنا بالخارج`.
      const isOwn = (sector: string): boolean =>
        names.suggest(sector) === name || ` ${fold(sector)} `.includes(` ${fold(name)} `);
      for (const activity of activities) {
        for (const { text, sectors } of namedBy(activity)) {
          if (sectors.length === 0 || sectors.some(isOwn)) continue;
          const place = inActivity(activity, 'result');
          const values = { department: name, result: text, sectors };
          yield { ...place, cell: { ...place.cell, department: id }, values };
        }
      }
    }
  },
});
