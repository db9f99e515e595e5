import { describe, expect, it } from 'vitest';
import { valueChanges } from '../../../shared/changes/value-changes.ts';
import { planOfWritten, type WrittenPlan } from './written-plan.ts';

describe('an activity', () => {
  const rows = (id: string, cells: Record<string, string> = {}, indicators: Record<string, string> = {}) => ({
    id,
    cells: { activity: `نشاط ${id}`, ...cells },
    indicators: Object.entries(indicators).map(([one, indicator]) => ({ id: one, cells: { indicator } })),
  });
  const changes = (before: WrittenPlan[string], now: WrittenPlan[string]) =>
    valueChanges(planOfWritten({ d: before }), planOfWritten({ d: now }, 2)).map(
      ({ kind, entryId, column, before: was, now: is, activities }) => [kind, entryId, column, was, is, activities],
    );
  const head = rows('1', { programme: 'أ', section: 'س' });

  it('that is added to a block brings its own values only, one that is removed takes no others', () => {
    const joined = [head, rows('2', { result: 'ن' }, { i: 'م' }), rows('3')];
    const added = [
      ['added', '2', 'activity', '', 'نشاط 2', 1],
      ['added', '2', 'result', '', 'ن', 1],
      ['added', '2', 'indicator', '', 'م', 1],
    ];
    expect(changes([head, rows('3')], joined)).toEqual(added);
    expect(changes(joined, [head, rows('3')])).toEqual(
      added.map(([, id, column, , value, count]) => ['removed', id, column, value, '', count]),
    );
  });

  it('that comes with a block of its own brings its value, once for all that come with it', () => {
    const more = [rows('2', { programme: 'ب' }), rows('3')];
    expect(changes([head], [head, ...more])).toEqual([
      ['added', '2', 'activity', '', 'نشاط 2', 1],
      ['added', '2', 'programme', '', 'ب', 2],
      ['added', '3', 'activity', '', 'نشاط 3', 1],
    ]);
    expect(changes([head, ...more], [head])).toEqual([
      ['removed', '2', 'activity', 'نشاط 2', '', 1],
      ['removed', '2', 'programme', 'ب', '', 2],
      ['removed', '3', 'activity', 'نشاط 3', '', 1],
    ]);
  });

  it('that becomes the head of a block, or was it, changes nothing in those that keep their value', () => {
    const before = [head, rows('2')];
    const now = [rows('0', { programme: 'أ', section: 'س' }), rows('1'), rows('2')];
    expect(changes(before, now)).toEqual([['added', '0', 'activity', '', 'نشاط 0', 1]]);
    expect(changes(now, before)).toEqual([['removed', '0', 'activity', 'نشاط 0', '', 1]]);
  });

  it('that splits a block changes what those below it inherit', () => {
    const now = [head, rows('9', { programme: 'ب' }), rows('2'), rows('3')];
    expect(changes([head, rows('2'), rows('3')], now)).toEqual([
      ['added', '9', 'activity', '', 'نشاط 9', 1],
      ['changed', '2', 'programme', 'أ', 'ب', 2],
    ]);
  });

  it('gains and loses indicators, and says which of several was changed', () => {
    const [before, now] = [rows('1', {}, { i: 'أ', j: 'ب' }), rows('1', {}, { j: 'ج', k: 'د' })];
    expect(changes([before], [now])).toEqual([
      ['removed', '1', 'indicator', 'أ', '', 1],
      ['changed', '1', 'indicator', 'ب', 'ج', 1],
      ['added', '1', 'indicator', '', 'د', 1],
    ]);
    expect(
      valueChanges(planOfWritten({ d: [before] }), planOfWritten({ d: [now] })).map(({ indicator }) => indicator),
    ).toEqual(['أ', 'ج', 'د']);
  });

  it('that moves into another block means what that block says, and one that moves to another department is two', () => {
    const other = rows('5', { programme: 'ب', section: 'س' });
    expect(changes([head, rows('2'), other], [head, other, rows('2')])).toEqual([
      ['changed', '2', 'programme', 'أ', 'ب', 1],
    ]);
    const [here, there] = [
      { d: [rows('1'), rows('2')], e: [] },
      { d: [rows('1')], e: [rows('2')] },
    ];
    expect(
      valueChanges(planOfWritten(here), planOfWritten(there)).map(({ kind, department }) => [kind, department]),
    ).toEqual([
      ['removed', 'd'],
      ['added', 'e'],
    ]);
  });

  it('two neighbouring blocks that say the same are two cells', () => {
    const twice = [head, rows('2', { programme: 'أ' }), rows('3')];
    const edited = [rows('1', { programme: 'ب', section: 'س' }), rows('2', { programme: 'ب' }), rows('3')];
    expect(changes(twice, edited)).toEqual([
      ['changed', '1', 'programme', 'أ', 'ب', 1],
      ['changed', '2', 'programme', 'أ', 'ب', 2],
    ]);
  });

  it('is the same whatever bullets, spaces and addresses stand with its values', () => {
    const plan = planOfWritten({ d: [head, rows('2')] });
    const [department] = plan.departments;
    const restyled = (department?.activities ?? []).map((activity) => ({
      ...activity,
      activity: { ...activity.activity, written: `•  ${activity.activity.value}`, at: 'Z9', writtenAt: 'Z9' },
    }));
    const now = { ...plan, departments: department ? [{ ...department, activities: restyled }] : [] };
    expect(valueChanges(plan, now)).toEqual([]);
  });
});

it('27 activities that rest on 3 cells change with these three', () => {
  const heads: Record<number, string> = { 0: 'أ', 9: 'ب', 20: 'ج' };
  const programmes = (suffix: string): WrittenPlan => ({
    d: Array.from({ length: 27 }, (_, n) => ({
      id: `${n}`,
      cells: { activity: `نشاط ${n}`, ...(heads[n] ? { programme: `${heads[n]}${suffix}` } : {}) },
      indicators: [],
    })),
  });
  const changes = valueChanges(planOfWritten(programmes('')), planOfWritten(programmes(' الجديد')));
  expect(changes.map(({ entryId, before, now, activities }) => [entryId, before, now, activities])).toEqual([
    ['0', 'أ', 'أ الجديد', 9],
    ['9', 'ب', 'ب الجديد', 11],
    ['20', 'ج', 'ج الجديد', 7],
  ]);
});
