import { describe, expect, it } from 'vitest';
import type { Mark } from '../../../shared/answer/marks.ts';
import type { CellAnswer } from '../../../shared/ports/cell-answer.ts';
import { openingAnswers } from '../../../shared/answer/opening-answers.ts';
import { writeAnswers } from '../../answered/write-answers.ts';
import { placeIn, published, written } from './answered-sheet.ts';

const places = { plan: placeIn(published, 'plan'), summary: placeIn(published, 'summary') };
const mark = (a1: string, severity: Mark['severity'] = 'error', sheet = 'plan'): Mark => ({
  ...{ a1, severity, sheet, says: 'خطأ' },
});
const answersTo = (...marks: Mark[]) => openingAnswers(published, places, 'بقي خطأ واحد.', marks);
/** What is seen of it: its key is hidden in column D. */
const seen = (answers: CellAnswer[], raw = published): Record<string, unknown> =>
  Object.fromEntries(Object.entries(written(raw, 'summary', answers)).filter(([address]) => !address.startsWith('D')));
const opening = (...marks: Mark[]) => seen(answersTo(...marks));
const linkOf = (...marks: Mark[]) => answersTo(...marks).find(({ link }) => link)?.link;

describe('what opens the summary', () => {
  it('is the sentence and, beneath it, the next cell to mend as a link', () => {
    expect(opening(mark('I13'))).toEqual({
      ...{ A1: 'بقي خطأ واحد.', A2: 'الخلية التالية للمعالجة في تبويب «الخطة»:', B2: 'I13' },
    });
    expect(linkOf(mark('I13'))).toEqual({ tabId: places.plan.tabId, a1: 'I13' });
  });

  it('calls the tab as people call it now', () => {
    const plan = { ...places.plan, tabTitle: 'خطة 2024' };
    const answers = openingAnswers(published, { ...places, plan }, '', [mark('I13')]);
    expect(seen(answers)['A2']).toContain('«خطة 2024»');
  });

  it('is the sentence alone where there is nothing to mend', () => {
    expect(opening()).toEqual({ A1: 'بقي خطأ واحد.' });
    expect(opening(mark('H3', 'remark'), mark(''), mark('E5', 'error', 'summary'))).toEqual({ A1: 'بقي خطأ واحد.' });
  });

  it('is not written where it stands, and the next cell goes once it is mended', () => {
    const raw = writeAnswers(published, answersTo(mark('I13')));
    expect(openingAnswers(raw, places, 'بقي خطأ واحد.', [mark('I13')])).toEqual([]);
    expect(seen(openingAnswers(raw, places, 'بقي خطأ واحد.', []), raw)).toEqual({ A2: '', B2: '' });
  });

  it('leaves what a person wrote in its place', () => {
    const write = (row: number, column: number, value: string): CellAnswer => ({ tabId, row, column, value });
    const { tabId } = places.summary;
    const answered = writeAnswers(published, answersTo(mark('I13')));
    const titled = writeAnswers(answered, [write(0, 0, 'عنواننا')]);
    expect(seen(openingAnswers(titled, places, 'لا أخطاء.', []), titled)).toEqual({ A2: '', B2: '' });
    const noted = writeAnswers(answered, [write(1, 1, 'يُراجع')]);
    expect(seen(openingAnswers(noted, places, 'لا أخطاء.', []), noted)).toEqual({ A1: 'لا أخطاء.' });
  });

  it('stands where its named ranges went, and nowhere where they are gone', () => {
    const moved = published.namedRanges.map((range) =>
      range.name === 'summary_sentence' ? { ...range, startRow: 5 } : range,
    );
    const [sentence] = openingAnswers({ ...published, namedRanges: moved }, places, 'نص', []);
    expect(sentence).toMatchObject({ row: 5, column: 0 });
    expect(openingAnswers({ ...published, namedRanges: [] }, places, 'نص', [mark('I13')])).toEqual([]);
  });
});

describe('the next cell to mend', () => {
  it('is the first with an error, row by row', () => {
    expect(linkOf(mark('G9'), mark('I5'), mark('H5'), mark('G11'))?.a1).toBe('H5');
    expect(linkOf(mark('G10'), mark('I9'))?.a1).toBe('I9');
    expect(linkOf(mark('AA4'), mark('B5'), mark('Z4'))?.a1).toBe('Z4');
  });

  it('is the first with a warning where no error is left', () => {
    expect(linkOf(mark('G3', 'warning'), mark('I9'))?.a1).toBe('I9');
    expect(linkOf(mark('G9', 'warning'), mark('I5', 'warning'), mark('G3', 'remark'))?.a1).toBe('I5');
  });
});
