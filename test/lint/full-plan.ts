import { activityFigures, indicatorFigures } from '../../shared/plan/activity.ts';
import type { Framework } from '../../shared/plan/framework.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { Cell } from '../../shared/schema/cell.ts';
import {
  activity,
  agendaLine,
  alignmentLine,
  department,
  goal,
  inherited,
  own,
  planOf,
  sdgLink,
  section,
} from '../shared/render/small-plan.ts';

/** A type with nothing left out that it may leave out: what a plan comes to hold later cannot be forgotten here. */
type Complete<T> = T extends Cell
  ? T
  : T extends readonly (infer Entry)[]
    ? readonly Complete<Entry>[]
    : T extends object
      ? { readonly [Key in keyof T]-?: Complete<Exclude<T[Key], undefined>> }
      : T;

const allColumns = ['intervention', 'goalText', 'subObjective', 'activity', 'indicators', 'programme'] as const;

const figures = (keys: readonly string[]) => Object.fromEntries(keys.map((key) => [key, own(`قيمة ${key}`)]));

const fullActivity = (text: string, sectionId: string, cell: (written: string) => Cell) =>
  activity(text, sectionId, {
    intervention: cell('تدخل'),
    goalText: cell('هدف مكتوب'),
    subObjective: cell('هدف فرعي'),
    programme: cell('برنامج'),
    indicators: [
      { id: `${text}-1`, text: own(`عدد ${text}`), ...figures(indicatorFigures) },
      { id: `${text}-2`, text: own(`نسبة ${text}`) },
    ],
    ...figures(activityFigures),
  });

const at = { department: '', code: '', by: '', until: '', version: '', approvedBy: '', written: '', means: '' };

const named = { department: 'جهة الاستثناء', departmentId: 'first', suggestion: 'جهة قريبة' };

const framework: Complete<Omit<Framework, 'goals' | 'programmes' | 'sections' | 'alignment' | 'aliases'>> = {
  planTitle: 'الخطة التنفيذية 2021-2023',
  years: [2021, 2022, 2023],
  asks: ['targets'],
  contact: 'وحدة التخطيط',
  nationalAgenda: [
    agendaLine('تدخل أول'),
    agendaLine('تدخل ثان', { nationalGoal: inherited('هدف وطني'), strategicGoal: inherited('هدف استراتيجي') }),
  ] as Complete<Framework['nationalAgenda'] & object>,
  sdgLinks: [sdgLink('الهدف 4: التعليم', { numbers: own('(3.4)') })] as Complete<Framework['sdgLinks'] & object>,
  sdgs: [{ number: 4, name: 'التعليم الجيد' }],
  removals: [
    { ...named, version: 1, activities: 2, confirmedBy: 'مؤكد', confirmedOn: '2022-01-01', reason: 'سبب الحذف', at },
  ],
  waivers: [
    {
      ...named,
      code: 'activity-without-programme',
      activity: 'نشاط',
      reason: 'سبب',
      by: 'مسؤول',
      at,
      from: '2022-01-01',
      until: '2022-12-31',
    },
  ],
  budgets: [
    {
      ...{ programme: 'اسم البرنامج', programmeId: 'p', year: 2022, centre: 'مركز المسؤولية' },
      approved: { minor: 1_000_500, currency: 'JOD' },
      revised: { minor: 900_000, currency: 'JOD' },
      committed: { minor: 450_250, currency: 'JOD' },
      paid: { minor: 400_001, currency: 'JOD' },
      ...{ source: 'كتاب وزارة المالية', sourceOn: '2022-01-10', enteredBy: 'موظف الموازنة' },
      at: {
        ...at,
        programme: '',
        year: '',
        centre: '',
        source: '',
        approved: '',
        revised: '',
        committed: '',
        paid: '',
      },
    },
  ],
  approvals: [{ ...named, version: 2, approvedBy: 'معتمد', approvedOn: '2022-02-02', at }],
};

const sections = [
  section('s', {
    columns: allColumns,
    titlePlace: 'inside',
    subHeading: { text: 'عنوان فرعي', printed: true },
    footnotes: ['حاشية أولى', 'حاشية ثانية'],
    contributors: ['first', 'absent'],
    unknownContributors: ['جهة مجهولة'],
  }),
  section('t', { columns: allColumns }),
];

const goals = [
  {
    ...goal(1),
    wordings: [
      { table: 'executive-plan', wording: 'الهدف الاستراتيجي (1): صياغة' },
      { table: 'budget-alignment', wording: 'الهدف (2): صياغة أخرى' },
    ],
  },
  goal(2),
] as const;

/**
 * A plan that has everything that a plan can have: every block of every workbook prints something of it, or in place
 * of it. Its texts are all different, but for those of a merged block.
 */
export const fullPlan: Plan = planOf(
  [
    {
      ...department('first', [fullActivity('نشاط أول', 's', own), fullActivity('نشاط ثان', 's', inherited)]),
      state: 'returned',
      approval: { by: 'وكيل الوزارة', on: '2022-02-02' },
    },
    department('second', [activity('نشاط بلا محور', 'gone')]),
  ],
  {
    ...framework,
    goals,
    sections,
    programmes: [{ id: 'p', name: 'اسم البرنامج', at: { name: '' } }],
    aliases: [
      { written: 'تسمية', means: 'اسم البرنامج', programmeId: 'p', confirmedBy: 'مؤكد', confirmedOn: '2022-01-01', at },
    ],
    alignment: [
      alignmentLine('نتيجة أولى'),
      alignmentLine('نتيجة ثانية', {
        programme: inherited('برنامج'),
        policyAims: inherited('غاية'),
        programmeObjectives: inherited('هدف'),
        responsibleSector: inherited('قطاع'),
      }),
    ],
  },
  { missing: [{ id: 'absent', name: 'جهة غائبة', state: 'not-started' }], waivers: framework.waivers },
);

/** A plan of whose framework nothing has been written yet, while its only department is approved. */
export const emptyPlan: Plan = planOf([{ ...department('third', []), approval: { by: 'وكيل الوزارة', on: '' } }], {
  goals: [],
});
