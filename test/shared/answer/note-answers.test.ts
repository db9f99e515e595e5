import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../shared/answer/marks.ts';
import { noteAnswers } from '../../../shared/answer/note-answers.ts';
import { composeNote, readNote } from '../../../shared/answer/note-block.ts';
import type { RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import { writeAnswers } from '../../answered/write-answers.ts';
import { placeIn, plainOf, published, withCell, withMerge, written } from './answered-sheet.ts';

const places = [placeIn(published, 'plan'), placeIn(published, 'summary')];
const mark = (a1: string, changes: Partial<Mark> = {}): Mark => ({
  ...{ sheet: 'plan', a1, severity: 'error', says: '«\u2068برنامج ج\u2069» ليس من البرامج.' },
  ...changes,
});
const says = 'خطأ: «\u2068برنامج ج\u2069» ليس من البرامج.';
const notes = (raw: RawSpreadsheet, ...marks: Mark[]) => written(raw, 'plan', noteAnswers(raw, places, marks));
const linesIn = (note: unknown) => readNote(String(note)).lines;

describe('a note', () => {
  it('is written where a mark stands, with the word for how grave it is, also on an empty cell', () => {
    const answered = notes(published, mark('I3'), mark('K4', { severity: 'warning', says: 'بلا وحدة.' }));
    expect(Object.keys(answered)).toEqual(['I3', 'K4']);
    expect(linesIn(answered['I3'])).toEqual([says]);
    expect(linesIn(answered['K4'])).toEqual(['تنبيه: بلا وحدة.']);
  });

  it('tells all of one cell in their order, and the same thing once', () => {
    const [one, other] = [mark('I3'), mark('I3', { severity: 'remark', says: 'آخر.' })];
    expect(linesIn(notes(published, one, other, one)['I3'])).toEqual([says, 'للعلم: آخر.']);
  });

  it('stands beneath what a person wrote, which stays to the byte', () => {
    const raw = withCell(published, 'plan', 'I3', { note: ' سؤال \r\nللزميل' });
    expect(readNote(String(notes(raw, mark('I3'))['I3']))).toEqual({
      ...{ person: ' سؤال \r\nللزميل', lines: [says], intact: true },
    });
  });

  it('goes once nothing is wrong, and leaves what a person wrote', () => {
    const noted = withCell(published, 'plan', 'I3', { note: composeNote('سؤال', [says]) });
    expect(notes(noted)).toEqual({ I3: 'سؤال' });
    expect(notes(withCell(published, 'plan', 'I3', { note: composeNote('', [says]) }))).toEqual({ I3: '' });
  });

  it('goes from a cell that was copied with it, in whatever tab, with nothing of that cell’s own', () => {
    const note = composeNote('سؤال', [says]);
    const copied = withCell(withCell(published, 'plan', 'I3', { note }), 'plan', 'I9', { note });
    const own = { tabId: 99, title: 'ملاحظاتي', merges: [], cells: [{ row: 0, column: 0, value: '', text: '', note }] };
    const answers = noteAnswers({ ...copied, tabs: [...copied.tabs, own] }, places, [mark('I3')]);
    expect(written(copied, 'plan', answers)).toEqual({ I9: 'سؤال' });
    expect(answers.filter(({ tabId }) => tabId === 99)).toEqual([{ tabId: 99, row: 0, column: 0, note: 'سؤال' }]);
  });

  it('is made whole where somebody deleted its end', () => {
    const whole = composeNote('سؤال', [says]);
    const raw = withCell(published, 'plan', 'I3', { note: whole.split('\n').slice(0, -1).join('\n') });
    expect(notes(raw, mark('I3'))).toEqual({ I3: whole });
  });

  it('is replaced where it says something else', () => {
    const raw = withCell(published, 'plan', 'I3', { note: composeNote('سؤال', ['خطأ: قديم.']) });
    expect(readNote(String(notes(raw, mark('I3'))['I3']))).toMatchObject({ person: 'سؤال', lines: [says] });
  });
});

describe('nothing is written', () => {
  it('where the same stands there', () => {
    const answered = writeAnswers(published, noteAnswers(published, places, [mark('I3')]));
    expect(notes(answered, mark('I3'))).toEqual({});
  });

  it.each<[string, (note: string) => string]>([
    ['dropped the isolates', plainOf],
    ['exchanged the line ends', (note) => note.replaceAll('\n', '\r\n')],
    ['put a name above it', (note) => `سامي:\n${note}`],
    ['decomposed the letters', (note) => note.normalize('NFD')],
  ])('where the same stands there, if a program %s', (_, changed) => {
    const note = changed(composeNote('', [says]));
    expect(notes(withCell(published, 'plan', 'I3', { note }), mark('I3'))).toEqual({});
  });

  it('over a person’s own note, nor on cells without any', () => {
    expect(notes(withCell(published, 'plan', 'I3', { note: 'خطأ: لا أظن' }))).toEqual({});
  });

  it('of a table that was not found', () => {
    expect(noteAnswers(published, [], [mark('I3'), mark('')])).toEqual([]);
  });
});

describe('a note on a table as a whole', () => {
  it('stands on the heading of its first column that people see', () => {
    const heading = notes(published, mark(''));
    expect(Object.keys(heading)).toEqual(['C2']);
    expect(readNote(String(heading['C2'])).person).toBe(
      published.tabs[0]?.cells.find(({ row, column }) => row === 1 && column === 2)?.note ?? '',
    );
  });

  it('stands in the first row where that of the headings is gone, in the first column where none can be seen', () => {
    const [plan] = places as [(typeof places)[0]];
    const lost = { ...plan, headingRow: -1, firstColumn: Number.POSITIVE_INFINITY };
    expect(noteAnswers(published, [lost], [mark('')])).toMatchObject([{ row: 0, column: 0 }]);
  });
});

describe('a note on a cell that a merge covers', () => {
  const merged = withMerge(published, 'plan', 'J3', 'J5');

  it('stands on the head of the merge, once where the same is said of several', () => {
    const answered = notes(merged, mark('J4'), mark('J5'));
    expect(Object.keys(answered)).toEqual(['J3']);
    expect(linesIn(answered['J3'])).toEqual([says]);
  });

  it('is not written again', () => {
    const answered = writeAnswers(merged, noteAnswers(merged, places, [mark('J4')]));
    expect(notes(answered, mark('J4'))).toEqual({});
  });
});
