import { folded } from '../../schema/folded.ts';
import { inIndicator } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

// `تم توقيع 15 اتفاقية`, `قمنا بعقد لقاءات`; within a text, as in `عدد الاتفاقيات التي تم توقيعها`, they say nothing of it.
const done = /^(?:(?:لقد|قد) )?(?:تم|تمت|جري|جرت|قمنا|عقدنا|نظمنا|نفذنا|وقعنا|شاركنا|انجزنا|اطلقنا|افتتحنا) /;

/** An indicator reports what has been done instead of saying what is measured. */
export const indicatorStatesWhatIsDone = defineRule({
  code: 'indicator-states-what-is-done',
  scope: 'department',
  reads: ['indicator'],
  severity: 'remark',
  tells: 'department',
  heuristic: true,
  message: {
    ar: 'يبدو أن {value} وصف لما نُفذ وليس مؤشر قياس. يُرجى كتابة ما يُقاس به التنفيذ، مثل: «عدد الاتفاقيات الموقعة».',
    en: '{value} seems to report what has been done, not to be an indicator. Please write what progress is measured by, e.g. “number of agreements signed”.',
  },
  source: 'Sector strategy 2021-2023, executive plan: four of its indicators state what is already done',
  *check({ activities }) {
    for (const activity of activities) {
      for (const { text } of activity.indicators)
        if (done.test(folded(text))) yield { ...inIndicator(activity, text), values: { value: text.value } };
    }
  },
});
