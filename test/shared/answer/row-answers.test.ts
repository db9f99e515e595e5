import { describe, expect, it } from 'vitest';
import { rowAnswers, type RowFacts } from '../../../shared/answer/row-answers.ts';
import type { RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import { writeAnswers } from '../../answered/write-answers.ts';
import { activity, indicator, measuredBy } from '../validate/subjects.ts';
import { addressIn, placeIn, published, withCell, withMerge, written } from './answered-sheet.ts';
import { cellsIn, findingOf, silenced, waived } from './findings.ts';

const activities = [3, 4, 5].map((row) => activity({ row }));
const facts = (changes: Partial<RowFacts> = {}): RowFacts => ({
  ...{ activities, findings: [], unsettled: new Set<string>(), copies: new Map(), areInForce: false },
  ...changes,
});
const review = (row: number): string => addressIn('plan', 'review', row);
const answers = (raw: RawSpreadsheet, changes: Partial<RowFacts> = {}) =>
  written(raw, 'plan', rowAnswers(raw, placeIn(raw, 'plan'), facts(changes)));
const statuses = (changes: Partial<RowFacts> = {}, raw = published) =>
  [3, 4, 5].map((row) => answers(raw, changes)[review(row)]);

describe('the status of a row', () => {
  it('tells the gravest of what is wrong in it, also where the value is written in a row above', () => {
    const findings = [
      findingOf('doubt', cellsIn('I', [3, 4], 3)),
      findingOf('mistake', cellsIn('H', [4])),
      findingOf('understood', cellsIn('H', [5])),
    ];
    expect(statuses({ findings })).toEqual(['تنبيه', 'يحتاج تصحيحًا', 'سليم']);
  });

  it('says nothing of what was set aside or silenced, of remarks and of other tabs', () => {
    const [cell] = cellsIn('E', [3]);
    const findings = [
      waived(findingOf('mistake', cellsIn('I', [3]))),
      silenced(findingOf('guess', cellsIn('H', [4]))),
      findingOf('guess', cellsIn('H', [5])),
      findingOf('mistake', [{ ...(cell as NonNullable<typeof cell>), sheet: 'summary' }]),
    ];
    expect(statuses({ findings })).toEqual(['سليم', 'سليم', 'سليم']);
  });

  it('stands in every row of an activity, and in rows that are wrong without being one', () => {
    const long = { ...measuredBy(indicator(6, {})), at: {} };
    const first = { ...activity({ row: 3 }), indicators: [...activity({ row: 3 }).indicators, ...long.indicators] };
    const findings = [findingOf('mistake', cellsIn('G', [9]))];
    expect(answers(published, { activities: [first], findings })).toEqual({
      ...{ [review(9)]: 'يحتاج تصحيحًا', [review(3)]: 'سليم', [review(6)]: 'سليم' },
    });
  });

  it('says of rows that somebody is still changing nothing but that', () => {
    const findings = [findingOf('mistake', cellsIn('I', [3, 4], 3))];
    expect(statuses({ findings, unsettled: new Set(['activity-4']) })).toEqual(['يحتاج تصحيحًا', 'قيد التعديل', 'سليم']);
  });

  it('is written where it says something else, and taken away where its row is gone', () => {
    const raw = writeAnswers(published, rowAnswers(published, placeIn(published, 'plan'), facts()));
    expect(answers(raw)).toEqual({});
    expect(answers(raw, { activities: activities.slice(0, 2) })).toEqual({ [review(5)]: '' });
    expect(answers(raw, { findings: [findingOf('doubt', cellsIn('I', [4]))] })).toEqual({ [review(4)]: 'تنبيه' });
  });
});

describe('what a person has in the column of the statuses', () => {
  it.each<[string, Parameters<typeof withCell>[3]]>([
    ['a word', { value: 'سليم، راجعه سامي' }],
    ['a number', { value: 7 }],
    ['a formula that comes to one of our words', { value: 'سليم', formula: '=A1' }],
    ['a formula that fails', { value: '', formula: '=A1', error: 'REF' }],
    ['an error that somebody pasted', { value: '', error: 'N/A' }],
    ['a formula that comes to nothing', { value: '', formula: '=""' }],
  ])('stays where it is %s', (_, said) => {
    const findings = [findingOf('mistake', cellsIn('I', [3]))];
    const raw = withCell(withCell(published, 'plan', review(3), said), 'plan', review(9), said);
    expect(answers(raw, { findings })).toEqual({ [review(4)]: 'سليم', [review(5)]: 'سليم' });
  });

  it('stays above the headings, whatever it says', () => {
    expect(answers(withCell(published, 'plan', review(1), { value: 'سليم' }))).not.toHaveProperty([review(1)]);
  });

  it('is not a note alone', () => {
    const raw = withCell(published, 'plan', review(3), { note: 'سؤال' });
    expect(answers(raw)[review(3)]).toBe('سليم');
  });
});

describe('the rows of a merged status', () => {
  const merged = withMerge(published, 'plan', review(3), review(4));

  it('are told of in its head alone, and not again', () => {
    const findings = [findingOf('mistake', cellsIn('I', [4]))];
    expect(statuses({ findings }, merged)).toEqual(['يحتاج تصحيحًا', undefined, 'سليم']);
    expect(statuses({ unsettled: new Set(['activity-4']) }, merged)).toEqual(['قيد التعديل', undefined, 'سليم']);
    const raw = writeAnswers(merged, rowAnswers(merged, placeIn(merged, 'plan'), facts({ findings })));
    expect(answers(raw, { findings })).toEqual({});
  });

  it('are left alone where another column covers it', () => {
    const beside = addressIn('plan', 'programme', 4);
    expect(statuses({}, withMerge(published, 'plan', beside, review(4)))).toEqual(['سليم', undefined, 'سليم']);
  });
});

describe('the identities of activities', () => {
  const idAt = (row: number): string => addressIn('plan', 'activityId', row);
  const indicatorIdAt = (row: number): string => addressIn('plan', 'indicatorId', row);
  const ids = (changes: Partial<RowFacts>, raw = published) =>
    Object.fromEntries(Object.entries(answers(raw, changes)).filter(([at]) => !at.startsWith(review(3).slice(0, -1))));

  it('are written only once they are those of a version', () => {
    expect(ids({})).toEqual({});
    expect(ids({ areInForce: true })).toEqual({
      ...{ [idAt(3)]: 'activity-3', [idAt(4)]: 'activity-4', [idAt(5)]: 'activity-5' },
      ...{ [indicatorIdAt(3)]: 'indicator-3-0', [indicatorIdAt(4)]: 'indicator-4-0' },
      [indicatorIdAt(5)]: 'indicator-5-0',
    });
  });

  it('are not written where they stand', () => {
    const raw = writeAnswers(published, rowAnswers(published, placeIn(published, 'plan'), facts({ areInForce: true })));
    expect(answers(raw, { areInForce: true })).toEqual({});
  });

  it('of copied rows stay those that they were copied with', () => {
    const copies = new Map([['activity-4', 'activity-3']]);
    expect(Object.keys(ids({ areInForce: true, copies }))).toEqual([
      ...[idAt(3), idAt(5)],
      ...[indicatorIdAt(3), indicatorIdAt(5)],
    ]);
  });

  it('of several indicators in one cell stand once: the first one’s', () => {
    const one = activity({ row: 3, indicators: ['عدد اللقاءات', 'عدد الورش'] });
    expect(ids({ areInForce: true, activities: [one] })).toEqual({
      ...{ [idAt(3)]: 'activity-3', [indicatorIdAt(3)]: 'indicator-3-0' },
    });
  });

  it('are not written where a merge covers their cell', () => {
    const merged = withMerge(published, 'plan', idAt(3), idAt(4));
    expect(Object.keys(ids({ areInForce: true }, merged)).filter((at) => at.startsWith('A'))).toEqual([
      ...[idAt(3), idAt(5)],
    ]);
  });
});
