import type { EntryRow } from '../../shared/schema/entries.ts';
import { deeds, sentence, topics } from './arabic-texts.ts';
import { entryRow } from './generate-framework.ts';
import type { Random } from './random.ts';
import { type ColumnSet, columnSets, type TitlePlace, titlePlaces } from './section-forms.ts';

/** A section before it is written into the framework: its contributors by their place among the departments. */
export interface GeneratedSection {
  readonly goal: number;
  readonly title: string;
  readonly columnSet: ColumnSet;
  readonly titlePlace: TitlePlace;
  readonly subHeading: string | undefined;
  readonly subHeadingPrinted: boolean;
  readonly footnote: string | undefined;
  readonly contributors: readonly number[];
}

/** One or two contributors for each section, while no department has more than three sections. */
const shareOut = (random: Random, departments: number): number[][] => {
  const room = Array.from({ length: departments }, () => random.pick([0, 1, 1, 2, 3]));
  room[random.int(0, departments - 1)] = random.int(1, 3);
  const shares: number[][] = [];
  for (;;) {
    const free = room.flatMap((left, department) => (left > 0 ? [department] : []));
    if (free.length === 0) return shares;
    const contributors = random.sample(free, random.chance(0.35) ? 2 : 1);
    for (const department of contributors) room[department] = (room[department] ?? 0) - 1;
    shares.push(contributors);
  }
};

const titles = topics.flatMap((topic) => deeds.map((deed) => `${deed} ${topic} على المستوى الدولي`));

/** Every section of a plan, in the printed order: by goal; neighbours under one goal may share a sub-heading. */
export const generateSections = (random: Random, goals: readonly number[], departments: number): GeneratedSection[] => {
  const shares = shareOut(random, departments);
  const names = random.sample(titles, shares.length);
  const ofSection = shares.map(() => random.pick(goals)).toSorted((one, other) => one - other);
  let subHeading: string | undefined;
  return shares.map((contributors, index) => {
    const goal = ofSection[index] ?? 1;
    const follows = subHeading !== undefined && ofSection[index - 1] === goal && random.chance(0.7);
    if (!follows) subHeading = random.chance(0.4) ? `${random.pick(deeds)} ${random.pick(topics)}:` : undefined;
    return {
      goal,
      title: names[index] ?? '',
      columnSet: random.pick(Object.keys(columnSets) as ColumnSet[]),
      titlePlace: random.pick(Object.keys(titlePlaces) as TitlePlace[]),
      subHeading,
      subHeadingPrinted: subHeading !== undefined && !follows,
      footnote: random.chance(0.3) ? footnotes(random) : undefined,
      contributors,
    };
  });
};

const footnotes = (random: Random): string =>
  Array.from({ length: random.int(1, 2) }, () => `طُبع في المصدر أيضًا: «${sentence(random)}».`).join('\n');

/** A section as the framework's sheet holds it. */
export const sectionRow = (section: GeneratedSection, index: number, departmentNames: readonly string[]): EntryRow =>
  entryRow({
    id: `s${String(index + 1).padStart(2, '0')}`,
    goal: section.goal,
    title: section.title,
    titlePlace: titlePlaces[section.titlePlace],
    subHeading: section.subHeading,
    subHeadingPrinted: section.subHeading === undefined ? undefined : section.subHeadingPrinted,
    columnSet: columnSets[section.columnSet].label,
    contributors: section.contributors.map((department) => departmentNames[department]).join('\n'),
    footnote: section.footnote,
  });
