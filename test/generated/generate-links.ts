import type { EntryRow } from '../../shared/schema/entries.ts';
import { aim, deeds, entryLines, sentence, topics } from './arabic-texts.ts';
import { blockColumn } from './generate-blocks.ts';
import { entryRow } from './generate-framework.ts';
import type { Random } from './random.ts';

const mostly = <T>(random: Random, value: T): T | undefined => (random.chance(0.8) ? value : undefined);

/** A text as it is, now and then with a second line below it, behind a dash or not. */
const onLines = (random: Random, text: string): string =>
  random.chance(0.2) ? `${text}\n${entryLines(random, 1, aim)}` : text;

type Values = Readonly<Record<string, string | number | boolean>>;
type Written = Readonly<Record<string, string | undefined>>;

/** Rows said less completely: `less` says what is left of each, and now and then nothing is. */
const varied = (
  rows: readonly EntryRow[],
  random: Random,
  less: (values: Values, above: Values | undefined) => Written,
): EntryRow[] =>
  random.chance(0.1) ? [] : rows.map(({ values }, row) => entryRow(less(values, rows[row - 1]?.values)));

const agenda = (random: Random): EntryRow[] => {
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

/**
 * Rows of the national agenda, whose blocks span several rows; cells are missing, and now and then all of it is.
 * `own` is a chance beside the plan's: what varies here leaves the rest of the plan as it is.
 */
export const generateNationalAgenda = (random: Random, own: Random): EntryRow[] =>
  varied(agenda(random), own, ({ nationalGoal, nationalPolicy, policyInterventions, strategicGoal }, above) => {
    const policy = own.chance(0.5) ? onLines(own, String(nationalPolicy)) : undefined;
    const again = own.chance(0.3) ? above?.['nationalGoal'] : undefined;
    const goal = nationalGoal ?? again;
    return {
      nationalGoal: goal === undefined ? undefined : mostly(own, again ? String(again) : onLines(own, String(goal))),
      nationalPolicy: policy,
      // A row without either would be no row of the agenda.
      policyInterventions:
        policy === undefined ? String(policyInterventions) : mostly(own, String(policyInterventions)),
      strategicGoal: strategicGoal === undefined ? undefined : mostly(own, onLines(own, String(strategicGoal))),
    };
  });

/** The SDGs in their order; plans of some goals lack the eighteenth, to which their links may point all the same. */
export const generateSdgs = (goals: readonly EntryRow[]): EntryRow[] =>
  Array.from({ length: 17 + (goals.length % 2) }, (_, index) =>
    entryRow({ number: index + 1, name: `${deeds[index % deeds.length]} ${topics[index % topics.length]}` }),
  );

const links = (random: Random, goals: readonly EntryRow[]): EntryRow[] =>
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

/** The goals' links with the SDGs, if there are any; some claim them all, without a number, and some say little. */
export const generateSdgLinks = (random: Random, goals: readonly EntryRow[], own: Random): EntryRow[] =>
  varied(links(random, goals), own, ({ goalLabel, goalTitle, policyInterventions, sdgText, sdgNumbers }) => {
    const title = mostly(own, String(goalTitle));
    const text = onLines(own, String(sdgText));
    return {
      goalLabel: mostly(own, String(goalLabel)),
      goalTitle: title,
      policyInterventions: mostly(own, onLines(own, String(policyInterventions))),
      sdgText: title === undefined ? text : mostly(own, text),
      sdgNumbers: sdgNumbers === undefined ? undefined : String(sdgNumbers),
    };
  });
