import type { EntryRow } from '../../shared/schema/entries.ts';
import { aim, entryLines, measure, sentence } from './arabic-texts.ts';
import { blockColumn } from './generate-blocks.ts';
import { entryRow, type GeneratedProgramme, writtenProgramme } from './generate-framework.ts';
import type { GeneratedSection } from './generate-sections.ts';
import type { Random } from './random.ts';
import { columnSets } from './section-forms.ts';

/** Up to three indicators, each in a row of its own; now and then a cell holds several on lines of their own. */
const indicators = (random: Random): string[] =>
  Array.from({ length: random.pick([0, 1, 1, 1, 1, 2, 3]) }, () =>
    random.chance(0.1) ? entryLines(random, 3, measure) : measure(random),
  );

const withNote = (random: Random, row: EntryRow): EntryRow =>
  random.chance(0.03) ? { ...row, notes: { activity: `كما في المصدر: «${sentence(random)}»` } } : row;

/** What one department writes in its sheet for one section. */
export const generatePlanRows = (
  random: Random,
  section: GeneratedSection,
  programmes: readonly GeneratedProgramme[],
): EntryRow[] => {
  const count = random.int(1, 9);
  const has = (column: string) => column in columnSets[section.columnSet].headings;
  const block = (column: string, value: () => string) => (has(column) ? blockColumn(random, count, value) : []);
  const intervention = block('intervention', () => aim(random));
  const goalText = block('goalText', () => aim(random));
  const subObjective = block('subObjective', () => aim(random));
  const programme = block('programme', () => writtenProgramme(random, programmes));
  return Array.from({ length: count }, (_, index) => {
    const [first, ...more] = indicators(random);
    const row = entryRow({
      section: index === 0 ? section.title : undefined,
      intervention: intervention[index],
      goalText: goalText[index],
      subObjective: subObjective[index],
      activity: `${random.chance(0.6) ? '- ' : ''}${sentence(random)}`,
      indicator: first,
      programme: programme[index],
    });
    return [withNote(random, row), ...more.map((indicator) => entryRow({ indicator }))];
  }).flat();
};
