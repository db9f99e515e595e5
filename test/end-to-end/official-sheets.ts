import type { ExpectedAlignment, ExpectedPlan, ExpectedSection } from '../generated/expected-plan.ts';
import type { ExpectedRows } from '../generated/expected-rows.ts';
import type { ExpectedTable } from '../shared/render/expected-merges.ts';

/** A sheet of an official workbook: its rows as texts from the top, and those of them that make tables. */
export interface OfficialSheet {
  readonly goal: number;
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
  if (!table) return { goal, rows: [...rows, ['لا يوجد جدول مواءمة لهذا الهدف بعد.']], tables: [] };
  const headings = Object.values(alignmentHeadings);
  const { texts, inheriting } = printed(table, alignmentHeadings);
  return { goal, rows: [...rows, headings, ...texts], tables: [{ headingRow: 2, firstRow: 3, headings, inheriting }] };
};

/** The sheet of one goal in the executive plan: its sections below one another. */
export const executiveSheet = (goal: number, goalLine: string, plan: ExpectedPlan): OfficialSheet => {
  const sections = plan.sections.filter((section) => section.goal === goal);
  const rows: (readonly string[])[] = [[plan.title], [goalLine]];
  const tables: ExpectedTable[] = [];
  for (const section of sections) {
    rows.push(...above(section));
    const headings = Object.values(section.headings);
    const headingRow = rows.push(headings) - 1;
    if (section.titlePlace === 'inside') rows.push([section.title]);
    const { texts, inheriting } = printed(section, section.headings);
    tables.push({ headingRow, firstRow: rows.length, headings, inheriting });
    rows.push(
      ...(texts.length > 0 ? texts : [['لم ترد أنشطة لهذا المحور.']]),
      ...section.footnotes.map((note) => [note]),
      [],
    );
  }
  if (sections.length === 0) rows.push(['لا محاور لهذا الهدف في الخطة التنفيذية.']);
  return { goal, rows, tables };
};

const above = ({ subHeading, titlePlace, title }: ExpectedSection): string[][] => [
  ...(subHeading?.printed ? [[subHeading.text]] : []),
  ...(titlePlace === 'above' ? [[title]] : []),
];
