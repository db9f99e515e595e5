import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../../shared/changes/changes-between.ts';
import type { Activity } from '../../../shared/plan/activity.ts';
import type { AnyCell } from '../../../shared/schema/row.ts';
import { written } from '../store/written-activity.ts';

const cell = (value: string, more: object = {}): AnyCell => ({
  ...{ written: value, value, printed: 'own', at: '', writtenAt: '' },
  ...more,
});
const activity = (id: string, more: object = {}): Activity => ({
  ...written(id, `نشاط ${id}`, { [`مؤشر ${id}`]: `i${id}` }),
  ...{ sectionId: 'europe', ...more },
});
const indicator = (id: string, text: string, more: object = {}) => ({ id, text: cell(text), ...more });

const [first, second, third] = [activity('1'), activity('2'), activity('3')];

/** What changed in an activity of which these members are others now. */
const changes = (before: object, now: object) =>
  changesBetween([activity('1', before)], [activity('1', now)]).changed.flatMap((each) => each.changes);

describe('two states of a plan', () => {
  it('that are equal differ in nothing, in whatever order their activities stand', () => {
    expect(changesBetween([first, second, third], [third, first, second])).toEqual({
      added: [],
      removed: [],
      changed: [],
    });
  });

  it('tell which activities were added and removed', () => {
    const { added, removed, changed } = changesBetween([first, second], [third, second]);
    expect({ added, removed, changed }).toEqual({ added: [third], removed: [first], changed: [] });
  });

  it('tell what was changed in which activity', () => {
    const now = activity('2', { activity: cell('نص آخر') });
    expect(changesBetween([first, second], [first, now]).changed).toEqual([
      { id: '2', activity: now, changes: [{ column: 'activity', before: 'نشاط 2', now: 'نص آخر' }] },
    ]);
  });
});

describe('a value', () => {
  it('is changed with the block from which it is inherited', () => {
    expect(
      changes({ programme: cell('أ', { printed: 'inherited' }) }, { programme: cell('ب', { printed: 'inherited' }) }),
    ).toEqual([{ column: 'programme', before: 'أ', now: 'ب' }]);
  });

  it('is the same however it is written, wherever it stands and whatever the framework makes of it', () => {
    const moved = { written: '- أ ', printed: 'inherited', at: 'E9', writtenAt: 'E5', resolvedId: 'x', via: 'alias' };
    expect(changes({ programme: cell('أ') }, { programme: cell('أ', { ...moved, kept: true }) })).toEqual([]);
    expect(changes({}, { sectionId: 'africa', at: { activity: 'G7' } })).toEqual([]);
  });

  it('is the same number, day or amount in other signs', () => {
    expect(
      changes({ endOn: cell('١/٢/٢٠٢٢', { day: '2022-02-01' }) }, { endOn: cell('1/2/2022', { day: '2022-02-01' }) }),
    ).toEqual([]);
    const amount = { money: { minor: 1_000_000, currency: 'JOD' } };
    expect(changes({ cost: cell('1000', amount) }, { cost: cell('1,000', amount) })).toEqual([]);
  });

  it('that appears was empty, and one that goes is empty now', () => {
    expect(changes({}, { cost: cell('5', { money: { minor: 5000, currency: 'JOD' } }) })).toEqual([
      { column: 'cost', before: '', now: '5' },
    ]);
    expect(changes({ startOn: cell('1/2/2022', { day: '2022-02-01' }) }, {})).toEqual([
      { column: 'startOn', before: '1/2/2022', now: '' },
    ]);
  });

  it('that looks the same is given in full', () => {
    const dinars = cell('100', { money: { minor: 100_000, currency: 'JOD' } });
    const dollars = cell('100', { money: { minor: 10_040, currency: 'USD' } });
    expect(changes({ cost: dinars }, { cost: dollars })).toEqual([
      { column: 'cost', before: '100 JOD', now: '100.4 USD' },
    ]);
    expect(changes({ share: cell('13%', { number: 0.129 }) }, { share: cell('13%', { number: 0.131 }) })).toEqual([
      { column: 'share', before: '0.129', now: '0.131' },
    ]);
  });

  it('of any kind that looks the same is given with what tells both apart', () => {
    const pairs: readonly (readonly [object, object])[] = [
      [{ day: '2022-02-01' }, { day: '2023-02-01' }],
      [{ entries: ['أ', 'ب'] }, { entries: ['أ ب'] }],
      [{ choiceId: 'above' }, { choiceId: 'inside' }],
      [{ integer: 5 }, { integer: 6 }],
      [{ ticked: true }, { ticked: false }],
      [{ aKindOfTomorrow: 1 }, { aKindOfTomorrow: 2 }],
    ];
    for (const [before, now] of pairs) {
      const [change, ...others] = changes({ cost: cell('x', before) }, { cost: cell('x', now) });
      expect(others).toEqual([]);
      expect(change?.before, JSON.stringify(before)).not.toBe(change?.now);
    }
    expect(
      changes({ endOn: cell('1/2', { day: '2022-02-01' }) }, { endOn: cell('1/2', { day: '2023-02-01' }) }),
    ).toEqual([{ column: 'endOn', before: '01/02/2022', now: '01/02/2023' }]);
  });

  it('that a later release reads as another kind, with the same text, is no change; with another text it is', () => {
    const kinds = [{}, { number: 5 }, { integer: 5 }, { money: { minor: 5000, currency: 'JOD' } }, { choiceId: '5' }];
    for (const before of kinds)
      for (const now of kinds) expect(changes({ cost: cell('5', before) }, { cost: cell('5', now) })).toEqual([]);
    expect(changes({ cost: cell('5') }, { cost: cell('6', { number: 6 }) })).toEqual([
      { column: 'cost', before: '5', now: '6' },
    ]);
  });

  it('of any column counts, also of one that nobody knew when this was written', () => {
    expect(changes({}, { aColumnOfTomorrow: cell('x') })).toEqual([
      { column: 'aColumnOfTomorrow', before: '', now: 'x' },
    ]);
  });

  it('that could not be read in either state is passed over', () => {
    const costed = { cost: cell('5'), unreadable: [] };
    const unread = { unreadable: ['cost'] };
    expect(changes(costed, unread)).toEqual([]);
    expect(changes(unread, costed)).toEqual([]);
    expect(changes({ ...costed, endOn: cell('x') }, unread)).toHaveLength(1);
  });

  it('comes in the same order, whatever the order of the members', () => {
    const columns = changes({}, { startOn: cell('1'), cost: cell('2'), programme: cell('3') }).map(
      ({ column }) => column,
    );
    expect(columns).toEqual(['cost', 'programme', 'startOn']);
    expect(
      changes({}, { programme: cell('3'), startOn: cell('1'), cost: cell('2') }).map(({ column }) => column),
    ).toEqual(columns);
  });
});

describe('an indicator', () => {
  const [one, two] = [indicator('i1', 'أ', { unit: cell('لقاء') }), indicator('i2', 'ب')];

  it('that is added brings all its values', () => {
    expect(changes({ indicators: [two] }, { indicators: [two, one] })).toEqual([
      { column: 'indicator', indicatorId: 'i1', before: '', now: 'أ' },
      { column: 'unit', indicatorId: 'i1', before: '', now: 'لقاء' },
    ]);
  });

  it('that is removed takes them along', () => {
    expect(changes({ indicators: [one, two] }, { indicators: [one] })).toEqual([
      { column: 'indicator', indicatorId: 'i2', before: 'ب', now: '' },
    ]);
  });

  it('is known by its id, wherever it stands', () => {
    expect(changes({ indicators: [one, two] }, { indicators: [two, one] })).toEqual([]);
    const renamed = { ...two, text: cell('ج'), baseline: cell('3', { number: 3 }) };
    expect(changes({ indicators: [one, two] }, { indicators: [renamed, one] })).toEqual([
      { column: 'baseline', indicatorId: 'i2', before: '', now: '3' },
      { column: 'indicator', indicatorId: 'i2', before: 'ب', now: 'ج' },
    ]);
  });
});
