import type { ExpectedAlignment, ExpectedPlan, ExpectedSection } from '../generated/expected-plan.ts';
import type { ExpectedRows } from '../generated/expected-rows.ts';
import type { ExpectedTable } from '../shared/render/expected-merges.ts';

/** A sheet of an official workbook behind its cover: its rows as texts from the top, and those of them that make its table. */
export interface OfficialSheet {
  readonly rows: readonly (readonly string[])[];
  readonly tables: readonly ExpectedTable[];
}

const alignmentHeadings = {
  programme: 'اسم برنامج الموازنة',
  policyAims: 'غايات سياسة برنامج الموازنة',
  programmeObjectives: 'اهداف برنامج الموازنة',
  results: 'نتيجة الهدف الاستراتيجي التي يدعمها هدف البرنامج',
  responsibleSector: 'اسم القطاع المسؤول',
};

interface Printed {
  /** The texts that stand in each row itself: a block's text in its first row only. */
  readonly texts: string[][];
  readonly inheriting: Record<string, boolean>[];
}

const printed = ({ rows, spans }: ExpectedRows, headings: Readonly<Record<string, string>>): Printed => {
  const at = (column: string, row: number) =>
    spans.find((span) => span.column === column && row >= span.firstRow && row < span.firstRow + span.rows);
  const inherits = (column: string, row: number) => (at(column, row)?.firstRow ?? row) !== row;
  const own = (column: string, row: number) => (inherits(column, row) ? '' : (rows[row]?.[column] ?? ''));
  const columns = Object.keys(headings);
  return {
    texts: rows.map((_, row) => columns.map((column) => own(column, row)).filter((text) => text !== '')),
    inheriting: rows.map((_, row) =>
      Object.fromEntries(columns.map((column) => [headings[column] ?? '', inherits(column, row)])),
    ),
  };
};

/** The sheet of one goal in the budget alignment. */
export const alignmentSheet = (goal: number, title: string, table: ExpectedAlignment | undefined): OfficialSheet => {
  const rows = [['الموائمة بين الخطة الاستراتيجية وبرامج الموازنة'], [`الهدف الاستراتيجي (${goal}): ${title}`]];
  if (!table) return { rows: [...rows, ['لا يوجد جدول مواءمة لهذا الهدف بعد.']], tables: [] };
  const headings = Object.values(alignmentHeadings);
  const { texts, inheriting } = printed(table, alignmentHeadings);
  return { rows: [...rows, headings, ...texts], tables: [{ headingRow: 2, firstRow: 3, headings, inheriting }] };
};

/** The sheets of one goal in the executive plan: one for each section, or one that says that there is none. */
export const executiveSheets = (goal: number, goalLine: string, plan: ExpectedPlan): OfficialSheet[] => {
  const titles = [[plan.title], [goalLine]];
  const sections = plan.sections.filter((section) => section.goal === goal);
  if (sections.length === 0) return [{ rows: [...titles, ['لا محاور لهذا الهدف في الخطة التنفيذية.']], tables: [] }];
  return sections.map((section) => {
    const rows: (readonly string[])[] = [...titles, ...above(section)];
    const headings = Object.values(section.headings);
    const headingRow = rows.push(headings) - 1;
    if (section.titlePlace === 'inside') rows.push([section.title]);
    const { texts, inheriting } = printed(section, section.headings);
    const tables = [{ headingRow, firstRow: rows.length, headings, inheriting }];
    const body = texts.length > 0 ? texts : [['لم ترد أنشطة لهذا المحور.']];
    return { rows: [...rows, ...body, ...section.footnotes.map((note) => [note])], tables };
  });
};

/** The sheet of a table of the framework that is printed whole. */
const wholeTable = (title: string, headings: Readonly<Record<string, string>>, table: ExpectedRows, none: string) => {
  if (table.rows.length === 0) return { rows: [[title], [none]], tables: [] };
  const { texts, inheriting } = printed(table, headings);
  const names = Object.values(headings).filter((heading) => heading !== '');
  const tables = [{ headingRow: 1, firstRow: 2, headings: names, inheriting }];
  return { rows: [[title], names, ...texts], tables };
};

/** The sheet of the national agenda. */
export const agendaSheet = (table: ExpectedRows): OfficialSheet =>
  wholeTable(
    'الموائمة بين أجندة السياسات الوطنية والأهداف الاستراتيجية',
    {
      nationalGoal: 'الأهداف الوطنية',
      nationalPolicy: 'السياسات الوطنية',
      policyInterventions: 'التدخلات السياساتية',
      strategicGoal: 'الأهداف الاستراتيجية للوزارة',
    },
    table,
    'لا توجد أجندة للسياسات الوطنية في البيانات المرجعية بعد.',
  );

/** The sheet of the goals' links with the SDGs; the column of their labels has no heading. */
export const sdgSheet = (table: ExpectedRows): OfficialSheet =>
  wholeTable(
    'الأهداف الاستراتيجية وارتباطها بأجندة السياسات الوطنية وأهداف التنمية المستدامة',
    {
      goalLabel: '',
      goalTitle: 'اسم الهدف الاستراتيجي',
      policyInterventions: 'التدخل السياساتي لأجندة السياسات الوطنية ذو العلاقة',
      sdgText: 'هدف التنمية المستدامة ذو العلاقة',
    },
    table,
    'لا يوجد ارتباط بأهداف التنمية المستدامة في البيانات المرجعية بعد.',
  );

const above = ({ subHeading, titlePlace, title }: ExpectedSection): string[][] => [
  ...(subHeading?.printed ? [[subHeading.text]] : []),
  ...(titlePlace === 'above' ? [[title]] : []),
];
