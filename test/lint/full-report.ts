import type { ValueChange } from '../../shared/changes/value-changes.ts';
import type { Cause, FinanceFigures, Misalignment, SourceCell } from '../../shared/finance/figures.ts';
import { figuresOf } from '../../shared/finance-reporting.ts';
import type { ChangesSince, FinanceReport } from '../../shared/finance/finance-report.ts';
import { emptyPlan, fullPlan } from './full-plan.ts';

const cell = (table: string, a1: string): SourceCell => ({ department: 'first', table, column: 'programme', a1 });

const causes: Cause[] = [
  { kind: 'whole-goal', values: { goal: 1, activities: 2 } },
  { kind: 'table-numbered', values: { goal: 1, number: 2 } },
  { kind: 'listed-elsewhere', values: { goals: '3، 4' } },
  { kind: 'other-programme', values: { goal: 1, programme: 'برنامج آخر', activities: 2 } },
  { kind: 'column-not-printed', values: { section: 'محور أول', activities: 2 } },
  { kind: 'before-first', values: { section: 'محور ثان', activities: 1 } },
  { kind: 'table-of-other-goal', values: { goal: 2, of: 4 } },
];

const misalignment = (number: number, changes: Partial<Misalignment>): Misalignment => ({
  number,
  code: 'programme-not-listed-for-goal',
  severity: 'warning',
  values: {},
  message: { ar: `حالة ${number}`, en: `case ${number}` },
  printedCells: 1,
  activities: 2,
  causes: [],
  cases: [1, 2].map((row) => ({
    ...{ department: 'first', departmentName: `جهة الحالة ${number}`, goal: 1, activityId: `a${number}-${row}` },
    ...{ subject: `نشاط ${number}-${row}`, written: `برنامج مكتوب ${number}`, inherited: row === 2 },
    ...{ source: cell('plan', `I${row}`), against: [cell('alignment', 'D3'), cell('alignment', 'D4')] },
  })),
  ...changes,
});

const dinars = { minor: 1_234_567, currency: 'JOD' };

const misalignments: Misalignment[] = [
  misalignment(1, { causes }),
  misalignment(2, { waived: { by: 'مسؤول الاستثناء', until: '2022-12-31', reason: 'سبب الاستثناء' } }),
  misalignment(3, {
    code: 'cost-over-budget',
    amount: dinars,
    cases: misalignment(3, {}).cases.map((each, index) => ({
      ...each,
      amount: { ...dinars, minor: index === 0 ? 1_000_000 : 234_567 },
    })),
  }),
  misalignment(4, {
    ...{ code: 'goal-without-alignment', activities: 0 },
    cases: [
      {
        ...{ department: 'framework', departmentName: 'البيانات المرجعية', subject: 'هدف بلا جدول', written: '' },
        ...{ inherited: false, source: cell('goals', 'A4'), against: [] },
      },
    ],
  }),
];

const programmes = [{ id: 'p', name: 'برنامج المصفوفة' }, { name: '' }];
const matrixRows = [
  { goal: 1, title: 'هدف المصفوفة', values: [2, undefined], listed: [true, false], total: 2 },
  { title: '', values: [undefined, 5], listed: [true, false], total: 5 },
];
const matrix = { programmes, rows: matrixRows, totals: [2, 5], total: 7 };
const costRows = [{ goal: 1, title: 'هدف المصفوفة', values: [1_500, undefined], listed: [true, false], total: 1_500 }];
const cost = { of: 'cost', year: 2022, currency: 'JOD' } as const;

const source = { document: 'كتاب المالية', on: '2022-01-10', enteredBy: 'موظف', at: cell('budgets', 'A3') };
const amounts = { approved: 1_000_500, revised: 900_000, committed: 450_250, paid: 400_001 };
const budget = {
  programme: 'برنامج الموازنة',
  year: 2022,
  centre: 'السفارات',
  currency: 'JOD',
  activities: 4,
} as const;

const figures: FinanceFigures = {
  misalignments,
  matrices: [
    { measure: { of: 'activities' }, ...matrix },
    { measure: { of: 'indicators' }, ...matrix },
    { measure: cost, programmes, rows: costRows, totals: [1_500, 0], total: 1_500 },
  ],
  coverage: [
    { kind: 'goal-activities', subject: { goal: 1, name: 'هدف التغطية' }, numerator: 1, denominator: 2 },
    {
      kind: 'goal-activities',
      subject: { goal: 2, name: 'هدف' },
      numerator: 0,
      denominator: 0,
      notComputable: 'no-table',
    },
    { kind: 'programme-activities', subject: { name: 'برنامج التغطية' }, numerator: 3, denominator: 4 },
    { kind: 'activities-without-table', numerator: 1, denominator: 2 },
    { kind: 'goals-with-table', numerator: 1, denominator: 2 },
  ],
  budgets: [
    {
      ...{ ...budget, ...amounts, programmeId: 'p', costed: 3, planned: 1_080_000 },
      ...{ base: 'revised', baseAmount: 900_000, gap: 180_000, verdict: 'over', sources: [source, source] },
    },
    {
      ...{ ...budget, programmeId: 'p', centre: '', costed: 4, planned: 1_000, approved: 999 },
      ...{ base: 'mixed', baseAmount: 999, gap: 1, verdict: 'above', sources: [source] },
    },
    { ...budget, year: 2023, costed: 0, verdict: 'not-costed', sources: [source] },
    { ...budget, programme: '', centre: '', costed: 4, planned: -5, verdict: 'not-budgeted', sources: [] },
  ],
  controls: [
    { measure: { of: 'activities' }, byProgramme: 7, byGoal: 7, byDepartment: 7, difference: 0 },
    { measure: cost, byProgramme: 1_500, byGoal: 1_500, byDepartment: 1_499, byBudget: 1_500, difference: 1 },
  ],
};

const change = (more: Partial<ValueChange>): ValueChange => ({
  ...{ of: 'department', kind: 'changed', department: 'first', departmentName: 'جهة التغيير', entry: 'نشاط تغيّر' },
  ...{ entryId: 'a', table: 'plan', column: 'programme', before: 'قيمة قديمة', now: 'قيمة جديدة', activities: 2 },
  ...{ fromVersion: 1, toVersion: 2, after: '2022-02-01T09:00:00.000Z', notAfter: '2022-03-01T09:00:00.000Z' },
  ...more,
});

const [waiver] = fullPlan.waivers ?? [];
if (!waiver) throw new Error('the full plan has no waiver');

const since: ChangesSince = {
  report: {
    number: 'FIN-20220215-0011AABB',
    asOf: '2022-02-15T08:00:00.000Z',
    rulesVersion: 'before',
    misalignments: [],
  },
  data: [change({}), change({ kind: 'added', before: '' }), change({ kind: 'removed', now: '' })],
  framework: [change({ of: 'framework', table: 'goals', column: 'title', activities: 0, entry: 'هدف سُمّي' })],
  rules: [{ code: 'cost-over-budget', before: 1, now: 3 }],
  waivers: [
    { kind: 'added', waiver },
    { kind: 'removed', waiver: { ...waiver, reason: 'انتهى' } },
  ],
};

/** A finance report in which everything stands that can stand in one, of no real plan. */
export const fullReport: FinanceReport = {
  stamp: { number: 'FIN-20220315-1A2B3C4D', sha256: '0123456789abcdef'.repeat(4) },
  figures,
  since,
};

/** One of a plan of which nothing is to be said. */
export const emptyReport: FinanceReport = {
  stamp: fullReport.stamp,
  figures: figuresOf(emptyPlan),
};

/** One of a plan in which nothing changed since the one before. */
export const unchangedReport: FinanceReport = {
  ...emptyReport,
  since: { report: since.report, data: [], framework: [], rules: [], waivers: [] },
};
