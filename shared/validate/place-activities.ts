import { type KnownNames, knownNames, type NamedEntry } from '../language/known-names.ts';
import type { Activity, WrittenActivity } from '../plan/activity.ts';
import type { Framework, Section } from '../plan/framework.ts';
import type { Cell } from '../schema/cell.ts';

/** A department's activities in their sections, names resolved; what is not known stays unresolved, for the rules to see. */
export function placeActivities(
  activities: readonly WrittenActivity[],
  departmentId: string,
  framework: Framework,
): Activity[] {
  const sections = sectionsOf(departmentId, framework).map(({ id, title }) => ({ id, name: title }));
  const titles = knownNames(sections);
  const programmes = knownNames(framework.programmes);
  const aliases = knownNames(confirmedAliases(framework));
  // Who has one section need not write its name.
  const onlySection = sections.length === 1 ? sections[0]?.id : undefined;
  return activities.map((activity) => ({
    ...activity,
    sectionId: (activity.section ? titles.link(activity.section.value)?.id : onlySection) ?? '',
    ...(activity.programme ? { programme: resolveProgramme(activity.programme, programmes, aliases) } : {}),
  }));
}

/** The sections to which a department contributes, in the printed order. */
export const sectionsOf = (departmentId: string, framework: Framework): Section[] =>
  framework.sections.filter(({ contributors }) => contributors.includes(departmentId));

/** A programme's name, resolved by the framework's own name first, then by a confirmed alias. */
function resolveProgramme(written: Cell, programmes: KnownNames, aliases: KnownNames): Cell {
  const { resolvedId: _, via: __, ...cell } = written;
  const named = programmes.link(cell.value);
  if (named) return { ...cell, resolvedId: named.id, via: named.via };
  const alias = aliases.link(cell.value);
  return alias ? { ...cell, resolvedId: alias.id, via: 'alias' } : cell;
}

const confirmedAliases = ({ aliases }: Framework): NamedEntry[] =>
  aliases.flatMap(({ programmeId, written, confirmedBy }) =>
    programmeId && confirmedBy !== '' ? [{ id: programmeId, name: written }] : [],
  );
