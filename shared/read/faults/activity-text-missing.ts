import { defineFinding } from '../../findings/define-finding.ts';

/** A row begins something new, but says no activity: the only text that a row must have. */
export const activityTextMissing = defineFinding({
  code: 'activity-text-missing',
  severity: 'error',
  tells: 'department',
  message: {
    ar: 'في هذا الصف بيانات من دون نص النشاط. يُرجى كتابة النشاط، أو مسح الصف إن لم يكن مقصودًا.',
    en: 'This row has entries but no activity. Please write the activity, or clear the row if it is not meant.',
  },
  source: 'A row of the plan must have the activity’s text; everything else may be missing',
});
