import type { EntryRow } from '../../shared/schema/entries.ts';
import { aim, deeds, entryLines, sentence, topics } from './arabic-texts.ts';
import { blockColumn } from './generate-blocks.ts';
import { entryRow } from './generate-framework.ts';
import type { Random } from './random.ts';

const mostly = <T>(random: Random, value: T): T | undefined => (random.chance(0.85) ? value : undefined);

/** One line, now and then two, the second one behind a dash or not. */
const onLines = (random: Random, line: (random: Random) => string): string =>
  random.chance(0.2) ? `${line(random)}\n${entryLines(random, 1, line)}` : line(random);

/** Rows of the national agenda, whose goals and policies span several rows; cells are missing, and now and then all of it is. */
export const generateNationalAgenda = (random: Random): EntryRow[] => {
  const count = random.chance(0.1) ? 0 : random.int(1, 8);
  const nationalGoal = blockColumn(random, count, () => onLines(random, aim));
  const strategicGoal = blockColumn(random, count, () => onLines(random, aim));
  return nationalGoal.map((goal, row) => {
    const nationalPolicy = mostly(random, onLines(random, aim));
    const policyInterventions = entryLines(random, 4, sentence);
    return entryRow({
      nationalGoal: goal,
      nationalPolicy,
      // A row without either would be no row of the agenda.
      policyInterventions: nationalPolicy === undefined ? policyInterventions : mostly(random, policyInterventions),
      strategicGoal: strategicGoal[row],
    });
  });
};

/** The SDGs in their order; plans of some goals lack the eighteenth, to which their links may point all the same. */
export const generateSdgs = (goals: readonly EntryRow[]): EntryRow[] =>
  Array.from({ length: 17 + (goals.length % 2) }, (_, index) =>
    entryRow({ number: index + 1, name: `${deeds[index % deeds.length]} ${topics[index % topics.length]}` }),
  );

/** The goals' links with the SDGs, if there are any; some claim them all, without a number, and some say little. */
export const generateSdgLinks = (random: Random, goals: readonly EntryRow[]): EntryRow[] => {
  if (random.chance(0.1)) return [];
  return goals.map(({ values: { number = 0, title = '' } }) => {
    const sdgs = Array.from({ length: random.int(0, 4) }, () => random.int(1, 18));
    const goalTitle = mostly(random, title);
    const sdgText = onLines(random, sentence);
    return entryRow({
      goalLabel: mostly(random, `الهدف الاستراتيجي رقم ${number}`),
      goalTitle,
      policyInterventions: mostly(random, entryLines(random, 3, aim)),
      sdgText: goalTitle === undefined ? sdgText : mostly(random, sdgText),
      sdgNumbers: sdgs.length > 0 ? sdgs.join('، ') : undefined,
    });
  });
};
