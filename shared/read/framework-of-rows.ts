import { fold } from '../language/fold.ts';
import { type KnownNames, knownNames, type NamedEntry } from '../language/known-names.ts';
import { type ColumnSet, columnSets } from '../plan/column-sets.ts';
import type { Alias, AlignmentLine, Framework, Goal, OfficialTable, Programme, Section } from '../plan/framework.ts';
import { deriveId } from '../plan/content-hash.ts';
import { yearsBetween } from '../schema/per-year.ts';
import type { AskedFor } from '../schema/table.ts';
import { matchIdentities } from '../plan/match-identities.ts';
import { budgetsOfRows } from './budgets-of-rows.ts';
import { linksOfRows } from './links-of-rows.ts';
import type { FrameworkReading } from './read-framework.ts';
import { wordsOfPlanningUnit } from './words-of-planning-unit.ts';

/**
 * The plan's reference data from the rows of the planning unit's spreadsheet; a name that means nothing stays unresolved.
 * `former` is the framework in force: its entries keep their ids, whatever happens to the hidden ones in the sheet.
 */
export function frameworkOfRows(
  rows: FrameworkReading,
  departments: readonly NamedEntry[],
  former?: Framework,
): Framework {
  const programmes = programmesOf(rows, former?.programmes ?? []);
  const programmeNames = knownNames(programmes);
  const departmentNames = knownNames(departments);
  return {
    ...cycleOf(rows),
    goals: goalsOf(rows),
    programmes,
    alignment: alignmentOf(rows, programmeNames, former?.alignment ?? []),
    sections: sectionsOf(rows, departmentNames, former?.sections ?? []),
    aliases: aliasesOf(rows, programmeNames),
    ...linksOfRows(rows),
    ...wordsOfPlanningUnit(rows, departmentNames),
    ...budgetsOfRows(rows, programmeNames),
  };
}

function cycleOf({ cycle }: FrameworkReading): Pick<Framework, 'planTitle' | 'years' | 'asks' | 'contact'> {
  const { title, firstYear, lastYear, asksTargets, asksSchedule, asksCosts, contact } = cycle[0]?.cells ?? {};
  const years = firstYear && lastYear ? yearsBetween(firstYear.integer, lastYear.integer) : [];
  const asked: readonly [AskedFor, boolean][] = [
    ['targets', asksTargets?.ticked ?? false],
    ['schedule', asksSchedule?.ticked ?? false],
    ['costs', asksCosts?.ticked ?? false],
  ];
  const asks = asked.flatMap(([what, isAsked]) => (isAsked ? [what] : []));
  return {
    planTitle: title?.written ?? '',
    ...(years.length > 0 ? { years } : {}),
    ...(asks.length > 0 ? { asks } : {}),
    ...(contact ? { contact: contact.value } : {}),
  };
}

/** Entries with the ids by which they are known; a copied row, or one without an id, gets one made from its content. */
function identified<E extends { readonly id: string }>(
  kind: string,
  entries: readonly E[],
  former: readonly E[],
  contentOf: (entry: E) => string,
): E[] {
  const identifiable = (entry: E) => {
    const written = contentOf(entry);
    return { id: entry.id, written, content: () => fold(written), place: () => kind };
  };
  const read = entries.map(identifiable);
  const ids = matchIdentities(read, former.map(identifiable), (index) =>
    deriveId(kind, read[index]?.content() ?? '', index),
  );
  return entries.map((entry, index) => ({ ...entry, id: ids[index] as string }));
}

const goalsOf = ({ goals, goalWordings }: FrameworkReading): Goal[] =>
  goals.flatMap(({ cells: { number, title } }) => {
    if (!number || !title) return [];
    const own = goalWordings.filter(({ cells }) => cells.goal?.integer === number.integer);
    return [
      {
        number: number.integer,
        title: title.value,
        at: { number: number.at, title: title.at },
        wordings: own.flatMap(wordingOf),
      },
    ];
  });

function wordingOf({
  cells: { table, wording },
}: FrameworkReading['goalWordings'][number]): Goal['wordings'][number][] {
  if (!table?.choiceId || !wording) return [];
  return [{ table: table.choiceId as OfficialTable, wording: wording.written, at: { wording: wording.at } }];
}

function programmesOf({ programmes }: FrameworkReading, former: readonly Programme[]): Programme[] {
  const read = programmes.flatMap(({ cells: { id, name } }) =>
    name ? [{ id: id?.value ?? '', name: name.value, at: { name: name.at } }] : [],
  );
  return identified('programme', read, former, ({ name }) => name);
}

function alignmentOf(
  { alignment }: FrameworkReading,
  programmes: KnownNames,
  former: readonly AlignmentLine[],
): AlignmentLine[] {
  const read = alignment.flatMap(({ cells }): AlignmentLine[] => {
    const { id, goal, tableNumber, programme, policyAims, programmeObjectives, results, responsibleSector } = cells;
    if (!goal || !programme) return [];
    return [
      {
        id: id?.value ?? '',
        goal: goal.integer,
        at: { goal: goal.at, goalHead: goal.writtenAt },
        tableNumber: tableNumber?.integer,
        programmeId: programmes.link(programme.value)?.id,
        programme,
        policyAims,
        programmeObjectives,
        results,
        responsibleSector,
      },
    ];
  });
  return identified('alignment', read, former, ({ goal, results }) => `${goal} ${results?.value ?? ''}`);
}

const aliasesOf = ({ aliases }: FrameworkReading, programmes: KnownNames): Alias[] =>
  aliases.flatMap(({ cells: { written, means, confirmedBy, confirmedOn } }) => {
    if (!written || !means) return [];
    return [
      {
        written: written.value,
        means: means.value,
        programmeId: programmes.link(means.value)?.id,
        confirmedBy: confirmedBy?.value ?? '',
        confirmedOn: confirmedOn?.day ?? '',
        at: { written: written.at, means: means.at },
      },
    ];
  });

function sectionsOf({ sections }: FrameworkReading, departments: KnownNames, former: readonly Section[]): Section[] {
  const read = sections.flatMap(({ cells }): Section[] => {
    const { id, goal, title, titlePlace, subHeading, subHeadingPrinted, columnSet, contributors, footnote } = cells;
    if (!goal || !title) return [];
    const named = (contributors?.entries ?? []).map((name) => ({ name, id: departments.link(name)?.id }));
    return [
      {
        id: id?.value ?? '',
        goal: goal.integer,
        title: title.written,
        titlePlace: (titlePlace?.choiceId ?? 'above') as Section['titlePlace'],
        subHeading: subHeading && { text: subHeading.written, printed: subHeadingPrinted?.ticked ?? false },
        columns: columnSets[(columnSet?.choiceId ?? 'full') as ColumnSet],
        footnotes: footnote?.entries ?? [],
        contributors: named.flatMap((contributor) => contributor.id ?? []),
        unknownContributors: named.flatMap((contributor) => (contributor.id ? [] : contributor.name)),
        at: { goal: goal.at, title: title.at, contributors: contributors?.at ?? title.at },
      },
    ];
  });
  return identified('section', read, former, ({ title }) => title);
}
