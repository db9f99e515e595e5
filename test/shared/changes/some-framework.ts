import { columnSets } from '../../../shared/plan/column-sets.ts';
import type { AlignmentLine, Framework } from '../../../shared/plan/framework.ts';
import type { Cell } from '../../../shared/schema/cell.ts';

/** A cell, its own or that of a block which begins elsewhere. */
export const said = (value: string, at = '', writtenAt = at): Cell => ({
  ...{ written: value, value, at, writtenAt },
  printed: at === writtenAt ? 'own' : 'inherited',
});

const line = (n: number, goal: number): AlignmentLine => {
  const head = n - (n % 3);
  return {
    id: `line-${n}`,
    goal,
    at: { goal: `B${n}`, goalHead: `B${head}` },
    tableNumber: goal,
    programmeId: undefined,
    programme: said(`برنامج ${head}`, `D${n}`, `D${head}`),
    policyAims: said(`غاية ${head}`, `E${n}`, `E${head}`),
    programmeObjectives: said(`هدف ${n}`, `F${n}`),
    results: said(`نتيجة ${n}`, `G${n}`),
    responsibleSector: said(`قطاع ${n}`, `H${n}`),
  };
};

const numbers = [1, 2, 3, 4];

/** A framework in which every table has rows, all of them different; made anew for each who asks. */
export const someFramework = (): Framework => ({
  planTitle: 'الخطة التنفيذية 2021-2023',
  years: [2021, 2022, 2023],
  asks: ['costs'],
  contact: 'هاتف 12345',
  goals: numbers.map((number) => ({
    ...{ number, title: `عنوان الهدف ${number}`, at: { number: '', title: '' } },
    wordings: [
      { table: 'executive-plan', wording: `الهدف رقم ${number}: صيغة الخطة` },
      { table: 'budget-alignment', wording: `الهدف (${number}): صيغة المواءمة` },
    ],
  })),
  programmes: numbers.map((n) => ({ id: `programme-${n}`, name: `برنامج ${n}`, at: { name: '' } })),
  alignment: [0, 1, 2, 3, 4, 5].map((n) => line(n, n < 3 ? 1 : 2)),
  sections: numbers.map((n) => ({
    ...{ id: `section-${n}`, goal: n, title: `محور ${n}`, titlePlace: 'above', columns: columnSets.full },
    subHeading: { text: `عنوان فرعي ${n}`, printed: true },
    footnotes: [`حاشية ${n}`],
    contributors: ['department-1', `department-${n + 1}`],
    unknownContributors: [],
    at: { goal: '', title: '', contributors: '' },
  })),
  aliases: numbers.map((n) => ({
    ...{ written: `تسمية ${n}`, means: `برنامج ${n}`, programmeId: `programme-${n}` },
    ...{ confirmedBy: `موظف ${n}`, confirmedOn: `2022-01-0${n}`, at: { written: '', means: '' } },
  })),
  nationalAgenda: numbers.map((n) => ({
    nationalGoal: said('هدف وطني', `A${n}`, 'A1'),
    nationalPolicy: said(`سياسة ${n}`),
    policyInterventions: said(`تدخل ${n}`),
    strategicGoal: said(`هدف استراتيجي ${n}`),
  })),
  sdgLinks: numbers.map((n) => ({
    ...{ goalLabel: said(`الهدف ${n}`), goalTitle: said(`اسم الهدف ${n}`), policyInterventions: said(`تدخل ${n}`) },
    ...{ text: said(`أهداف التنمية ${n}`), numbers: said(`${n}`) },
  })),
  sdgs: numbers.map((number) => ({ number, name: `هدف تنمية ${number}` })),
  removals: numbers.map((n) => ({
    ...{ department: `إدارة ${n}`, departmentId: undefined, suggestion: undefined, version: n, activities: 10 + n },
    ...{ confirmedBy: `موظف ${n}`, confirmedOn: '', reason: `سبب ${n}`, at: { department: '' } },
  })),
  waivers: numbers.map((n) => ({
    ...{ code: `rule-${n}`, department: `إدارة ${n}`, departmentId: undefined, suggestion: undefined },
    ...{ activity: '', reason: `سبب ${n}`, by: `موظف ${n}`, from: '', until: `2022-12-1${n}` },
    at: { code: '', department: '', by: '', until: '' },
  })),
  approvals: numbers.map((n) => ({
    ...{ department: `إدارة ${n}`, departmentId: undefined, suggestion: undefined, version: n },
    ...{ approvedBy: `وكيل ${n}`, approvedOn: `2022-02-1${n}`, at: { department: '', version: '', approvedBy: '' } },
  })),
  budgets: numbers.flatMap((n) =>
    [2021, 2022].map((year) => ({
      ...{ programme: `برنامج ${n}`, programmeId: `programme-${n}`, year, centre: 'الوزارة' },
      ...{ approved: { minor: n * 1_000_500, currency: 'JOD' }, source: `قانون ${year}`, sourceOn: `${year}-01-01` },
      enteredBy: `محاسب ${n}`,
      at: {
        ...{ programme: `A${n}`, year: '', centre: '', source: '' },
        ...{ approved: '', revised: '', committed: '', paid: '' },
      },
    })),
  ),
});
