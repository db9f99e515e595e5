import { describe, expect, it } from 'vitest';
import { misalignmentsOf } from '../../../shared/finance/misalignments.ts';
import type { Framework } from '../../../shared/plan/framework.ts';
import type { Activity } from '../../../shared/plan/activity.ts';
import { planFindingsOf, ruleMessages } from '../../../shared/plan-findings.ts';
import { consular, diplomatic, line, section, waiver, withResults } from '../validate/known-framework.ts';
import { activity, address, wholePlan } from '../validate/subjects.ts';

const bothContribute = [section({ contributors: ['sector', 'unit-1'] })];

function found(departments: readonly (readonly Activity[])[], changes: Partial<Framework> = {}) {
  const plan = wholePlan(departments, { sections: bothContribute, ...changes });
  return misalignmentsOf(plan, planFindingsOf(plan), ruleMessages);
}

const of = (code: string, ...args: Parameters<typeof found>) => found(...args).filter((one) => one.code === code);

const astray = (row: number, from = row) => activity({ row, programme: { ...consular, from } });

describe('a misalignment', () => {
  it('gathers what several departments do alike, and counts the cells that are written', () => {
    const [one, ...others] = of('programme-not-listed-for-goal', [[astray(5), astray(6, 5)], [astray(5)]]);
    expect(others).toEqual([]);
    expect([one?.activities, one?.printedCells]).toEqual([3, 2]);
    expect(one?.message.en).toMatch(/^3 activities on/);
    expect(one?.cases.map(({ department, inherited, source }) => [department, inherited, source.a1])).toEqual([
      ['sector', false, address('programme', 5)],
      ['sector', true, address('programme', 5)],
      ['unit-1', false, address('programme', 5)],
    ]);
  });

  it('stands apart, behind the others, where somebody has set it aside for a department', () => {
    const waivers = [waiver({ code: 'programme-not-listed-for-goal' })];
    const both = of('programme-not-listed-for-goal', [[astray(5), astray(6)], [astray(5)]], { waivers });
    expect(both.map(({ activities, waived }) => [activities, waived?.by])).toEqual([
      [1, undefined],
      [2, 'ليلى'],
    ]);
    expect(both.map(({ message }) => message.en.slice(0, 12))).toEqual(['1 activity o', '2 activities']);
  });

  it('is numbered in the order in which finance reads, whoever was found to be wrong first', () => {
    const codes = found([[activity({ row: 5 })], [astray(5)]]).map(({ number, code }) => `${number} ${code}`);
    expect(codes).toEqual([
      '1 programme-not-listed-for-goal',
      '2 programme-without-goal',
      '3 programme-without-activity',
      '4 programme-without-activity',
      '5 activity-without-programme',
    ]);
  });

  it('names the activity of the department that is meant where two have rows of one identity', () => {
    const alignment = [withResults(line(3, 1, diplomatic), 'اعترافات جديدة', 'وزارة أخرى')];
    const own = activity({ row: 5, programme: diplomatic, figures: { result: 'اعترافات جديدة' } });
    const all = of('sector-differs', [[own], [own]], { alignment });
    expect(all.map(({ cases }) => cases.map((one) => [one.department, one.activityId]))).toEqual([
      [['sector', own.id]],
      [['unit-1', own.id]],
    ]);
    expect(all[0]?.cases[0]?.against.map(({ table, a1 }) => `${table} ${a1}`)).toEqual(['alignment H3']);
  });

  it('says of a whole goal that it is one only if none of its activities names another programme', () => {
    const causes = (...activities: readonly Activity[]) =>
      of('programme-not-listed-for-goal', [activities]).flatMap((one) => one.causes.map(({ kind }) => kind));
    expect(causes(astray(5), activity({ row: 6 }))).toEqual(['whole-goal', 'listed-elsewhere']);
    expect(causes(astray(5), activity({ row: 6, programme: diplomatic }))).toEqual(['listed-elsewhere']);
    expect(causes(astray(5), activity({ row: 6, programme: { written: 'برنامج آخر' } }))).toEqual(['listed-elsewhere']);
  });

  it('gives no cause for activities without a programme that stand below one, or where none is ever written', () => {
    const causes = (...activities: readonly Activity[]) =>
      of('activity-without-programme', [activities]).flatMap((one) => one.causes);
    const bare = activity({ row: 6 });
    expect(causes(activity({ row: 5, programme: diplomatic }), bare)).toEqual([]);
    expect(causes(bare)).toEqual([]);
    expect(causes(bare, activity({ row: 7, programme: diplomatic })).map(({ values }) => values['activities'])).toEqual(
      [1],
    );
  });
});
