import { knownNames, type NamedEntry } from '../language/known-names.ts';
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
  const programmes = programmeLinks(framework);
  // Who has one section need not write its name.
  const onlySection = sections.length === 1 ? sections[0]?.id : undefined;
  return activities.map((activity) => ({
    ...activity,
    sectionId: (activity.section ? titles.link(activity.section.value)?.id : onlySection) ?? '',
    ...(activity.programme ? { programme: resolved(activity.programme, programmes) } : {}),
  }));
}

/** The sections to which a department contributes, in the printed order. */
export const sectionsOf = (departmentId: string, framework: Framework): Section[] =>
  framework.sections.filter(({ contributors }) => contributors.includes(departmentId));

/** What a programme's name means, by the framework's own name first, then by a confirmed alias. */
function programmeLinks(framework: Framework): (written: string) => Pick<Cell, 'resolvedId' | 'via'> {
  const programmes = knownNames(framework.programmes);
  const aliases = knownNames(confirmedAliases(framework));
  return (written) => {
    const named = programmes.link(written);
    if (named) return { resolvedId: named.id, via: named.via };
    const alias = aliases.link(written);
    return alias ? { resolvedId: alias.id, via: 'alias' } : {};
  };
}

function resolved(written: Cell, linksOf: ReturnType<typeof programmeLinks>): Cell {
  const { resolvedId: _, via: __, ...cell } = written;
  return { ...cell, ...linksOf(cell.value) };
}

const confirmedAliases = ({ aliases }: Framework): NamedEntry[] =>
  aliases.flatMap(({ programmeId, written, confirmedBy }) =>
    programmeId && confirmedBy !== '' ? [{ id: programmeId, name: written }] : [],
  );
