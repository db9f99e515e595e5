import { matchName } from '../language/match-name.ts';
import { type ColumnSet, columnSets } from '../plan/column-sets.ts';
import type { Alias, AlignmentLine, Framework, Goal, OfficialTable, Programme, Section } from '../plan/framework.ts';
import type { FrameworkReading } from './read-framework.ts';

/** A department as far as names are concerned. */
export interface NamedDepartment {
  readonly id: string;
  readonly name: string;
}

/** The plan's reference data from the rows of the planning unit's spreadsheet; a name that means nothing stays unresolved. */
export function frameworkOfRows(rows: FrameworkReading, departments: readonly NamedDepartment[]): Framework {
  const programmes = programmesOf(rows);
  return {
    planTitle: rows.cycle[0]?.cells.title?.written ?? '',
    goals: goalsOf(rows),
    programmes,
    alignment: alignmentOf(rows, programmes),
    sections: sectionsOf(rows, departments),
    aliases: aliasesOf(rows, programmes),
  };
}

const goalsOf = ({ goals, goalWordings }: FrameworkReading): Goal[] =>
  goals.flatMap(({ cells: { number, title } }) => {
    if (!number || !title) return [];
    const own = goalWordings.filter(({ cells }) => cells.goal?.integer === number.integer);
    return [{ number: number.integer, title: title.value, at: number.at, wordings: own.flatMap(wordingOf) }];
  });

function wordingOf({
  cells: { table, wording },
}: FrameworkReading['goalWordings'][number]): Goal['wordings'][number][] {
  if (!table?.choiceId || !wording) return [];
  return [{ table: table.choiceId as OfficialTable, wording: wording.written, at: wording.at }];
}

const programmesOf = ({ programmes }: FrameworkReading): Programme[] =>
  programmes.flatMap(({ cells: { id, name } }) =>
    name ? [{ id: id?.value ?? name.value, name: name.value, at: name.at }] : [],
  );

const programmeIdOf = (name: string, programmes: readonly Programme[]): string | undefined =>
  matchName(
    name,
    programmes.map((programme) => ({ id: programme.id, names: [programme.name] })),
  ).id;

const alignmentOf = ({ alignment }: FrameworkReading, programmes: readonly Programme[]): AlignmentLine[] =>
  alignment.flatMap(({ cells, row }) => {
    const { id, goal, tableNumber, programme, policyAims, programmeObjectives, results, responsibleSector } = cells;
    if (!goal || !programme) return [];
    return [
      {
        id: id?.value ?? `row-${row}`,
        goal: goal.integer,
        tableNumber: tableNumber?.integer,
        programmeId: programmeIdOf(programme.value, programmes),
        programme,
        policyAims,
        programmeObjectives,
        results,
        responsibleSector,
      },
    ];
  });

const aliasesOf = ({ aliases }: FrameworkReading, programmes: readonly Programme[]): Alias[] =>
  aliases.flatMap(({ cells: { written, means, confirmedBy, confirmedOn } }) => {
    if (!written || !means) return [];
    return [
      {
        written: written.value,
        means: means.value,
        programmeId: programmeIdOf(means.value, programmes),
        confirmedBy: confirmedBy?.value ?? '',
        confirmedOn: confirmedOn?.value ?? '',
        at: written.at,
      },
    ];
  });

const sectionsOf = ({ sections }: FrameworkReading, departments: readonly NamedDepartment[]): Section[] =>
  sections.flatMap(({ cells, row }) => {
    const { id, goal, title, titlePlace, subHeading, subHeadingPrinted, columnSet, contributors, footnote } = cells;
    if (!goal || !title) return [];
    const named = (contributors?.entries ?? []).map((name) => ({ name, id: departmentIdOf(name, departments) }));
    return [
      {
        id: id?.value ?? `row-${row}`,
        goal: goal.integer,
        title: title.written,
        titlePlace: (titlePlace?.choiceId ?? 'above') as Section['titlePlace'],
        subHeading: subHeading && { text: subHeading.written, printed: subHeadingPrinted?.ticked ?? false },
        columns: columnSets[(columnSet?.choiceId ?? 'full') as ColumnSet],
        footnotes: footnote?.entries ?? [],
        contributors: named.flatMap((contributor) => contributor.id ?? []),
        unknownContributors: named.flatMap((contributor) => (contributor.id ? [] : contributor.name)),
        at: title.at,
      },
    ];
  });

const departmentIdOf = (name: string, departments: readonly NamedDepartment[]): string | undefined =>
  matchName(
    name,
    departments.map((department) => ({ id: department.id, names: [department.name] })),
  ).id;
