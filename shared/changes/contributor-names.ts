import { fold } from '../language/fold.ts';
import type { Framework, Section } from '../plan/framework.ts';
import type { DepartmentNames } from './framework-entry.ts';

/*
 * A framework keeps the contributors that are departments in their order, which is printed, and names that are nobody's
 * apart from them: where among the others those were written it does not say. Once such a department is registered, it
 * has a place that it had before, too.
 */

/** The names that some section of these frameworks holds and that were no department's there. */
export const unplacedContributors = (
  frameworks: readonly Framework[],
  departments: DepartmentNames,
): ReadonlySet<string> =>
  new Set(
    frameworks.flatMap(({ sections }) =>
      sections.flatMap(({ unknownContributors }) => unknownContributors.map((name) => namedAs(name, departments))),
    ),
  );

/** A section's contributors by their names: in their order, then those of whom nobody knows it, as names are sorted. */
export function contributorNames(
  { contributors, unknownContributors }: Section,
  departments: DepartmentNames,
  unplaced: ReadonlySet<string>,
): string[] {
  const known = contributors.map((id) => departments.get(id) ?? id);
  const others = unknownContributors.map((name) => namedAs(name, departments));
  return [
    ...known.filter((name) => !unplaced.has(name)),
    ...[...others, ...known.filter((name) => unplaced.has(name))].toSorted(),
  ];
}

/** As a department is called that was registered under this name, whatever spelling stood there. */
const namedAs = (name: string, departments: DepartmentNames): string =>
  [...departments.values()].find((known) => fold(known) === fold(name)) ?? name;
