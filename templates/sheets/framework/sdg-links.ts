import { defineTable } from '../../../shared/schema/table.ts';

/** The strategic goals' links with the national agenda and the Sustainable Development Goals. */
export const sdgLinks = defineTable({
  id: 'sdgLinks',
  title: { ar: 'أهداف التنمية المستدامة', en: 'SDG links' },
  spareRows: 4,
  entry: ['goalTitle', 'policyInterventions', 'sdgText'],
  columns: [
    { key: 'goalLabel', kind: 'text', heading: { ar: 'الهدف', en: 'Goal label' }, widthPx: 160 },
    {
      key: 'goalTitle',
      kind: 'text',
      heading: { ar: 'اسم الهدف الاستراتيجي', en: 'Strategic goal' },
      widthPx: 260,
    },
    {
      key: 'policyInterventions',
      kind: 'lines',
      heading: { ar: 'التدخل السياساتي لأجندة السياسات الوطنية ذو العلاقة', en: 'Related policy intervention' },
      widthPx: 260,
    },
    {
      key: 'sdgText',
      kind: 'text',
      heading: { ar: 'هدف التنمية المستدامة ذو العلاقة', en: 'Related SDG' },
      widthPx: 460,
    },
    {
      key: 'sdgNumbers',
      kind: 'text',
      heading: { ar: 'أرقام أهداف التنمية المستدامة', en: 'SDG numbers' },
      widthPx: 160,
    },
  ],
});
