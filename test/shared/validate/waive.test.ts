import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countFindings, type Finding } from '../../../shared/findings/finding.ts';
import type { Waiver } from '../../../shared/plan/framework.ts';
import { programmeNotListedForGoal } from '../../../shared/validate/rules/programme-not-listed-for-goal.ts';
import { repeatedActivity } from '../../../shared/validate/rules/repeated-activity.ts';
import { costWithoutBudget } from '../../../shared/validate/rules/cost-without-budget.ts';
import { goalWithoutAlignment } from '../../../shared/validate/rules/goal-without-alignment.ts';
import { nextChangeOn, waive, waiveInPlan, waiversInForce } from '../../../shared/validate/waive.ts';
import { findingsOf } from './describe-rule.ts';
import { budgetLine, consular, diplomatic, fils, waiver } from './known-framework.ts';
import { activity, department, wholePlan } from './subjects.ts';

// Four activities on one printed cell of a programme that goal 1 does not list; two of them are the same.
const activities = [
  activity({ row: 5, text: 'عقد لقاءات', programme: consular }),
  activity({ row: 6, text: 'عقد لقاءات', programme: { ...consular, from: 5 } }),
  activity({ row: 7, text: 'متابعة الأونروا', programme: { ...consular, from: 5 } }),
  activity({ row: 8, text: 'تنظيم ورش', programme: consular }),
];
const subject = department(activities);
const findings = [...findingsOf(programmeNotListedForGoal, subject), ...findingsOf(repeatedActivity, subject)];

const waivedBy = (...waivers: readonly Waiver[]) => waive(findings, waivers, 'sector', activities, '2022-03-15');
const notListed = (changes: Partial<Waiver> = {}) => waiver({ code: 'programme-not-listed-for-goal', ...changes });
const told = (all: readonly Finding[]) =>
  all.map(({ code, cells, waived }) => [code, cells.map(({ a1 }) => a1).join(' '), waived?.by ?? 'open']);

const untouched = [
  ['programme-not-listed-for-goal', 'I5 I6 I7 I8', 'open'],
  ['repeated-activity', 'G5 G6', 'open'],
];

describe('waive', () => {
  it('leaves everything as it is where there is no waiver', () => {
    expect(waivedBy()).toEqual(findings);
  });

  it('sets a finding aside as a whole, with who answers for it, why and until when', () => {
    const [first, second] = waivedBy(waiver());
    expect(first).toEqual(findings[0]);
    expect(second).toEqual({
      ...findings[1],
      waived: { by: 'ليلى', until: '2022-03-31', reason: 'لكل دولة نشاط' },
    });
  });

  it('splits a finding of which it covers some cells, and counts anew in words and in printed cells', () => {
    const [open, covered] = waivedBy(notListed({ activity: 'متابعه الاونروا' }));
    expect(told([open, covered] as Finding[])).toEqual([
      ['programme-not-listed-for-goal', 'I5 I6 I8', 'open'],
      ['programme-not-listed-for-goal', 'I7', 'ليلى'],
    ]);
    expect([open?.message.en, covered?.message.en]).toEqual([
      expect.stringMatching(/^3 activities on/),
      expect.stringMatching(/^1 activity on/),
    ]);
    expect([findings[0]?.printedCells, open?.printedCells, covered?.printedCells]).toEqual([2, 2, 1]);
  });

  it('gives each of several waivers its own cells', () => {
    const one = notListed({ activity: 'متابعة الأونروا' });
    const other = notListed({ activity: 'تنظيم ورش', by: 'سامي' });
    expect(told(waivedBy(one, other)).slice(0, 3)).toEqual([
      ['programme-not-listed-for-goal', 'I5 I6', 'open'],
      ['programme-not-listed-for-goal', 'I7', 'ليلى'],
      ['programme-not-listed-for-goal', 'I8', 'سامي'],
    ]);
  });

  it.each<[string, Partial<Waiver>]>([
    ['of another department', { departmentId: 'other' }],
    ['of another code', { code: 'activity-without-indicator' }],
    ['of another activity', { activity: 'عقد مؤتمرات' }],
    ['that nobody answers for', { by: '' }],
    ['without an end', { until: '' }],
    ['of a department that is not registered', { departmentId: undefined }],
    ['that has lapsed', { until: '2022-03-14' }],
    ['that has not begun', { from: '2022-03-16' }],
  ])('does nothing for one %s', (_, changes) => {
    expect(told(waivedBy(waiver(changes)))).toEqual(untouched);
  });

  it('covers the first day and the last', () => {
    expect(told(waivedBy(waiver({ from: '2022-03-15', until: '2022-03-15' })))[1]?.[2]).toBe('ليلى');
  });

  it('covers all departments where none is named', () => {
    expect(told(waivedBy(waiver({ department: '', departmentId: undefined })))[1]?.[2]).toBe('ليلى');
  });

  it('never sets an error aside', () => {
    const error = { ...findings[1], code: 'unknown-programme', severity: 'error' } as Finding;
    expect(waive([error], [waiver({ code: 'unknown-programme' })], 'sector', activities, '2022-03-15')).toEqual([
      error,
    ]);
  });

  it('loses no cell and no count, whatever the waivers', () => {
    const changes = fc.record({
      code: fc.constantFrom('repeated-activity', 'programme-not-listed-for-goal'),
      activity: fc.constantFrom('', 'عقد لقاءات', 'متابعة الأونروا', 'تنظيم ورش'),
      from: fc.constantFrom('', '2022-03-15', '2022-03-16'),
    });
    const cellsOf = (all: readonly Finding[]): string[] =>
      all.flatMap(({ code, cells }) => cells.map(({ a1 }) => `${code} ${a1}`)).toSorted();
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 4 }), (each) => {
        const all = waivedBy(...each.map(waiver));
        expect(cellsOf(all)).toEqual(cellsOf(findings));
        expect(all.every(({ cells }) => cells.length > 0)).toBe(true);
      }),
    );
  });
});

it('what is set aside is not counted', () => {
  expect(countFindings(findings)).toEqual({ error: 0, warning: 2, remark: 0 });
  expect(countFindings(waivedBy(waiver()))).toEqual({ error: 0, warning: 1, remark: 0 });
});

describe('what is found in the whole plan', () => {
  // Both departments have an activity in row 5, and so two of one identity: their texts differ.
  const costing = (row: number, text: string) =>
    activity({ row, text, programme: diplomatic, figures: { cost2: 1, responsibilityCentre: 'السفارات' } });
  const plan = wholePlan([[costing(5, 'عقد لقاءات'), costing(6, 'تنظيم ورش')], [costing(5, 'تنظيم ورش')]], {
    ...{ years: [2021, 2022], alignment: [], budgets: [budgetLine(3, { approved: fils(1) })] },
  });
  const found = findingsOf(costWithoutBudget, plan);
  const toldOf = (changes: Partial<Waiver>) =>
    waiveInPlan(
      found,
      { ...plan, framework: { ...plan.framework, waivers: [waiver({ code: 'cost-without-budget', ...changes })] } },
      '2022-03-15',
    ).map(({ cells, waived }) => [
      waived?.by ?? 'open',
      ...cells.map((cell) => `${cell.department} ${cell.activityId}`),
    ]);

  it('is set aside for the department that is named, and for no other', () => {
    expect(toldOf({})).toEqual([
      ['open', 'unit-1 activity-5'],
      ['ليلى', 'sector activity-5', 'sector activity-6'],
    ]);
    expect(toldOf({ departmentId: 'unit-1' })).toEqual([
      ['open', 'sector activity-5', 'sector activity-6'],
      ['ليلى', 'unit-1 activity-5'],
    ]);
  });

  it('is set aside for the activity that is named, of one department or of all', () => {
    expect(toldOf({ department: '', departmentId: undefined, activity: 'تنظيم ورش' })).toEqual([
      ['open', 'sector activity-5'],
      ['ليلى', 'sector activity-6', 'unit-1 activity-5'],
    ]);
    expect(toldOf({ activity: 'تنظيم ورش' })).toEqual([
      ['open', 'sector activity-5', 'unit-1 activity-5'],
      ['ليلى', 'sector activity-6'],
    ]);
  });

  it('is set aside as a whole where it speaks of no department, and the waiver names none', () => {
    const whole = waiver({ code: 'goal-without-alignment', department: '', departmentId: undefined });
    const of = findingsOf(goalWithoutAlignment, plan.framework);
    const waivedBy = (one: Waiver) =>
      waiveInPlan(of, { ...plan, framework: { ...plan.framework, waivers: [one] } }, '2022-03-15').map(
        ({ waived }) => waived?.by,
      );
    expect(waivedBy(whole)).toEqual(['ليلى', 'ليلى']);
    expect(waivedBy({ ...whole, department: 'قطاع الشؤون الأوروبية', departmentId: 'sector' })).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the next change', () => {
  const waivers = [waiver({ from: '2022-03-10', until: '2022-03-31' }), waiver({ from: '', until: '2022-12-31' })];

  it.each([
    ['2022-03-01', '2022-03-10'],
    ['2022-03-10', '2022-04-01'],
    ['2022-03-31', '2022-04-01'],
    ['2022-04-01', '2023-01-01'],
    ['2023-01-01', undefined],
  ])('after %s is on %s', (on, next) => {
    expect(nextChangeOn(waivers, on)).toBe(next);
  });

  it('is none where no waiver is usable', () => {
    expect(nextChangeOn([waiver({ by: '' })], '2022-03-01')).toBeUndefined();
  });
});

it('the waivers in force on a day are those that are usable, in their time', () => {
  const [now, unsigned, later] = [waiver(), waiver({ by: '' }), waiver({ from: '2022-03-20' })];
  expect(waiversInForce({ waivers: [now, unsigned, later] }, '2022-03-15')).toEqual([now]);
  expect(waiversInForce({}, '2022-03-15')).toEqual([]);
});
