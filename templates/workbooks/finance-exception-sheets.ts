import type { SheetsTemplate } from './workbook-template.ts';

/** The exceptions that finance reads first, and the list behind each of their figures. */
export const financeExceptionSheets = {
  misalignments: {
    per: 'plan',
    sheet: {
      name: 'حالات عدم التوافق',
      blocks: [
        { block: 'line', style: 'title', text: 'حالات عدم التوافق بين الخطة وبرامج الموازنة' },
        {
          block: 'line',
          style: 'subtitle',
          text: 'حالات عدم التوافق: {misalignmentCount} · الأنشطة المعنية بها: {concernedActivities} من {activityCount}',
        },
        { block: 'line', style: 'note', text: 'منها حالات عليها استثناء سارٍ، وعددها: {waivedMisalignments}' },
        {
          block: 'line',
          style: 'note',
          text: 'كل رقم في العمود الأول يقود إلى الأنشطة أو البنود التي تقوم عليها الحالة، في الورقة الأخيرة.',
        },
        {
          block: 'table',
          rows: 'misalignments',
          whenEmpty: {
            as: 'line',
            line: { block: 'line', style: 'goal', text: 'لا توجد حالات عدم توافق في النسخ السارية.' },
          },
          columns: [
            { key: 'number', heading: 'م', width: 6 },
            { key: 'code', heading: 'نوع الحالة', width: 18, tinted: true },
            { key: 'message', heading: 'الحالة', width: 50 },
            { key: 'cases', heading: 'عدد الأنشطة أو البنود', width: 10 },
            { key: 'printedCells', heading: 'الخلايا المكتوبة', width: 10 },
            { key: 'amount', heading: 'المبلغ', width: 16 },
            { key: 'cause', heading: 'سبب محتمل كما تظهره البيانات', width: 40 },
          ],
        },
      ],
    },
  },
  cases: {
    per: 'plan',
    sheet: {
      name: 'الأنشطة والبنود',
      blocks: [
        { block: 'line', style: 'title', text: 'الأنشطة والبنود التي تقوم عليها أرقام حالات عدم التوافق' },
        {
          block: 'table',
          rows: 'cases',
          whenEmpty: {
            as: 'line',
            line: { block: 'line', style: 'goal', text: 'لا توجد حالات عدم توافق في النسخ السارية.' },
          },
          columns: [
            { key: 'number', heading: 'م', width: 6 },
            { key: 'department', heading: 'الجهة', width: 20 },
            { key: 'goal', heading: 'الهدف', width: 7 },
            { key: 'subject', heading: 'النشاط أو البند', width: 40 },
            { key: 'written', heading: 'المكتوب', width: 22 },
            { key: 'source', heading: 'موضعه', width: 16 },
            { key: 'against', heading: 'ما لا يوافقه في البيانات المرجعية', width: 22 },
            { key: 'amount', heading: 'المبلغ', width: 15 },
          ],
        },
      ],
    },
  },
} as const satisfies Readonly<Record<string, SheetsTemplate>>;
