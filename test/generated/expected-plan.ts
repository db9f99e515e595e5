import type { CycleToPublish, EntryRow } from '../../shared/schema/entries.ts';
import { expectedAgenda, expectedSdgLinks } from './expected-links.ts';
import { cellsOf, type ExpectedRows, type ExpectedSpan, lines, runs, spansOf, text } from './expected-rows.ts';
import { type ColumnSet, columnSets, type TitlePlace, titlePlaces } from './section-forms.ts';

/** The alignment table of one goal. */
export interface ExpectedAlignment extends ExpectedRows {
  readonly goal: number;
  readonly tableNumber: number | undefined;
  /** The line that is printed over it. */
  readonly goalLine: string | undefined;
}

/** One table of the executive plan: one row per activity, its indicators on lines of their own. */
export interface ExpectedSection extends ExpectedRows {
  readonly id: string;
  readonly goal: number;
  readonly goalLine: string | undefined;
  readonly title: string;
  readonly titlePlace: TitlePlace;
  readonly subHeading: { readonly text: string; readonly printed: boolean } | undefined;
  readonly columnSet: ColumnSet;
  /** Headings by column key, in the printed order. */
  readonly headings: Readonly<Record<string, string>>;
  readonly footnotes: readonly string[];
  /** Arabic names, in the order in which their rows stand. */
  readonly contributors: readonly string[];
}

/** What official workbooks of a cycle say if every department's entries come into force as they were published. */
export interface ExpectedPlan {
  readonly title: string;
  /** In the order of the framework's sheet. */
  readonly alignment: readonly ExpectedAlignment[];
  readonly goalsWithoutAlignment: readonly number[];
  readonly nationalAgenda: ExpectedRows;
  readonly sdgLinks: ExpectedRows;
  readonly sections: readonly ExpectedSection[];
}

const alignmentBlocks = ['programme', 'policyAims', 'programmeObjectives', 'responsibleSector'];
const planBlocks = ['intervention', 'goalText', 'subObjective', 'programme'];

const goalLine = (wordings: readonly EntryRow[], goal: number, table: string): string | undefined =>
  wordings.map(({ values }) => values).find((row) => row['goal'] === goal && row['table'] === table)?.['wording'] as
    | string
    | undefined;

const expectedAlignment = (rows: readonly EntryRow[], wordings: readonly EntryRow[]): ExpectedAlignment => {
  const goal = Number(rows[0]?.values['goal']);
  const tableNumber = rows[0]?.values['tableNumber'];
  const spans = alignmentBlocks.flatMap((column) => spansOf(rows, column, 0));
  return {
    goal,
    tableNumber: tableNumber === undefined ? undefined : Number(tableNumber),
    goalLine: goalLine(wordings, goal, 'المواءمة مع الموازنة'),
    rows: rows.map((row, index) => ({ ...cellsOf(spans, alignmentBlocks, index), results: text(row, 'results') })),
    spans,
  };
};

/** The rows of a section as its contributors wrote them, in their order: a block never reaches into the next one's. */
const sectionRows = (parts: readonly (readonly EntryRow[])[], columns: readonly string[]): ExpectedRows => {
  const blocks = planBlocks.filter((column) => columns.includes(column));
  const rows: Record<string, string>[] = [];
  const spans: ExpectedSpan[] = [];
  for (const part of parts) {
    const activities = runs(part, 'activity');
    const first = activities.flatMap((group) => group.slice(0, 1));
    spans.push(...blocks.flatMap((column) => spansOf(first, column, rows.length)));
    for (const group of activities) {
      const indicators = group.flatMap((row) => lines(text(row, 'indicator'))).join('\n');
      rows.push({ ...cellsOf(spans, blocks, rows.length), activity: text(group[0], 'activity'), indicators });
    }
  }
  return { rows, spans };
};

const keyOf = <K extends string>(forms: Readonly<Record<K, unknown>>, isMeant: (key: K) => boolean): K => {
  const key = (Object.keys(forms) as K[]).find(isMeant);
  if (key === undefined) throw new Error('A label of the framework is unknown');
  return key;
};

const expectedSection = (row: EntryRow, { framework, departments }: CycleToPublish): ExpectedSection => {
  const goal = Number(row.values['goal']);
  const title = text(row, 'title');
  const contributors = lines(text(row, 'contributors'));
  const columnSet = keyOf(columnSets, (key) => columnSets[key].label === row.values['columnSet']);
  const { headings } = columnSets[columnSet];
  const parts = contributors.flatMap((name) => {
    const sheet = departments.find((department) => department.name === name)?.entries['plan'] ?? [];
    return runs(sheet, 'section').filter((run) => run[0]?.values['section'] === title);
  });
  const subHeading = text(row, 'subHeading');
  return {
    id: text(row, 'id'),
    goal,
    goalLine: goalLine(framework.entries['goalWordings'] ?? [], goal, 'الخطة التنفيذية'),
    title,
    titlePlace: keyOf(titlePlaces, (key) => titlePlaces[key] === row.values['titlePlace']),
    subHeading: subHeading === '' ? undefined : { text: subHeading, printed: row.values['subHeadingPrinted'] === true },
    columnSet,
    headings,
    footnotes: lines(text(row, 'footnote')),
    contributors,
    ...sectionRows(parts, Object.keys(headings)),
  };
};

/** The flat content of a cycle's official tables, straight from its entries: nothing of the pipeline takes part. */
export const expectedPlan = (cycle: CycleToPublish): ExpectedPlan => {
  const { entries } = cycle.framework;
  const alignment = runs(entries['alignment'] ?? [], 'goal').map((rows) =>
    expectedAlignment(rows, entries['goalWordings'] ?? []),
  );
  const goals = (entries['goals'] ?? []).map(({ values }) => Number(values['number']));
  return {
    title: text(entries['cycle']?.[0], 'title'),
    alignment,
    goalsWithoutAlignment: goals.filter((goal) => !alignment.some((table) => table.goal === goal)),
    nationalAgenda: expectedAgenda(entries['nationalAgenda'] ?? []),
    sdgLinks: expectedSdgLinks(entries['sdgLinks'] ?? []),
    sections: (entries['sections'] ?? []).map((row) => expectedSection(row, cycle)),
  };
};
