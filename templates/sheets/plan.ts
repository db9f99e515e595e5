import { defineTable } from '../../shared/schema/table.ts';

/** The tab that a department fills in: one row per indicator; what several rows share is written once and merged. */
export const plan = defineTable({
  id: 'plan',
  title: { ar: 'الخطة', en: 'Plan' },
  spareRows: 60,
  columns: [
    {
      key: 'activityId',
      kind: 'id',
      heading: { ar: 'معرّف النشاط', en: 'Activity id' },
      widthPx: 60,
      identifies: 'activity',
    },
    { key: 'indicatorId', kind: 'id', heading: { ar: 'معرّف المؤشر', en: 'Indicator id' }, widthPx: 60 },
    {
      key: 'section',
      kind: 'choice',
      heading: { ar: 'محور الخطة', en: 'Section' },
      help: { ar: 'يُكتب مرة واحدة، ويسري على الصفوف التي تليه.', en: 'Written once; it holds for the rows below.' },
      widthPx: 150,
      block: true,
      list: 'sections',
    },
    {
      key: 'intervention',
      kind: 'text',
      heading: { ar: 'التدخلات الاستراتيجية', en: 'Strategic intervention' },
      widthPx: 150,
      block: true,
      within: 'section',
      onlyWherePrinted: true,
    },
    {
      key: 'goalText',
      kind: 'text',
      heading: { ar: 'الهدف الاستراتيجي', en: 'Strategic goal' },
      widthPx: 150,
      block: true,
      within: 'section',
      onlyWherePrinted: true,
    },
    {
      key: 'subObjective',
      kind: 'text',
      heading: { ar: 'الهدف الفرعي', en: 'Sub-objective' },
      widthPx: 170,
      block: true,
      within: 'section',
    },
    {
      key: 'activity',
      kind: 'text',
      heading: { ar: 'النشاطات', en: 'Activity' },
      help: {
        ar: 'نشاط واحد في كل صف. إن كان له أكثر من مؤشر فيُكتب كل مؤشر في صف تحت النشاط نفسه.',
        en: 'One activity a row. If it has several indicators, each stands in a row of its own under the activity.',
      },
      widthPx: 360,
      block: true,
      within: 'section',
    },
    {
      key: 'indicator',
      kind: 'lines',
      heading: { ar: 'مؤشر القياس', en: 'Indicator' },
      help: {
        ar: 'ما يُقاس به تنفيذ النشاط، مثل: «عدد الاتفاقيات الموقعة».',
        en: 'What progress is measured by, e.g. “number of agreements signed”.',
      },
      widthPx: 280,
    },
    {
      key: 'programme',
      kind: 'choice',
      heading: { ar: 'البرنامج على الموازنة', en: 'Budget programme' },
      help: {
        ar: 'يُختار من القائمة. يُكتب مرة واحدة، ويسري على الصفوف التي تليه.',
        en: 'Choose from the list. Written once; it holds for the rows below.',
      },
      widthPx: 200,
      block: true,
      within: 'section',
      list: 'programmes',
    },
  ],
});
