import { matchName, type NamedEntry } from '../language/match-name.ts';
import type { Activity, WrittenActivity } from '../plan/activity.ts';
import type { Framework, Section } from '../plan/framework.ts';
import type { Cell } from '../schema/cell.ts';

/** A department's activities in their sections, names resolved; what is not known stays unresolved, for the rules to see. */
export function placeActivities(
  activities: readonly WrittenActivity[],
  departmentId: string,
  framework: Framework,
): Activity[] {
  const sections = sectionsOf(departmentId, framework);
  return activities.map((activity) => ({
    ...activity,
    sectionId: sectionIdOf(activity, sections) ?? '',
    ...(activity.programme ? { programme: resolveProgramme(activity.programme, framework) } : {}),
  }));
}

/** The sections to which a department contributes, in the printed order. */
export const sectionsOf = (departmentId: string, framework: Framework): Section[] =>
  framework.sections.filter(({ contributors }) => contributors.includes(departmentId));

// Who has one section need not write its name.
function sectionIdOf({ section }: WrittenActivity, sections: readonly Section[]): string | undefined {
  if (!section) return sections.length === 1 ? sections[0]?.id : undefined;
  return matchName(
    section.value,
    sections.map(({ id, title }) => ({ id, names: [title] })),
  ).id;
}

/** A programme's name, resolved by the framework's own name first, then by a confirmed alias. */
function resolveProgramme(written: Cell, framework: Framework): Cell {
  const { resolvedId: _, via: __, ...cell } = written;
  const named = matchName(cell.value, programmeNames(framework));
  if (named.id !== undefined) return { ...cell, resolvedId: named.id, via: named.via };
  const alias = matchName(cell.value, confirmedAliases(framework));
  return alias.id === undefined ? cell : { ...cell, resolvedId: alias.id, via: 'alias' };
}

/** The budget programmes by name. */
const programmeNames = ({ programmes }: Framework): NamedEntry[] =>
  programmes.map(({ id, name }) => ({ id, names: [name] }));

const confirmedAliases = ({ aliases }: Framework): NamedEntry[] =>
  aliases.flatMap(({ programmeId, written, confirmedBy }) =>
    programmeId && confirmedBy !== '' ? [{ id: programmeId, names: [written] }] : [],
  );
