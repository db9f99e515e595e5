import { type KnownNames, knownNames } from '../../../shared/language/known-names.ts';
import { createRandom, type Random } from '../../generated/random.ts';
import { lettersOf } from './bare-letters.ts';
import { lookAlikeKinds, lookAlikesOf } from './look-alikes.ts';
import { misspellings, mistakeKinds, twiceMisspelt } from './misspellings.ts';
import { allNames, nameLists, sentences } from './plan-names.ts';
import { spellingKinds, spellingsOf } from './spellings.ts';

/** What can come of a text; `Right` is the name from which it was made. */
export type Outcome = 'linkedRight' | 'linkedWrong' | 'suggestedRight' | 'suggestedOther' | 'nothing';

/** A text of one kind, and what came of it among the names of one list. */
export interface RecognisedText {
  readonly kind: string;
  readonly list: string;
  readonly written: string;
  readonly outcome: Outcome;
}

/** The kinds of texts. */
export const kinds = {
  itself: 'the name itself',
  spellings: spellingKinds,
  amongAll: 'all of these, among the names of all lists',
  mistakes: mistakeKinds,
  twoMistakes: 'two mistakes',
  lookAlikes: lookAlikeKinds,
  leftOut: 'another name of the list',
  ofOtherList: 'a name of another list',
  sentence: 'an activity or an indicator',
} as const;

interface UsedNames {
  readonly title: string;
  readonly names: readonly string[];
  readonly known: KnownNames;
}

// Two names never have the same letters: they are an id that owes nothing to folding.
const used = (title: string, names: readonly string[]): UsedNames => ({
  title,
  names,
  known: knownNames(names.map((name) => ({ id: lettersOf(name), name }))),
});
const lists = nameLists.map(({ title, names }) => used(title, names));
const together = used('all', allNames);

// Of a longer name as many places are tried as chance picks, so that no name outweighs the others.
const mostPlaces = 30;

/** Everything that the figures of docs/names.md count; always the same. */
export const recogniseTexts = (): RecognisedText[] => {
  const random = createRandom(2021);
  const ofNames = lists.flatMap((list) =>
    list.names.flatMap((name) => [
      recognise(kinds.itself, name, list, name),
      ...recogniseSpellings(name, list, random),
      ...recogniseMistakes(name, list, random),
      ...kinds.lookAlikes.flatMap((kind) =>
        lookAlikesOf(name, kind, random).map((written) => recognise(kind, written, list, name)),
      ),
    ]),
  );
  return [...ofNames, ...lists.flatMap(recogniseOthers)];
};

const recogniseSpellings = (name: string, list: UsedNames, random: Random): RecognisedText[] =>
  spellingsOf(name, random).flatMap(({ kind, written }) => [
    recognise(kind, written, list, name),
    recognise(kinds.amongAll, written, together, name),
  ]);

const recogniseMistakes = (name: string, list: UsedNames, random: Random): RecognisedText[] => [
  ...kinds.mistakes.flatMap((kind) =>
    misspellings(name, kind, mostPlaces, random).map((written) => recognise(kind, written, list, name)),
  ),
  ...twiceMisspelt(name, mostPlaces, random).map((written) => recognise(kinds.twoMistakes, written, list, name)),
];

/** What a list makes of names and texts that it does not hold. */
const recogniseOthers = (list: UsedNames): RecognisedText[] => {
  const own = new Set(list.names.map(lettersOf));
  const foreign = allNames.filter((name) => !own.has(lettersOf(name)));
  const withoutOne = (left: string) =>
    used(
      list.title,
      list.names.filter((name) => name !== left),
    );
  return [
    ...list.names.map((name) => recognise(kinds.leftOut, name, withoutOne(name))),
    ...foreign.map((name) => recognise(kinds.ofOtherList, name, list)),
    ...sentences.map((text) => recognise(kinds.sentence, text, list)),
  ];
};

const recognise = (kind: string, written: string, { title, known }: UsedNames, right?: string): RecognisedText => ({
  kind,
  list: title,
  written,
  outcome: outcomeOf(written, known, right && lettersOf(right)),
});

function outcomeOf(written: string, known: KnownNames, rightId: string | undefined): Outcome {
  const link = known.link(written);
  if (link) return link.id === rightId ? 'linkedRight' : 'linkedWrong';
  const suggestion = known.suggest(written);
  if (suggestion === undefined) return 'nothing';
  return lettersOf(suggestion) === rightId ? 'suggestedRight' : 'suggestedOther';
}
