import { defineTable } from '../../shared/schema/table.ts';

/**
 * The tab that opens with what the pipeline answers: one sentence, the next cell to mend, then line by line what is left
 * to do. Beside it a department says that its plan is ready. People and the pipeline write in columns of their own, so
 * that neither can write over the other, whatever rows are inserted meanwhile.
 */
export const summary = defineTable({
  id: 'summary',
  title: { ar: 'الملخص', en: 'Summary' },
  opening: ['sentence', 'next'],
  headingRow: 3,
  spareRows: 60,
  answered: true,
  columns: [
    {
      key: 'says',
      kind: 'answer',
      optional: true, // these four came after the first spreadsheets were published
      heading: { ar: 'ما وجدته المراجعة', en: 'What the review found' },
      widthPx: 560,
    },
    { key: 'cells', kind: 'answer', optional: true, heading: { ar: 'الخلايا', en: 'Cells' }, widthPx: 220 },
    {
      key: 'silenced',
      kind: 'tick',
      optional: true,
      heading: { ar: 'لا حاجة إلى التذكير', en: 'Do not remind me' },
      help: {
        ar: 'ضع علامة بجانب ملاحظة للعلم كي لا تظهر مرة أخرى، إلى أن يتغيّر النص. إزالة العلامة تعيدها.',
        en: 'Tick a remark to hide it until the text changes. Removing the tick brings it back.',
      },
      widthPx: 110,
    },
    {
      key: 'key',
      kind: 'id',
      optional: true,
      heading: { ar: 'معرّف الملاحظة', en: 'Remark id' },
      widthPx: 60,
    },
    {
      key: 'ready',
      kind: 'tick',
      heading: { ar: 'جاهز للتسليم', en: 'Ready to submit' },
      help: {
        ar: 'ضع علامة هنا عندما تكتمل الخطة. قبل ذلك نراجعها من دون أن تصبح سارية.',
        en: 'Tick when the plan is complete. Until then it is answered, but does not come into force.',
      },
      widthPx: 110,
    },
    { key: 'readyBy', kind: 'text', heading: { ar: 'اسم من أكّد الجاهزية', en: 'Confirmed by' }, widthPx: 200 },
  ],
});
