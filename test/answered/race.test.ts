import { describe, expect, it } from 'vitest';
import { lostCells } from '../../shared/answer/lost-cells.ts';
import { composeNote, readNote } from '../../shared/answer/note-block.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import type { Submission } from '../../shared/submission.ts';
import { createRandom, type Random } from '../generated/random.ts';
import { type EditedSheet, openSheet, viewOf } from '../mutations/edited-sheet.ts';
import type { Mutation } from '../mutations/mutation.ts';
import { isRecognisable } from '../mutations/recognisable.ts';
import { rowMutations } from '../mutations/rows.ts';
import { sortingMutations } from '../mutations/sorting.ts';
import { writeCells, written } from '../mutations/write-cells.ts';
import { publishedDepartments } from '../mutations/published-departments.ts';
import { answersOf, passOver } from './answered-department.ts';
import { markedCells, peoplesPart } from './people.ts';
import { writeAnswers } from './write-answers.ts';

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

const renamed: Mutation = {
  name: 'the tab is renamed',
  apply: (sheet, random) => ({
    ...sheet,
    raw: {
      ...sheet.raw,
      tabs: sheet.raw.tabs.map((tab) => ({ ...tab, title: `${tab.title} ${random.int(2, 9)}` })),
    },
  }),
};
// A new column comes into the sheet before it is sorted by one: rows that are new and in another order at once.
const isByOwnColumn = ({ name }: Mutation): boolean => name.includes('of a person’s own');
const edits: readonly Mutation[] = [
  ...rowMutations,
  ...sortingMutations.filter((mutation) => !isByOwnColumn(mutation)),
  renamed,
];

/** One to three edits, each of which leaves a sheet that says the same. */
function edited(sheet: EditedSheet, random: Random): EditedSheet {
  let after = sheet;
  for (const { apply, leaves, notAfter = [] } of random.sample(edits, random.int(1, 3))) {
    const next = notAfter.some((one) => after.remains.has(one)) ? after : apply(after, random);
    if (isRecognisable(next)) after = leaves ? { ...next, remains: new Set([...next.remains, leaves]) } : next;
  }
  return after;
}

/** What calls for an answer: programmes that nobody knows, or identities that are gone and are written anew. */
function disturbed(sheet: EditedSheet, random: Random): EditedSheet {
  const { tab, rows, placeOf, cellAt } = viewOf(sheet);
  if (random.chance(0.5)) {
    const heads = rows.filter((row) => cellAt(row, placeOf('programme')) !== undefined);
    const some = random.sample(heads, 3).map((row) => written(row, placeOf('programme'), `برنامج ${row}`));
    return writeCells(sheet, tab.tabId, some);
  }
  const ids = ['activityId', 'indicatorId'].map(placeOf);
  const lost = random.sample(rows, 8).flatMap((row) => ids.map((column) => written(row, column, '')));
  return writeCells(sheet, tab.tabId, lost);
}

/** Notes of people on a third of the cells, so that an answer in the wrong place would write over some. */
function noted(sheet: EditedSheet, random: Random): EditedSheet {
  const { tab } = viewOf(sheet);
  const some = tab.cells.filter(({ value }) => value !== '' && random.chance(0.3));
  const notes = some.map((cell, index) => ({
    ...cell,
    note: composeNote(`كلمة ${index}`, readNote(cell.note ?? '').lines),
  }));
  return writeCells(sheet, tab.tabId, notes);
}

/**
 * The activities with their identities and texts, and the identities of all indicators. To which of two activities an
 * indicator belongs, where identities are lost and rows are shuffled, is not decided by the race.
 */
function identities({ body }: Submission) {
  if (body.kind !== 'department') throw new Error('a framework was read instead of a department');
  return {
    activities: body.activities.map(({ id, activity }) => [id, activity.value]),
    indicators: body.activities.flatMap(({ indicators }) => indicators.map(({ id }) => id)).toSorted(),
  };
}

const marksIn = (raw: RawSpreadsheet): string[] =>
  raw.tabs.flatMap(({ tabId }) => ['خطأ', 'تنبيه', 'للعلم'].flatMap((word) => markedCells(raw, tabId, word)));

describe.each(seeds)('a spreadsheet that is edited between our reading and our answer, seed %i', (seed) => {
  it('is right again within two passes: every activity is itself, no mark stands on another row’s cell', async () => {
    const random = createRandom(seed);
    const { raw, untouched, read } = random.pick(publishedDepartments(seed));
    const before = await passOver(raw, read, 1, untouched);
    const opened = noted(disturbed(openSheet(before.raw), random), random);
    const answers = await answersOf(read(opened.raw), 2, untouched);
    const meanwhile = edited(opened, random);

    const written = writeAnswers(meanwhile.raw, answers);
    const late = writeAnswers(written, lostCells(opened.raw, answers, written));
    const first = await passOver(late, read, 3, untouched);
    const second = await passOver(first.raw, read, 4, untouched);

    const undisturbed = await passOver(meanwhile.raw, read, 3, untouched);
    expect(identities(second.submission)).toEqual(identities(undisturbed.submission));
    expect(marksIn(second.raw)).toEqual(marksIn(undisturbed.raw));
    expect(peoplesPart(second.raw)).toEqual(peoplesPart(undisturbed.raw));
    expect((await passOver(second.raw, read, 5, untouched)).answers).toEqual([]);
  });
});
