import { defineTable } from '../../../shared/schema/table.ts';

/** Rules that somebody answers for setting aside, for a time: the finding stays known, but asks for nothing. */
export const waivers = defineTable({
  id: 'waivers',
  title: { ar: 'الاستثناءات', en: 'Waivers' },
  spareRows: 12,
  entry: ['code', 'reason'],
  optional: true, // it came after the first spreadsheets were published
  columns: [
    {
      key: 'code',
      kind: 'text',
      heading: { ar: 'رمز الملاحظة', en: 'Code of the finding' },
      help: {
        ar: 'كما ورد في دليل الملاحظات. لا تُستثنى الأخطاء التي تُعاد الخطة بسببها.',
        en: 'As the guide to findings gives it. Errors, for which a plan is returned, cannot be waived.',
      },
      widthPx: 220,
    },
    {
      key: 'department',
      kind: 'text',
      heading: { ar: 'الجهة', en: 'Department' },
      help: {
        ar: 'اسم الجهة كما سُجّلت. تُترك الخلية فارغة إن كان الاستثناء لكل الجهات.',
        en: 'The department’s registered name. Leave the cell empty where all are meant.',
      },
      widthPx: 240,
    },
    {
      key: 'activity',
      kind: 'text',
      heading: { ar: 'النشاط', en: 'Activity' },
      help: {
        ar: 'نص النشاط كما ورد في خطة الجهة. تُترك الخلية فارغة إن كان الاستثناء لكل أنشطتها.',
        en: 'The activity’s text as the plan has it. Leave the cell empty where all activities are meant.',
      },
      widthPx: 300,
    },
    { key: 'reason', kind: 'text', heading: { ar: 'سبب الاستثناء', en: 'Reason' }, widthPx: 300 },
    { key: 'by', kind: 'text', heading: { ar: 'أقرّ الاستثناء', en: 'Granted by' }, widthPx: 180 },
    {
      key: 'from',
      kind: 'day',
      heading: { ar: 'يسري من', en: 'In force from' },
      help: {
        ar: 'تُترك الخلية فارغة إن كان يسري من الآن.',
        en: 'Leave the cell empty where it is in force at once.',
      },
      widthPx: 120,
    },
    {
      key: 'until',
      kind: 'day',
      heading: { ar: 'يسري حتى', en: 'In force until' },
      help: {
        ar: 'آخر يوم يسري فيه. بعده تعود الملاحظة من دون إجراء من أحد.',
        en: 'The last day on which it is in force. After it the finding comes back by itself.',
      },
      widthPx: 120,
    },
  ],
});
