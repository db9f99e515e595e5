import { changeTable } from './change-table.ts';
import { cover } from './cover.ts';
import { landscapePage, ministryLook } from './ministry-look.ts';
import type { WorkbookTemplate } from './workbook-template.ts';

/** Every value that is another one at one instant than at another: one row for each value that is written. */
export const valueChangesWorkbook = {
  id: 'value-changes',
  initials: 'CHA',
  title: { ar: 'ما تغيّر في الخطة بين تاريخين', en: 'What changed in the plan between two instants' },
  table: 'executive-plan',
  reports: 'comparison',
  look: ministryLook,
  page: landscapePage,
  cover,
  sheets: [
    {
      per: 'plan',
      sheet: {
        name: 'التغييرات',
        blocks: [
          { block: 'line', style: 'title', text: 'ما تغيّر في الخطة' },
          { block: 'line', style: 'subtitle', text: 'من {comparedFrom} إلى {comparedTo}' },
          { block: 'line', style: 'note', text: 'عدد القيم التي أضيفت أو حُذفت أو عُدّلت: {comparedChanges}' },
          { block: 'line', style: 'note', text: '{whoUnknown}' },
          {
            ...changeTable,
            whenEmpty: { as: 'line', line: { block: 'line', style: 'note', text: 'لم تتغير أي قيمة.' } },
          },
        ],
      },
    },
  ],
} as const satisfies WorkbookTemplate;
