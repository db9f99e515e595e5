import { defineTable } from '../../shared/schema/table.ts';

/**
 * What the pipeline answers, in the tab of the summary and beneath its tick: what is left to do, cause by cause. People
 * write nothing here but a tick beside a remark that they do not want to see again.
 */
export const answer = defineTable({
  id: 'answer',
  title: { ar: 'نتيجة المراجعة', en: 'Review' },
  beneath: 'summary',
  headingRow: 6,
  spareRows: 60,
  optional: true, // it came after the first spreadsheets were published
  columns: [
    { key: 'says', kind: 'answer', heading: { ar: 'ما وجدته المراجعة', en: 'What the review found' }, widthPx: 560 },
    { key: 'cells', kind: 'answer', heading: { ar: 'الخلايا', en: 'Cells' }, widthPx: 260 },
    {
      key: 'silenced',
      kind: 'tick',
      heading: { ar: 'لا حاجة إلى التذكير', en: 'Do not remind me' },
      help: {
        ar: 'ضع علامة بجانب ملاحظة للعلم كي لا تظهر مرة أخرى، إلى أن يتغيّر النص. إزالة العلامة تعيدها.',
        en: 'Tick a remark to hide it until the text changes. Removing the tick brings it back.',
      },
      widthPx: 130,
    },
    { key: 'key', kind: 'id', heading: { ar: 'معرّف الملاحظة', en: 'Remark id' }, widthPx: 60 },
  ],
});
