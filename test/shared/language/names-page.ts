import { markdownTable } from '../../../functions/commands/markdown.ts';
import { nameLists } from './plan-names.ts';
import { kinds, type Outcome, type RecognisedText } from './recognised-texts.ts';

const columns: Readonly<Record<Outcome, string>> = {
  linkedRight: 'Linked to it',
  linkedWrong: 'Linked to another',
  suggestedRight: 'It is suggested',
  suggestedOther: 'Another is suggested',
  nothing: 'Nothing',
};

const introduction = `
A written name is recognised in three tiers ([known-names.ts](../shared/language/known-names.ts)):

1. **Exact**: to the letter, but for outer spaces, bullets and invisible characters. It links.
2. **Folded**: equal in all but spelling ([fold.ts](../shared/language/fold.ts)). It links, and the cell says so.
3. **Near**: some letters wrong, words in another order, a word too many or too few
   ([nearest.ts](../shared/language/nearest.ts)). It is suggested, never linked: a person decides.

The figures are counts of texts made from every name of the ministry’s plan by a seeded generator, each recognised among
the names of its own list. “It” is the name from which the text was made.`.trim();

const spelt = `
## The name, spelt otherwise

Every one has to link.`.trim();

const misspelt = `
## The name, misspelt

None may link; the right name has to be suggested in at least 95 of 100. Of a long name thirty places are tried for each
kind. A number is taken at its word: \`203\` for \`2030\` suggests nothing. Two mistakes in one short word make another word.`.trim();

const other = `
## Something else

None may link. That a look-alike’s model is suggested does no harm: it is for a person to say. What is suggested for
other names is mostly another wording of the same, such as a goal’s title in another table.`.trim();

const byList = `
## By list

How often the right name is suggested.`.trim();

const end = `
The page is compared with what is counted by \`test/shared/language/recognised-texts.test.ts\`. After a change,
\`npm run test:only -- test/shared/language/recognised-texts.test.ts -u\` writes it anew.`.trim();

/** What becomes of texts made from the plan’s names: docs/names.md. */
export const namesPage = (texts: readonly RecognisedText[]): string => {
  const table = (...shown: readonly string[]) => outcomeTable(texts, shown);
  return `${[
    '# Names · الأسماء',
    introduction,
    spelt,
    table(kinds.itself, ...kinds.spellings, kinds.amongAll),
    misspelt,
    table(...kinds.mistakes, kinds.twoMistakes),
    other,
    table(...kinds.lookAlikes, kinds.leftOut, kinds.ofOtherList, kinds.sentence),
    byList,
    listTable(texts),
    end,
  ].join('\n\n')}\n`;
};

function outcomeTable(texts: readonly RecognisedText[], shown: readonly string[]): string {
  const byKind = Map.groupBy(texts, ({ kind }) => kind);
  const outcomes = Object.keys(columns) as Outcome[];
  return markdownTable(
    ['Written', 'Texts', ...Object.values(columns)],
    shown.map((kind) => {
      const ofKind = byKind.get(kind) ?? [];
      return [kind, figure(ofKind.length), ...outcomes.map((outcome) => figure(count(ofKind, outcome)))];
    }),
  );
}

function listTable(texts: readonly RecognisedText[]): string {
  const rows = nameLists.map(({ title, names }) => {
    const lengths = names.map((name) => name.length);
    const ofList = texts.filter(({ list }) => list === title);
    const once = ofList.filter(({ kind }) => kinds.mistakes.includes(kind));
    const twice = ofList.filter(({ kind }) => kind === kinds.twoMistakes);
    const span = `${Math.min(...lengths)}–${Math.max(...lengths)}`;
    return [title, figure(names.length), span, suggested(once), suggested(twice)];
  });
  return markdownTable(['List', 'Names', 'Letters', 'One mistake', 'Two mistakes'], rows);
}

const suggested = (texts: readonly RecognisedText[]): string =>
  `${figure(count(texts, 'suggestedRight'))} of ${figure(texts.length)}`;

const count = (texts: readonly RecognisedText[], outcome: Outcome): number =>
  texts.filter((text) => text.outcome === outcome).length;

const figure = (number: number): string => number.toLocaleString('en');
