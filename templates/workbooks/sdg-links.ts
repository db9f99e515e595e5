import { cover } from './cover.ts';
import { landscapePage, ministryLook } from './ministry-look.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

const title = 'الأهداف الاستراتيجية وارتباطها بأجندة السياسات الوطنية وأهداف التنمية المستدامة';

/** The strategic goals' links with the national agenda and the Sustainable Development Goals: one row per goal. */
export const sdgLinks = {
  id: 'sdg-links',
  initials: 'SDG',
  title: { ar: title, en: 'Strategic goals, the national policy agenda and the Sustainable Development Goals' },
  table: 'sdg-links',
  look: ministryLook,
  page: landscapePage,
  cover,
  sheets: [
    {
      per: 'plan',
      sheet: {
        name: 'أهداف التنمية المستدامة',
        blocks: [
          { block: 'line', style: 'title', text: title },
          {
            block: 'table',
            rows: 'sdgLinks',
            whenEmpty: {
              as: 'line',
              line: {
                block: 'line',
                style: 'warning',
                text: 'لا يوجد ارتباط بأهداف التنمية المستدامة في البيانات المرجعية بعد.',
              },
            },
            columns: [
              // The source prints no heading over the goals' labels.
              { key: 'goalLabel', heading: '', width: 18, tinted: true },
              { key: 'goalTitle', heading: 'اسم الهدف الاستراتيجي', width: 28 },
              {
                key: 'policyInterventions',
                heading: 'التدخل السياساتي لأجندة السياسات الوطنية ذو العلاقة',
                width: 30,
              },
              { key: 'text', heading: 'هدف التنمية المستدامة ذو العلاقة', width: 62 },
            ],
          },
        ],
      },
    },
  ],
} as const satisfies WorkbookTemplate;
