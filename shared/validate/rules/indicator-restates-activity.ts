import { inIndicator } from '../breach-at.ts';
import { contentWords, firstContentWord } from '../content-words.ts';
import { defineRule } from '../define-rule.ts';

const fewestWords = 2;

/** An indicator says no more than its activity: the same deed, in some of the same words. */
export const indicatorRestatesActivity = defineRule({
  code: 'indicator-restates-activity',
  scope: 'department',
  reads: ['activity', 'indicator'],
  severity: 'remark',
  tells: 'department',
  heuristic: true,
  message: {
    ar: 'المؤشر {value} يكرر نص النشاط ولا يبيّن ما يُقاس. يُرجى كتابة ما يُقاس به التنفيذ، مثل: «عدد الاتفاقيات الموقعة».',
    en: 'The indicator {value} repeats the activity and does not say what is measured. Please write what progress is measured by, e.g. “number of agreements signed”.',
  },
  source: 'Sector strategy 2021-2023, executive plan: an indicator of the cooperation agency only repeats its activity',
  *check({ activities }) {
    for (const activity of activities) {
      const deed = firstContentWord(activity.activity);
      for (const { text } of activity.indicators) {
        if (firstContentWord(text) !== deed) continue;
        const [said, known] = [contentWords(text), new Set(contentWords(activity.activity))];
        if (said.length < fewestWords || !said.every((word) => known.has(word))) continue;
        yield { ...inIndicator(activity, text), values: { value: text.value } };
      }
    }
  },
});
