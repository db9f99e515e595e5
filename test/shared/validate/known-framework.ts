import type {
  AlignmentLine,
  Approval,
  Framework,
  Goal,
  Programme,
  Removal,
  Sdg,
  SdgLink,
  Section,
  Waiver,
} from '../../../shared/plan/framework.ts';
import type { BudgetLine } from '../../../shared/plan/budget-line.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import type { Money } from '../../../shared/schema/money.ts';

/** What a cell says; `from` is the row in which it is written, where that is one above. */
export type Words = Partial<Pick<Cell, 'written' | 'resolvedId' | 'via'>> & { readonly from?: number };

/** The three programmes of the framework, as cells that name them. */
export const diplomatic: Words = {
  written: 'برنامج العمل الدبلوماسي والتعاون الدولي',
  resolvedId: 'diplomatic',
  via: 'exact',
};
export const consular: Words = { written: 'البرنامج القنصلي', resolvedId: 'consular', via: 'exact' };
export const administrative: Words = { written: 'البرنامج الاداري', resolvedId: 'administrative', via: 'exact' };

/** A programme of the framework; `row` is its row there. */
export const programme = (id: string, name: string, row: number): Programme => ({ id, name, at: { name: `B${row}` } });

/** A goal of the framework, in the row after its number. */
export const goal = (number: number, title = `الهدف رقم ${number}`): Goal => ({
  number,
  title,
  wordings: [],
  at: { number: `A${number + 2}`, title: `B${number + 2}` },
});

/** One line of a goal's alignment with a programme that the framework knows. */
export const line = (
  row: number,
  goalNumber: number,
  { written = '', resolvedId, from = row }: Words,
): AlignmentLine => ({
  ...{
    id: `line-${row}`,
    goal: goalNumber,
    tableNumber: goalNumber,
    programmeId: resolvedId,
    at: { goal: `B${row}`, goalHead: `B${row}` },
  },
  programme: {
    written,
    value: written,
    printed: from === row ? 'own' : 'inherited',
    at: `D${row}`,
    writtenAt: `D${from}`,
  },
  ...{ policyAims: undefined, programmeObjectives: undefined, results: undefined, responsibleSector: undefined },
});

/** The same line with its results and those responsible, an entry a line. */
export const withResults = (aligned: AlignmentLine, results: string, sectors = ''): AlignmentLine => {
  const row = aligned.at.goal.slice(1);
  const cell = (value: string, column: string): Cell => ({
    ...{ written: value, value, at: `${column}${row}`, writtenAt: `${column}${row}` },
    printed: 'own',
  });
  return {
    ...aligned,
    results: cell(results, 'G'),
    responsibleSector: sectors === '' ? undefined : cell(sectors, 'H'),
  };
};

/** A section of goal 1 to which the department of these tests contributes. */
export const section = (changes: Partial<Section> = {}): Section => ({
  ...{
    id: 'regional',
    goal: 1,
    title: 'العلاقات الإقليمية',
    titlePlace: 'above',
    subHeading: undefined,
    footnotes: [],
  },
  columns: ['subObjective', 'activity', 'indicators', 'programme'],
  ...{
    contributors: ['sector'],
    unknownContributors: [],
    at: { goal: 'B3', title: 'C3', contributors: 'H3' },
    ...changes,
  },
});

/** The planning unit's word that six activities of the sector's version 3 are meant to go. */
export const removal = (changes: Partial<Removal> = {}): Removal => ({
  ...{ department: 'قطاع الشؤون الأوروبية', departmentId: 'sector', suggestion: undefined, version: 3, activities: 6 },
  ...{ confirmedBy: 'ليلى', confirmedOn: '2022-02-01', reason: 'دُمجت الأنشطة', at: { department: 'A3' }, ...changes },
});

/** The word of somebody that the sector's repeated activities are meant, in March 2022. */
export const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  ...{ code: 'repeated-activity', department: 'قطاع الشؤون الأوروبية', departmentId: 'sector', suggestion: undefined },
  ...{ activity: '', reason: 'لكل دولة نشاط', by: 'ليلى', from: '2022-03-01', until: '2022-03-31' },
  ...{ at: { code: 'A3', department: 'B3', by: 'E3', until: 'G3' }, ...changes },
});

/** The word of somebody that the sector's version 3 is approved. */
export const approval = (changes: Partial<Approval> = {}): Approval => ({
  ...{ department: 'قطاع الشؤون الأوروبية', departmentId: 'sector', suggestion: undefined, version: 3 },
  ...{
    approvedBy: 'ليلى',
    approvedOn: '2022-03-01',
    at: { department: 'A3', version: 'B3', approvedBy: 'C3' },
    ...changes,
  },
});

/** A line of the budget in this row: of the ministry's diplomatic programme in 2022, without an amount. */
export const budgetLine = (row: number, changes: Partial<BudgetLine> = {}): BudgetLine => ({
  ...{ programme: 'برنامج العمل الدبلوماسي والتعاون الدولي', programmeId: 'diplomatic', year: 2022, centre: 'الوزارة' },
  ...{ source: 'قانون الموازنة 2022', sourceOn: '2022-01-10', enteredBy: 'ليلى', ...changes },
  at: {
    ...{ programme: `A${row}`, year: `B${row}`, centre: `C${row}`, approved: `D${row}`, revised: `E${row}` },
    ...{ committed: `F${row}`, paid: `G${row}`, source: `H${row}` },
  },
});

/** An amount in fils. */
export const fils = (minor: number): Money => ({ minor, currency: 'JOD' });

/** Seventeen SDGs, of which three have their names. */
export const sdgs: readonly Sdg[] = Array.from({ length: 17 }, (_, index) => index + 1).map((number) => ({
  number,
  name:
    {
      8: 'العمل اللائق ونمو الاقتصاد',
      16: 'السلام والعدل وبناء مؤسسات قوية',
      17: 'عقد الشراكات لتحقيق الأهداف',
    }[number] ?? `هدف رقم ${number}`,
}));

/** What the first row of the SDG links says. */
export const sdgLink = (text: string, numbers: string): SdgLink => {
  const cell = (value: string, at: string): Cell => ({ written: value, value, printed: 'own', at, writtenAt: at });
  return {
    ...{ goalLabel: undefined, goalTitle: undefined, policyInterventions: undefined },
    ...{ text: cell(text, 'D3'), numbers: cell(numbers, 'E3') },
  };
};

/** A framework without a fault: goal 1 lists the diplomatic programme, goal 3 the consular one. */
export const framework = (changes: Partial<Framework> = {}): Framework => ({
  planTitle: 'الخطة التنفيذية 2021-2023',
  goals: [goal(1), goal(3)],
  programmes: [diplomatic, consular, administrative].map(({ written = '', resolvedId = '' }, index) =>
    programme(resolvedId, written, index + 3),
  ),
  alignment: [line(3, 1, diplomatic), line(4, 3, consular)],
  sections: [section()],
  aliases: [],
  ...changes,
});
