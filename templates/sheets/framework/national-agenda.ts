import { defineTable } from '../../../shared/schema/table.ts';

/** The alignment of the national policy agenda with the strategic goals. */
export const nationalAgenda = defineTable({
  id: 'nationalAgenda',
  title: { ar: 'أجندة السياسات الوطنية', en: 'National agenda' },
  spareRows: 8,
  entry: ['nationalPolicy', 'policyInterventions', 'strategicGoal'],
  columns: [
    {
      key: 'nationalGoal',
      kind: 'text',
      heading: { ar: 'الأهداف الوطنية', en: 'National goals' },
      widthPx: 220,
      block: true,
    },
    {
      key: 'nationalPolicy',
      kind: 'text',
      heading: { ar: 'السياسات الوطنية', en: 'National policies' },
      widthPx: 240,
      block: true,
      within: 'nationalGoal',
    },
    {
      key: 'policyInterventions',
      kind: 'lines',
      heading: { ar: 'التدخلات السياساتية', en: 'Policy interventions' },
      widthPx: 400,
    },
    {
      key: 'strategicGoal',
      kind: 'text',
      heading: { ar: 'الأهداف الاستراتيجية للوزارة', en: 'Strategic goals of the ministry' },
      widthPx: 280,
      block: true,
      within: 'nationalGoal',
    },
  ],
});
