import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '../../../shared/store/identify.ts';
import { idsOf, written } from './written-activity.ts';

const seed = 'europe@first';
const former = [
  written('1', 'عقد مشاورات', { لقاءات: 'a' }),
  written('2', 'متابعة الأونروا', { تقارير: 'b', زيارات: 'c' }),
];
const lost = former.map(({ id: _, ...rest }) => ({
  ...rest,
  id: '',
  indicators: rest.indicators.map(({ text }) => ({ id: '', text })),
}));

describe('activities and their indicators', () => {
  it('keep their ids where all hidden ids are lost, in any order', () => {
    expect(idsOf(identify(lost.toReversed(), former, seed))).toEqual([
      ['2', ['b', 'c']],
      ['1', ['a']],
    ]);
  });

  it('keep their ids where only the spelling changed', () => {
    expect(idsOf(identify([written('', 'متابعة  الاونروا.', { 'تقارير ': '' })], former, seed))).toEqual([
      ['2', ['b']],
    ]);
  });

  it('keep their ids where texts were edited', () => {
    const edited = [written('1', 'عقد مشاورات سياسية', { 'عدد اللقاءات': 'a' })];
    expect(idsOf(identify(edited, former, seed))).toEqual([['1', ['a']]]);
  });

  it('take their indicators along when they are moved', () => {
    const moved = former.map((activity) => ({
      ...activity,
      ...written(activity.id, activity.activity.value, {}, { subObjective: 'آخر' }),
      indicators: activity.indicators,
    }));
    expect(idsOf(identify(moved, former, seed))).toEqual(idsOf(former));
  });

  it('keep their places apart where regions repeat a text', () => {
    const regions = [
      written('1', 'عقد لقاءات', {}, { section: 'أوروبا' }),
      written('2', 'عقد لقاءات', {}, { section: 'إفريقيا' }),
    ];
    const read = regions.toReversed().map((activity) => ({ ...activity, id: '' }));
    expect(idsOf(identify(read, regions, seed))).toEqual([
      ['2', []],
      ['1', []],
    ]);
  });

  it('get new ids where a row was copied, indicators too', () => {
    const [original, copy] = identify(
      [former[0], former[0]].flatMap((row) => row ?? []),
      former,
      seed,
    );
    expect(idsOf([original, copy].flatMap((row) => row ?? []))[0]).toEqual(['1', ['a']]);
    expect(copy?.id).not.toBe('1');
    expect(copy?.indicators[0]?.id).not.toBe('a');
  });

  it('leave nothing else changed', () => {
    expect(identify(former, former, seed)).toEqual(former);
  });
});

describe('new ids', () => {
  it('are the same for two readings of one sheet', () => {
    expect(identify(lost, [], seed)).toEqual(identify(structuredClone(lost), [], seed));
  });

  it('differ between departments and between versions', () => {
    const ids = ['europe@first', 'africa@first', 'europe@abc'].map((each) => identify(lost, [], each)[0]?.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('differ for rows that say the same', () => {
    const [one] = lost;
    const twins = identify(
      [one, one].flatMap((row) => row ?? []),
      [],
      seed,
    );
    expect(twins[0]?.id).not.toBe(twins[1]?.id);
    expect(twins[0]?.indicators[0]?.id).not.toBe(twins[1]?.indicators[0]?.id);
  });

  it('are those which the sheet holds ready', () => {
    expect(idsOf(identify(former, [], seed))).toEqual(idsOf(former));
  });
});

const few = (texts: readonly string[]) => fc.constantFrom(...texts);
const activity = fc
  .record({
    id: few(['', '1', '2', '3']),
    text: few(['أ', 'ب', 'ج']),
    indicators: fc.dictionary(few(['س', 'ص']), few(['', 'a', 'b']), { noNullPrototype: true }),
    section: few(['م', 'ن']),
  })
  .map(({ id, text, indicators, section }) => written(id, text, indicators, { section }));
const plan = fc.array(activity, { maxLength: 7 });

describe('any plan after any other', () => {
  it('has no id twice', () => {
    fc.assert(
      fc.property(plan, plan, (read, before) => {
        const now = identify(read, identify(before, [], seed), 'europe@second');
        const activities = now.map(({ id }) => id);
        const indicators = now.flatMap((each) => each.indicators.map(({ id }) => id));
        expect(new Set(activities).size).toBe(activities.length);
        expect(new Set(indicators).size).toBe(indicators.length);
      }),
    );
  });

  it('keeps all ids under any permutation of its rows', () => {
    const shuffled = plan
      .map((read) => identify(read, [], seed))
      .chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })));
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(idsOf(identify(after, before, 'europe@second'))).toEqual(idsOf(after));
      }),
    );
  });
});
