import { columnSets } from '../../../shared/plan/column-sets.ts';
import type { Framework } from '../../../shared/plan/framework.ts';
import { said } from './some-framework.ts';

/** What is listed of a change: kind, table, entry, column, before, now. */
export type Changed = readonly (string | undefined)[];

/** A list of which one entry says something else. */
export const withEntry = <Entry extends object>(
  list: readonly Entry[] | undefined,
  place: number,
  edit: Partial<Entry>,
): Entry[] => (list ?? []).map((entry, n) => (n === place ? { ...entry, ...edit } : entry));

/** Single edits of `someFramework`, each with the one change that it is. */
export const frameworkEdits: Readonly<
  Record<string, readonly [(framework: Framework) => Partial<Framework>, Changed]>
> = {
  'the plan’s title': [
    () => ({ planTitle: 'خطة أخرى' }),
    ['changed', 'cycle', 'cycle', 'title', 'الخطة التنفيذية 2021-2023', 'خطة أخرى'],
  ],
  'the last year': [
    () => ({ years: [2021, 2022, 2023, 2024] }),
    ['changed', 'cycle', 'cycle', 'lastYear', '2023', '2024'],
  ],
  'what is asked for': [() => ({ asks: ['costs', 'targets'] }), ['added', 'cycle', 'cycle', 'asksTargets', '', 'نعم']],
  'what is not asked for': [() => ({ asks: [] }), ['removed', 'cycle', 'cycle', 'asksCosts', 'نعم', '']],
  'the contact': [() => ({ contact: 'هاتف 2' }), ['changed', 'cycle', 'cycle', 'contact', 'هاتف 12345', 'هاتف 2']],
  'a goal’s title, its wordings as they were': [
    ({ goals }) => ({ goals: withEntry(goals, 1, { title: 'عنوان جديد' }) }),
    ['changed', 'goals', '2', 'title', 'عنوان الهدف 2', 'عنوان جديد'],
  ],
  'a wording': [
    ({ goals }) => ({
      goals: withEntry(goals, 0, {
        wordings: withEntry(goals[0]?.wordings, 1, { wording: 'صيغة أخرى' }),
      }),
    }),
    ['changed', 'goalWordings', '1، المواءمة مع الموازنة', 'wording', 'الهدف (1): صيغة المواءمة', 'صيغة أخرى'],
  ],
  'the table of a wording': [
    ({ goals }) => ({
      goals: withEntry(goals, 0, { wordings: withEntry(goals[0]?.wordings, 1, { table: 'narrative' }) }),
    }),
    ['changed', 'goalWordings', '1، النص السردي', 'table', 'المواءمة مع الموازنة', 'النص السردي'],
  ],
  'a programme’s name': [
    ({ programmes }) => ({ programmes: withEntry(programmes, 2, { name: 'اسم آخر' }) }),
    ['changed', 'programmes', 'programme-3', 'name', 'برنامج 3', 'اسم آخر'],
  ],
  'a cell of one alignment line': [
    ({ alignment }) => ({ alignment: withEntry(alignment, 4, { results: said('نتيجة أخرى', 'G4') }) }),
    ['changed', 'alignment', 'line-4', 'results', 'نتيجة 4', 'نتيجة أخرى'],
  ],
  'a cell that three alignment lines inherit': [
    ({ alignment }) => ({
      alignment: alignment.map((line, n) => (n < 3 ? { ...line, programme: said('آخر', `D${n}`, 'D0') } : line)),
    }),
    ['changed', 'alignment', 'line-0', 'programme', 'برنامج 0', 'آخر'],
  ],
  'the number over a table of three lines': [
    ({ alignment }) => ({ alignment: alignment.map((line, n) => (n < 3 ? { ...line, tableNumber: 4 } : line)) }),
    ['changed', 'alignment', 'line-0', 'tableNumber', '1', '4'],
  ],
  'a section’s title': [
    ({ sections }) => ({ sections: withEntry(sections, 0, { title: 'محور آخر' }) }),
    ['changed', 'sections', 'section-1', 'title', 'محور 1', 'محور آخر'],
  ],
  'where a section’s title is printed': [
    ({ sections }) => ({ sections: withEntry(sections, 0, { titlePlace: 'inside' }) }),
    ['changed', 'sections', 'section-1', 'titlePlace', 'فوق الجدول', 'داخل الجدول'],
  ],
  'a section’s columns': [
    ({ sections }) => ({ sections: withEntry(sections, 1, { columns: columnSets['goal-first'] }) }),
    ['changed', 'sections', 'section-2', 'columnSet', 'كاملة مع التدخلات الاستراتيجية', 'من الهدف الاستراتيجي'],
  ],
  'a section’s contributors': [
    ({ sections }) => ({ sections: withEntry(sections, 1, { contributors: ['department-3', 'department-1'] }) }),
    ['changed', 'sections', 'section-2', 'contributors', 'department-1\ndepartment-3', 'department-3\ndepartment-1'],
  ],
  'a sub-heading that is not printed any more': [
    ({ sections }) => ({
      sections: withEntry(sections, 1, { subHeading: { text: 'عنوان فرعي 2', printed: false } }),
    }),
    ['removed', 'sections', 'section-2', 'subHeadingPrinted', 'نعم', ''],
  ],
  'a section’s footnotes': [
    ({ sections }) => ({ sections: withEntry(sections, 1, { footnotes: ['حاشية 2', 'أخرى'] }) }),
    ['changed', 'sections', 'section-2', 'footnote', 'حاشية 2', 'حاشية 2\nأخرى'],
  ],
  'what an alias means': [
    ({ aliases }) => ({ aliases: withEntry(aliases, 1, { means: 'برنامج 4' }) }),
    ['changed', 'aliases', 'تسمية 2', 'means', 'برنامج 2', 'برنامج 4'],
  ],
  'the alias itself': [
    ({ aliases }) => ({ aliases: withEntry(aliases, 1, { written: 'تسمية أخرى' }) }),
    ['changed', 'aliases', 'تسمية أخرى', 'written', 'تسمية 2', 'تسمية أخرى'],
  ],
  'who confirmed an alias, and when': [
    ({ aliases }) => ({ aliases: withEntry(aliases, 0, { confirmedOn: '' }) }),
    ['removed', 'aliases', 'تسمية 1', 'confirmedOn', '01/01/2022', ''],
  ],
  'a national goal that covers all lines': [
    ({ nationalAgenda = [] }) => ({
      nationalAgenda: nationalAgenda.map((line, n) => ({
        ...line,
        nationalGoal: said('هدف آخر', `A${n + 1}`, 'A1'),
      })),
    }),
    ['changed', 'nationalAgenda', 'سياسة 1', 'nationalGoal', 'هدف وطني', 'هدف آخر'],
  ],
  'a policy of the national agenda': [
    ({ nationalAgenda }) => ({
      nationalAgenda: withEntry(nationalAgenda, 2, { nationalPolicy: said('سياسة أخرى') }),
    }),
    ['changed', 'nationalAgenda', 'سياسة أخرى', 'nationalPolicy', 'سياسة 3', 'سياسة أخرى'],
  ],
  'the prose of an SDG link': [
    ({ sdgLinks }) => ({ sdgLinks: withEntry(sdgLinks, 2, { text: said('نص آخر') }) }),
    ['changed', 'sdgLinks', 'الهدف 3', 'sdgText', 'أهداف التنمية 3', 'نص آخر'],
  ],
  'the name of an SDG': [
    ({ sdgs }) => ({ sdgs: withEntry(sdgs, 2, { name: 'اسم آخر' }) }),
    ['changed', 'sdgs', '3', 'name', 'هدف تنمية 3', 'اسم آخر'],
  ],
  'the number of an SDG': [
    ({ sdgs }) => ({ sdgs: withEntry(sdgs, 2, { number: 18 }) }),
    ['changed', 'sdgs', '18', 'number', '3', '18'],
  ],
  'how many activities may be removed': [
    ({ removals }) => ({ removals: withEntry(removals, 2, { activities: 99 }) }),
    ['changed', 'removals', 'إدارة 3، 3', 'activities', '13', '99'],
  ],
  'until when a waiver holds': [
    ({ waivers }) => ({ waivers: withEntry(waivers, 2, { until: '2023-01-31' }) }),
    ['changed', 'waivers', 'rule-3، إدارة 3', 'until', '13/12/2022', '31/01/2023'],
  ],
  'which version is approved': [
    ({ approvals }) => ({ approvals: withEntry(approvals, 2, { version: 9 }) }),
    ['changed', 'approvals', 'إدارة 3، 9', 'version', '3', '9'],
  ],
  'an approved amount': [
    ({ budgets }) => ({ budgets: withEntry(budgets, 0, { approved: { minor: 2_000_250, currency: 'JOD' } }) }),
    ['changed', 'budgets', 'برنامج 1، 2021، الوزارة', 'approved', '1000.500 JOD', '2000.250 JOD'],
  ],
  'the currency of an amount': [
    ({ budgets }) => ({ budgets: withEntry(budgets, 0, { approved: { minor: 100_050, currency: 'USD' } }) }),
    ['changed', 'budgets', 'برنامج 1، 2021، الوزارة', 'approved', '1000.500 JOD', '1000.50 USD'],
  ],
  'an amount that is entered': [
    ({ budgets }) => ({ budgets: withEntry(budgets, 3, { paid: { minor: 0, currency: 'JOD' } }) }),
    ['added', 'budgets', 'برنامج 2، 2022، الوزارة', 'paid', '', '0.000 JOD'],
  ],
  'the centre of a budget line': [
    ({ budgets }) => ({ budgets: withEntry(budgets, 3, { centre: 'السفارات' }) }),
    ['changed', 'budgets', 'برنامج 2، 2022، السفارات', 'centre', 'الوزارة', 'السفارات'],
  ],
  'a programme that two budget lines inherit': [
    ({ budgets = [] }) => ({ budgets: budgets.map((line, n) => (n < 2 ? { ...line, programme: 'آخر' } : line)) }),
    ['changed', 'budgets', 'آخر، 2021، الوزارة', 'programme', 'برنامج 1', 'آخر'],
  ],
};
