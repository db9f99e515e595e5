import { describe, expect, it } from 'vitest';
import { lostCells } from '../../../shared/answer/lost-cells.ts';
import { composeNote } from '../../../shared/answer/note-block.ts';
import type { CellAnswer } from '../../../shared/ports/cell-answer.ts';
import type { RawCell, RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import { writeAnswers } from '../../answered/write-answers.ts';
import { addressIn, placeIn, published, withCell } from './answered-sheet.ts';

const plan = placeIn(published, 'plan');
const [activity, review, id] = ['activity', 'review', 'activityId'].map((key) => plan.columns.get(key) ?? -1) as [
  ...[number, number, number],
];
const noteOn = (row: number, note: string): CellAnswer => ({ tabId: plan.tabId, row: row - 1, column: activity, note });

/** The plan after somebody moved its rows: `to` gives the row that one comes to, and undefined where it goes. */
const moved = (raw: RawSpreadsheet, to: (row: number) => number | undefined): RawSpreadsheet => ({
  ...raw,
  tabs: raw.tabs.map((tab) => ({
    ...tab,
    cells: tab.cells.flatMap((cell): RawCell[] => {
      if (tab.tabId !== plan.tabId || cell.row < 2) return [cell];
      const row = to(cell.row + 1);
      return row === undefined ? [] : [{ ...cell, row: row - 1 }];
    }),
  })),
});
const inserted = (raw: RawSpreadsheet): RawSpreadsheet => moved(raw, (row) => row + 1);
const swapped = (raw: RawSpreadsheet): RawSpreadsheet => moved(raw, (row) => ({ 3: 4, 4: 3 })[row] ?? row);

/** What is to be said again: people worked between the reading of `before` and the writing of the answers. */
const lost = (before: RawSpreadsheet, work: (raw: RawSpreadsheet) => RawSpreadsheet, ...answers: CellAnswer[]) =>
  lostCells(before, answers, writeAnswers(work(before), answers));

const noted = withCell(published, 'plan', addressIn('plan', 'activity', 4), { note: 'سؤال للزميل' });
const ours = (person: string): string => composeNote(person, ['خطأ: قيمة غير معروفة.']);

describe('nothing was lost', () => {
  it('where nobody did anything, or edited a cell where it stands', () => {
    expect(lost(noted, (raw) => raw, noteOn(4, ours('سؤال للزميل')))).toEqual([]);
    const edited = (raw: RawSpreadsheet) =>
      withCell(raw, 'plan', addressIn('plan', 'activity', 4), { value: 'نص آخر' });
    expect(lost(noted, edited, noteOn(4, ours('سؤال للزميل')))).toEqual([]);
  });

  it('where rows moved that had no note, and were given none', () => {
    const status: CellAnswer = { tabId: plan.tabId, row: 3, column: review, value: 'سليم', look: 'fine' };
    expect(lost(published, swapped, status)).toEqual([]);
  });
});

describe('a note that came to where an answer was written', () => {
  it('is written again', () => {
    expect(lost(noted, swapped, noteOn(3, ours('')))).toEqual([noteOn(3, 'سؤال للزميل')]);
    expect(lost(noted, inserted, noteOn(5, ours('')))).toEqual([noteOn(5, 'سؤال للزميل')]);
  });

  it('is taken from the row that came to stand on another one', () => {
    expect(lost(noted, swapped, noteOn(4, ours('سؤال للزميل')))).toEqual([noteOn(4, '')]);
    expect(lost(noted, inserted, noteOn(4, ours('سؤال للزميل')))).toEqual([noteOn(4, '')]);
  });

  it('stays as it is where nobody can tell whose it was', () => {
    const twins = [3, 4].reduce(
      (raw, row) =>
        ['activity', 'indicator', 'section', 'subObjective', 'programme'].reduce(
          (one, key) => withCell(one, 'plan', addressIn('plan', key, row), { value: key }),
          raw,
        ),
      noted,
    );
    expect(lost(twins, inserted, noteOn(5, ours('كلمة')))).toEqual([]);
  });
});

describe('an identity that came to stand in another row', () => {
  const answer: CellAnswer = { tabId: plan.tabId, row: 2, column: id, value: 'new', look: 'id' };

  it('is taken back, for it would mislead the next reading; no look comes with it', () => {
    const before = withCell(published, 'plan', addressIn('plan', 'activityId', 4), { value: 'its own' });
    expect(lost(before, swapped, answer)).toEqual([{ tabId: plan.tabId, row: 2, column: id, value: 'its own' }]);
  });

  it('is emptied in a row that is new', () => {
    const before = moved(published, (row) => (row === 3 ? 3 : undefined));
    const replaced = (raw: RawSpreadsheet) =>
      withCell(inserted(raw), 'plan', addressIn('plan', 'activity', 3), { value: 'نشاط جديد' });
    expect(lost(before, replaced, answer)).toEqual([{ tabId: plan.tabId, row: 2, column: id, value: '' }]);
  });
});

describe('a status in the wrong row', () => {
  it('is left to the next reading', () => {
    const answer: CellAnswer = { tabId: plan.tabId, row: 2, column: review, value: 'سليم', look: 'fine' };
    const before = withCell(published, 'plan', addressIn('plan', 'review', 4), { value: 'تنبيه' });
    expect(lost(before, swapped, answer)).toEqual([]);
  });
});

describe('a person’s column that came to where one of ours stood', () => {
  it('has its value again', () => {
    const shifted = (raw: RawSpreadsheet): RawSpreadsheet => ({
      ...raw,
      namedRanges: raw.namedRanges.map((range) =>
        range.tabId === plan.tabId && range.startColumn >= review
          ? { ...range, startColumn: range.startColumn + 1, endColumn: range.endColumn + 1 }
          : range,
      ),
      tabs: raw.tabs.map((tab) =>
        tab.tabId === plan.tabId
          ? { ...tab, cells: tab.cells.map((one) => (one.column >= review ? { ...one, column: one.column + 1 } : one)) }
          : tab,
      ),
    });
    const answer: CellAnswer = { tabId: plan.tabId, row: 2, column: review, value: 'سليم', look: 'fine' };
    expect(lost(published, shifted, answer)).toEqual([{ tabId: plan.tabId, row: 2, column: review, value: '' }]);
  });
});
