import type { EntryRow } from '../../shared/schema/entries.ts';
import { aim, deeds, entryLines, sentence, topics } from './arabic-texts.ts';
import { blockColumn } from './generate-blocks.ts';
import { entryRow } from './generate-framework.ts';
import type { Random } from './random.ts';

/** Rows of the national agenda, whose goals span several policies. */
export const generateNationalAgenda = (random: Random): EntryRow[] => {
  const count = random.int(1, 8);
  const strategicGoal = blockColumn(random, count, () => aim(random), false);
  return blockColumn(random, count, () => aim(random), false).map((nationalGoal, row) =>
    entryRow({
      nationalGoal,
      nationalPolicy: aim(random),
      policyInterventions: entryLines(random, 4, sentence),
      strategicGoal: strategicGoal[row],
    }),
  );
};

/** The SDGs in their order; plans of some goals lack the eighteenth, to which their links may point all the same. */
export const generateSdgs = (goals: readonly EntryRow[]): EntryRow[] =>
  Array.from({ length: 17 + (goals.length % 2) }, (_, index) =>
    entryRow({ number: index + 1, name: `${deeds[index % deeds.length]} ${topics[index % topics.length]}` }),
  );

/** A goal's links with the Sustainable Development Goals; some claim them all, without a number. */
export const generateSdgLinks = (random: Random, goals: readonly EntryRow[]): EntryRow[] =>
  goals.map(({ values: { number = 0, title = '' } }) => {
    const sdgs = Array.from({ length: random.int(0, 4) }, () => random.int(1, 18));
    return entryRow({
      goalLabel: `الهدف الاستراتيجي رقم ${number}`,
      goalTitle: title,
      policyInterventions: entryLines(random, 2, aim),
      sdgText: sentence(random),
      sdgNumbers: sdgs.length > 0 ? sdgs.join('، ') : undefined,
    });
  });
