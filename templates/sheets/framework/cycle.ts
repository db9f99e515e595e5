import { defineTable } from '../../../shared/schema/table.ts';

/** The plan cycle: one row. */
export const cycle = defineTable({
  id: 'cycle',
  title: { ar: 'فترة الخطة', en: 'Plan cycle' },
  spareRows: 0,
  columns: [
    { key: 'title', kind: 'text', everyRow: true, heading: { ar: 'عنوان الخطة', en: 'Plan title' }, widthPx: 300 },
    { key: 'firstYear', kind: 'integer', heading: { ar: 'السنة الأولى', en: 'First year' }, widthPx: 110 },
    { key: 'lastYear', kind: 'integer', heading: { ar: 'السنة الأخيرة', en: 'Last year' }, widthPx: 110 },
    {
      key: 'asksTargets',
      kind: 'tick',
      optional: true, // these came after the first spreadsheets were published
      heading: { ar: 'تُطلب المستهدفات', en: 'Targets are asked for' },
      help: {
        ar: 'تظهر أعمدة الوحدة وخط الأساس والمستهدفات لكل الجهات، ويُنبَّه على ما ينقص منها.',
        en: 'Every department sees the columns of units, baselines and targets, and is told what is missing.',
      },
      widthPx: 110,
    },
    {
      key: 'asksSchedule',
      kind: 'tick',
      optional: true,
      heading: { ar: 'تُطلب التواريخ', en: 'Dates are asked for' },
      help: {
        ar: 'تظهر أعمدة تاريخ البدء والانتهاء لكل الجهات.',
        en: 'Every department sees the columns of start and end.',
      },
      widthPx: 110,
    },
    {
      key: 'asksCosts',
      kind: 'tick',
      optional: true,
      heading: { ar: 'تُطلب التكاليف', en: 'Costs are asked for' },
      help: {
        ar: 'تظهر أعمدة التكلفة لكل سنة ومصادر التمويل لكل الجهات.',
        en: 'Every department sees the columns of yearly costs and of financing.',
      },
      widthPx: 110,
    },
    {
      key: 'contact',
      kind: 'text',
      optional: true,
      heading: { ar: 'للاستفسار', en: 'Whom to ask' },
      help: {
        ar: 'اسم ورقم هاتف أو بريد، يظهران في ملخص كل جهة.',
        en: 'A name with a telephone number or mail address, shown in every department’s summary.',
      },
      widthPx: 220,
    },
  ],
});
