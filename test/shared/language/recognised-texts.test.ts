import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/language/fold.ts';
import { knownNames } from '../../../shared/language/known-names.ts';
import { createRandom } from '../../generated/random.ts';
import { lettersOf } from './bare-letters.ts';
import { namesPage } from './names-page.ts';
import { allNames, nameLists, writtenTexts } from './plan-names.ts';
import { kinds, type Outcome, recogniseTexts } from './recognised-texts.ts';
import { spellingsOf } from './spellings.ts';

const texts = recogniseTexts();
const ofKind = (wanted: string) => texts.filter(({ kind }) => kind === wanted);
const share = (of: typeof texts, outcome: Outcome) => of.filter((text) => text.outcome === outcome).length / of.length;
const linked = (of: typeof texts) => of.filter(({ outcome }) => outcome.startsWith('linked'));

describe('the material', () => {
  it('is every name of the plan, short and long', () => {
    expect(allNames.length).toBeGreaterThan(140);
    expect(nameLists.filter(({ names }) => names.length === 0)).toEqual([]);
    expect(allNames.some(({ length }) => length > 400)).toBe(true);
  });

  it('has at least twenty other spellings of each name', () => {
    const few = allNames.filter((name) => spellingsOf(name, createRandom(1)).length < 20);
    expect(few).toEqual([]);
  });

  it('has texts of every kind', () => {
    const named = Object.values(kinds).flat();
    expect(named.filter((kind) => ofKind(kind).length < 20)).toEqual([]);
  });
});

describe('a name', () => {
  it.each([kinds.itself, ...kinds.spellings, kinds.amongAll])('links where it is written: %s', (kind) => {
    expect(ofKind(kind).filter(({ outcome }) => outcome !== 'linkedRight')).toEqual([]);
  });

  it.each([...kinds.mistakes, kinds.twoMistakes])('is suggested, never linked, where it is misspelt: %s', (kind) => {
    expect(linked(ofKind(kind))).toEqual([]);
    expect(share(ofKind(kind), 'suggestedRight')).toBeGreaterThanOrEqual(0.95);
  });

  it.each(nameLists)('is suggested in every list: $title', ({ title }) => {
    const ofList = texts.filter(({ list }) => list === title);
    const once = ofList.filter(({ kind }) => kinds.mistakes.includes(kind));
    const twice = ofList.filter(({ kind }) => kind === kinds.twoMistakes);
    expect(share(once, 'suggestedRight')).toBeGreaterThanOrEqual(0.99);
    expect(share(twice, 'suggestedRight')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('another text', () => {
  const others = [...kinds.lookAlikes, kinds.leftOut, kinds.ofOtherList, kinds.sentence];

  it.each(others)('never links: %s', (kind) => {
    expect(linked(ofKind(kind))).toEqual([]);
  });

  it('seldom has a name suggested for it', () => {
    expect(share(ofKind(kinds.ofOtherList), 'suggestedOther')).toBeLessThan(0.01);
    expect(share(ofKind(kinds.sentence), 'suggestedOther')).toBeLessThan(0.001);
    expect(share(ofKind('another number'), 'suggestedRight')).toBe(0);
  });

  it('never links to any other name, pair by pair', () => {
    const alone = allNames.map((name) => ({ name, known: knownNames([{ id: name, name }]) }));
    const pairs = alone.flatMap(({ name, known }) =>
      allNames.filter((other) => other !== name && known.link(other)).map((other) => [name, other]),
    );
    expect(pairs).toEqual([]);
  });

  it('has other letters: what folds alike in the plan is one name', () => {
    const alike = [...Map.groupBy(writtenTexts, fold).values()].filter((group) => group.length > 1);
    expect(alike.length).toBeGreaterThan(3);
    expect(alike.filter((group) => new Set(group.map(lettersOf)).size > 1)).toEqual([]);
  });
});

it('docs/names.md says what is counted', async () => {
  await expect(namesPage(texts)).toMatchFileSnapshot('../../../docs/names.md');
});
