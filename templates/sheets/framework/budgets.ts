import { defineTable } from '../../../shared/schema/table.ts';

/** The budget: what each programme was given, in each year, by responsibility centre. */
export const budgets = defineTable({
  id: 'budgets',
  title: { ar: 'مبالغ الموازنة', en: 'Budget amounts' },
  spareRows: 24,
  entry: ['programme', 'year'],
  optional: true, // it came after the first spreadsheets were published
  columns: [
    {
      key: 'programme',
      kind: 'choice',
      heading: { ar: 'اسم برنامج الموازنة', en: 'Budget programme' },
      help: {
        ar: 'يُختار من القائمة. يُكتب مرة واحدة، ويسري على الصفوف التي تليه.',
        en: 'Choose from the list. Written once; it holds for the rows below.',
      },
      widthPx: 260,
      block: true,
      list: 'programmes',
    },
    { key: 'year', kind: 'integer', heading: { ar: 'السنة', en: 'Year' }, widthPx: 80 },
    {
      key: 'centre',
      kind: 'text',
      heading: { ar: 'مركز المسؤولية', en: 'Responsibility centre' },
      help: {
        ar: 'صاحب الموازنة، مثل: «الوزارة» أو «السفارات». تُترك الخلية فارغة إن كانت الموازنة غير مقسّمة.',
        en: 'Whose budget it is, e.g. “the ministry” or “the embassies”. Leave the cell empty where the budget is not divided.',
      },
      widthPx: 150,
    },
    {
      key: 'approved',
      kind: 'money',
      currency: 'JOD',
      heading: { ar: 'المبلغ المعتمد (دينار أردني)', en: 'Approved (JOD)' },
      help: {
        ar: 'كما ورد في قانون الموازنة. إن كان بعملة أخرى فتُكتب معه، مثل: 5000 دولار.',
        en: 'As the budget law gives it. Write the currency beside it where it is another one, e.g. 5000 USD.',
      },
      widthPx: 140,
    },
    {
      key: 'revised',
      kind: 'money',
      currency: 'JOD',
      heading: { ar: 'المبلغ المعدّل (دينار أردني)', en: 'Revised (JOD)' },
      help: {
        ar: 'إن عُدّلت الموازنة خلال السنة. تُقارن التكاليف بهذا المبلغ إن وُجد، وإلا فبالمبلغ المعتمد.',
        en: 'Where the budget was changed during the year. Costs are compared with it, or else with the approved amount.',
      },
      widthPx: 140,
    },
    {
      key: 'committed',
      kind: 'money',
      currency: 'JOD',
      heading: { ar: 'المبلغ الملتزم به (دينار أردني)', en: 'Committed (JOD)' },
      widthPx: 140,
    },
    {
      key: 'paid',
      kind: 'money',
      currency: 'JOD',
      heading: { ar: 'المبلغ المدفوع (دينار أردني)', en: 'Paid (JOD)' },
      widthPx: 140,
    },
    {
      key: 'source',
      kind: 'text',
      heading: { ar: 'المستند', en: 'Source document' },
      help: {
        ar: 'المستند الذي أُخذت منه المبالغ: اسمه ورقمه.',
        en: 'The document from which the amounts were taken: its name and number.',
      },
      widthPx: 240,
    },
    { key: 'sourceOn', kind: 'day', heading: { ar: 'تاريخ المستند', en: 'Date of the document' }, widthPx: 120 },
    { key: 'enteredBy', kind: 'text', heading: { ar: 'أدخل المبالغ', en: 'Entered by' }, widthPx: 180 },
  ],
});
