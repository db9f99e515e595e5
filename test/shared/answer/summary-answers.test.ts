import { describe, expect, it } from 'vitest';
import type { SummaryLine } from '../../../shared/answer/summary-lines.ts';
import { summaryAnswers } from '../../../shared/answer/summary-answers.ts';
import type { RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import { writeAnswers } from '../../answered/write-answers.ts';
import { placeIn, plainOf, published, withCell, withMerge, written } from './answered-sheet.ts';

const line = (about: string, changes: Partial<SummaryLine> = {}): SummaryLine => ({
  ...{ about, says: `«\u2068${about}\u2069» غير معروف.`, look: 'error', cells: 'I3' },
  ...{ first: { sheet: 'plan', a1: 'I3' } },
  ...changes,
});
const box = (about: string, silenced: boolean): SummaryLine => line(about, { look: 'remark', silenced });
const readLine = (minute: number): SummaryLine => ({
  ...{ about: 'read', says: `قُرئ في الدقيقة ${minute}.`, look: 'fact', passing: true },
});
const places = [placeIn(published, 'plan'), placeIn(published, 'summary')];
const answersTo = (raw: RawSpreadsheet, ...lines: SummaryLine[]) =>
  summaryAnswers(raw, placeIn(raw, 'summary'), () => lines, places);
const answered = (raw: RawSpreadsheet, ...lines: SummaryLine[]): RawSpreadsheet =>
  writeAnswers(raw, answersTo(raw, ...lines));
const cells = (raw: RawSpreadsheet, ...lines: SummaryLine[]) => written(raw, 'summary', answersTo(raw, ...lines));
const textAt = (raw: RawSpreadsheet, row: number): string =>
  plainOf(String(raw.tabs[1]?.cells.find((cell) => cell.row === row - 1 && cell.column === 0)?.value ?? ''));
const textsIn = (raw: RawSpreadsheet): string[] => [5, 6, 7, 8, 9].map((row) => textAt(raw, row));

describe('the lines of the summary', () => {
  it('stand from the first row on, each with its cells as a link, its box and its key', () => {
    const answers = answersTo(published, line('أ'), box('ب', false), readLine(1));
    expect(Object.keys(written(published, 'summary', answers))).toEqual(
      [5, 6, 7].flatMap((row) => ['A', 'B', 'C', 'D'].map((column) => `${column}${row}`)),
    );
    expect(answers.filter(({ column }) => column === 1).map(({ link }) => link)).toEqual([
      ...[
        { tabId: 0, a1: 'I3' },
        { tabId: 0, a1: 'I3' },
      ],
      undefined,
    ]);
    expect(answers.filter(({ tick }) => tick)).toMatchObject([{ row: 5, column: 2, value: false }]);
  });

  it('lead to the tab of which they speak, and nowhere where that is gone', () => {
    const linkTo = (sheet: string) =>
      answersTo(published, line('أ', { first: { sheet, a1: 'E5' } })).find(({ column }) => column === 1)?.link;
    expect(linkTo('summary')).toEqual({ tabId: 1, a1: 'E5' });
    expect(linkTo('removals')).toBeUndefined();
  });

  it('are not written where they stand', () => {
    const lines = [line('أ'), box('ب', false), readLine(1)];
    expect(cells(answered(published, ...lines), ...lines)).toEqual({});
  });

  it('are not written where nothing but the minute of the reading differs, and are where anything else does', () => {
    const raw = answered(published, line('أ'), readLine(1));
    expect(cells(raw, line('أ'), readLine(2))).toEqual({});
    expect(Object.keys(cells(raw, line('ب'), readLine(2)))).toContain('A6');
    expect(Object.keys(cells(raw, readLine(2)))).toEqual(expect.arrayContaining(['A5', 'A6']));
  });

  it('are not written again where a program dropped what cannot be seen, or decomposed the letters', () => {
    const lines = [line('one', { says: '«\u2068أ\u2069» خطأً' }), line('other', { cells: 'I3، و3 خلايا غيرها' })];
    const raw = answered(published, ...lines);
    const changed = (change: (text: string) => string): RawSpreadsheet => ({
      ...raw,
      tabs: raw.tabs.map((tab) => ({
        ...tab,
        cells: tab.cells.map((cell) =>
          typeof cell.value === 'string' ? { ...cell, value: change(cell.value) } : cell,
        ),
      })),
    });
    expect(cells(changed(plainOf), ...lines)).toEqual({});
    expect(
      cells(
        changed((text) => text.normalize('NFD')),
        ...lines,
      ),
    ).toEqual({});
  });

  it('go with all that belongs to them', () => {
    const raw = answered(published, line('أ'), box('ب', true));
    expect(cells(raw, line('أ'))).toEqual({ A6: '', B6: '', C6: '', D6: '' });
    expect(answersTo(raw, line('أ')).every(({ tick }) => !tick)).toBe(true);
  });
});

describe('a person’s row among them', () => {
  const words = { value: 'يُراجع مع المالية' };

  it('is left alone: ours stand around it, and are not written again', () => {
    const lines = [line('أ'), line('ب'), readLine(1)];
    const raw = answered(withCell(published, 'summary', 'A6', words), ...lines);
    expect(textsIn(raw)).toEqual(['«أ» غير معروف.', 'يُراجع مع المالية', '«ب» غير معروف.', 'قُرئ في الدقيقة 1.', '']);
    expect(cells(raw, ...lines)).toEqual({});
    expect(cells(raw, ...lines, line('ج'))).not.toHaveProperty('A6');
  });

  it.each<[string, string, Parameters<typeof withCell>[3]]>([
    ['has words in place of the cells', 'B6', words],
    ['has a word in place of the box', 'C6', words],
    ['has a formula', 'A6', { value: 'نص', formula: '=A1' }],
    ['has a formula that fails', 'A6', { value: '', formula: '=A1', error: 'REF' }],
    ['has an error that somebody pasted', 'A6', { value: '', error: 'N/A' }],
  ])('is one that %s', (_, address, said) => {
    expect(Object.keys(cells(withCell(published, 'summary', address, said), line('أ'), line('ب')))).toEqual([
      ...['A5', 'B5', 'C5', 'D5'],
      ...['A7', 'B7', 'C7', 'D7'],
    ]);
  });

  it('is one of ours to which somebody added a word: it stays, and what it said is written in another row', () => {
    const raw = answered(published, line('أ'));
    const edited = withCell(raw, 'summary', 'A5', { value: `${textAt(raw, 5)} تم` });
    const after = answered(edited, line('أ'));
    expect(textsIn(after).slice(0, 2)).toEqual(['«أ» غير معروف. تم', '«أ» غير معروف.']);
    expect(cells(after, line('أ'))).toEqual({});
  });

  it('is one that a merge hides', () => {
    const merged = withMerge(published, 'summary', 'A5', 'A6');
    expect(Object.keys(cells(merged, line('أ'), line('ب'))).filter((at) => at.startsWith('A'))).toEqual(['A5', 'A7']);
  });

  it('is not one of which only a key is left, or a box that is not ticked', () => {
    const raw = withCell(answered(published, line('أ')), 'summary', 'A5', { value: '' });
    const emptied = withCell(withCell(raw, 'summary', 'B5', { value: '' }), 'summary', 'C5', { value: false });
    expect(cells(emptied, line('ب'))).toHaveProperty('A5');
  });
});

describe('the box of a guess', () => {
  it('moves with its line', () => {
    const raw = answered(published, line('أ'), box('ب', true), readLine(1));
    const after = answered(raw, box('ب', true), readLine(2));
    const boxes = after.tabs[1]?.cells.filter(({ row, column }) => column === 2 && row > 3);
    expect(boxes?.map(({ row, value }) => [row, value])).toEqual([[4, true]]);
    expect(cells(after, box('ب', true), readLine(3))).toEqual({});
  });

  it('is written where it is not as it is to be', () => {
    const raw = answered(published, box('أ', false));
    const ticked = withCell(raw, 'summary', 'C5', { value: true });
    expect(cells(ticked, box('أ', true))).toEqual({});
    expect(cells(ticked, box('أ', false))).toMatchObject({ C5: false });
  });

  it('may be saved as a formula: LibreOffice does that', () => {
    const saved = (silenced: boolean) =>
      withCell(answered(published, box('أ', silenced)), 'summary', 'C5', {
        ...{ value: silenced, formula: silenced ? '=TRUE()' : '=FALSE()' },
      });
    expect([cells(saved(false), box('أ', false)), cells(saved(true), box('أ', true))]).toEqual([{}, {}]);
  });

  it('is no box in the other columns: what a person says there stays', () => {
    expect(cells(withCell(published, 'summary', 'B5', { value: false }), line('أ'))).not.toHaveProperty('A5');
  });
});

describe('a table of answers', () => {
  const summary = placeIn(published, 'summary');
  const answersIn = (place: typeof summary, raw = published) =>
    summaryAnswers(raw, place, () => [line('أ'), line('ب')], places);

  it.each(['says', 'cells', 'silenced', 'key'])('of which the column %s is gone is not written', (key) => {
    const columns = new Map([...summary.columns].filter(([name]) => name !== key));
    expect(answersIn({ ...summary, columns })).toEqual([]);
  });

  it('tells how many lines there is room for, and writes none beyond the rows that are sure to be there', () => {
    const ranges = published.namedRanges.map((range) => ({ ...range, endRow: Math.min(range.endRow, 7) }));
    const raw = withCell({ ...published, namedRanges: ranges }, 'summary', 'A6', { value: 'كلمة' });
    const rooms: number[] = [];
    const linesFor = (room: number): SummaryLine[] => {
      rooms.push(room);
      return [line('أ'), line('ب'), line('ج')];
    };
    const answers = summaryAnswers(raw, summary, linesFor, places);
    expect(rooms).toEqual([2]);
    expect(Math.max(...answers.map(({ row }) => row))).toBe(6);
  });

  it('without named ranges is written all the same', () => {
    expect(answersIn(summary, { ...published, namedRanges: [] })).toHaveLength(8);
  });

  it('loses what was written beneath its ranges, before they were cut short', () => {
    const raw = answered(published, line('أ'), line('ب'), line('ج'), line('د'));
    const ranges = raw.namedRanges.map((range) => ({ ...range, endRow: Math.min(range.endRow, 6) }));
    expect(cells({ ...raw, namedRanges: ranges }, line('أ'), line('ب'))).toEqual({
      ...{ A7: '', B7: '', C7: '', D7: '' },
      ...{ A8: '', B8: '', C8: '', D8: '' },
    });
  });
});
