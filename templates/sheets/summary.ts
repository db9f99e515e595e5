import { defineTable } from '../../shared/schema/table.ts';

/**
 * The tab by which a department says that its plan is ready. It opens with what the pipeline answers: the sentence in its
 * first row, the next cell to mend in its second; the rest stands beneath (answer.ts).
 */
export const summary = defineTable({
  id: 'summary',
  title: { ar: 'الملخص', en: 'Summary' },
  opening: ['sentence', 'next'],
  headingRow: 3,
  spareRows: 0,
  columns: [
    {
      key: 'ready',
      kind: 'tick',
      heading: { ar: 'جاهز للتسليم', en: 'Ready to submit' },
      help: {
        ar: 'ضع علامة هنا عندما تكتمل الخطة. قبل ذلك نراجعها من دون أن تصبح سارية.',
        en: 'Tick when the plan is complete. Until then it is answered, but does not come into force.',
      },
      widthPx: 120,
    },
    { key: 'readyBy', kind: 'text', heading: { ar: 'اسم من أكّد الجاهزية', en: 'Confirmed by' }, widthPx: 260 },
  ],
});
