import { describe, expect, it } from 'vitest';
import { controlLinesOf } from '../../../shared/finance/control-lines.ts';
import { matricesOf } from '../../../shared/finance/matrices.ts';
import { consular, diplomatic, section } from '../validate/known-framework.ts';
import { activity, wholePlan } from '../validate/subjects.ts';

const unknown = { written: 'برنامج آخر' };
const years = [2021, 2022];

describe('the matrices', () => {
  it('have a row and a column for what names no goal or programme that the framework knows, only where there is any', () => {
    const known = [activity({ row: 5, programme: diplomatic })];
    const [sound] = matricesOf(wholePlan([known]));
    expect([sound?.rows.length, sound?.programmes.length]).toEqual([2, 3]);
    const astray = [
      activity({ row: 6 }),
      activity({ row: 7, programme: unknown }),
      activity({ row: 8, programme: consular, sectionId: 'gone' }),
      activity({ row: 9, programme: consular, sectionId: 'of-goal-7' }),
    ];
    const sections = [section(), section({ id: 'of-goal-7', goal: 7 })];
    const [matrix] = matricesOf(wholePlan([known, astray], { sections }));
    expect(matrix?.programmes.map(({ id }) => id)).toEqual(['diplomatic', 'consular', 'administrative', undefined]);
    expect(matrix?.rows.map(({ goal, values, total }) => [goal, values, total])).toEqual([
      [1, [1, undefined, undefined, 2], 3],
      [3, [undefined, undefined, undefined, undefined], 0],
      [undefined, [undefined, 2, undefined, undefined], 2],
    ]);
    expect([matrix?.totals, matrix?.total]).toEqual([[1, 2, 0, 2], 5]);
  });

  it('mark what the goals list', () => {
    const [matrix] = matricesOf(wholePlan([[activity({ row: 5 })]]));
    expect(matrix?.rows.map(({ listed }) => listed)).toEqual([
      [true, false, false, false],
      [false, true, false, false],
    ]);
  });

  it('cost an activity once whatever its indicators, currency by currency, and tell 0 from what is not costed', () => {
    const plan = wholePlan(
      [
        [
          activity({ row: 5, programme: diplomatic, indicators: ['أ', 'ب'], figures: { cost1: '1.5', cost2: 0 } }),
          activity({ row: 7, programme: consular, figures: { cost1: '20 دولار' } }),
        ],
        [activity({ row: 5, programme: diplomatic, figures: { cost1: '0.25', cost3: 7 } })],
      ],
      { years },
    );
    expect(matricesOf(plan).map(({ measure, rows, total }) => [measure, rows[0]?.values, total])).toEqual([
      [{ of: 'activities' }, [2, 1, undefined], 3],
      [{ of: 'indicators' }, [3, 1, undefined], 4],
      [{ of: 'cost', year: 2021, currency: 'JOD' }, [1750, undefined, undefined], 1750],
      [{ of: 'cost', year: 2021, currency: 'USD' }, [undefined, 2000, undefined], 2000],
      [{ of: 'cost', year: 2022, currency: 'JOD' }, [0, undefined, undefined], 0],
    ]);
    expect(
      controlLinesOf(plan).map(({ byDepartment, byBudget, difference }) => [byDepartment, byBudget, difference]),
    ).toEqual([
      [3, undefined, 0],
      [4, undefined, 0],
      [1750, 1750, 0],
      [2000, 2000, 0],
      [0, 0, 0],
    ]);
  });

  it('tell activities without indicators from no activities', () => {
    const plan = wholePlan([[activity({ row: 5, programme: diplomatic, indicators: [] })]]);
    const [, indicators] = matricesOf(plan);
    expect(indicators?.rows[0]?.values).toEqual([0, undefined, undefined]);
  });

  it('count the activities of a goal whose number is given twice once', () => {
    const plan = wholePlan([[activity({ row: 5, programme: diplomatic })]]);
    const goals = [...plan.framework.goals, ...plan.framework.goals];
    const [matrix] = matricesOf({ ...plan, framework: { ...plan.framework, goals } });
    expect(matrix?.rows.map(({ goal, total }) => [goal, total])).toEqual([
      [1, 1],
      [3, 0],
    ]);
  });
});
