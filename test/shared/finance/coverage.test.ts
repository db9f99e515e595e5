import { describe, expect, it } from 'vitest';
import { coverageOf } from '../../../shared/finance/coverage.ts';
import type { Coverage } from '../../../shared/finance/figures.ts';
import { administrative, consular, diplomatic, section } from '../validate/known-framework.ts';
import { activity, wholePlan } from '../validate/subjects.ts';

const shares = (kind: Coverage['kind'], ...given: Parameters<typeof wholePlan>) =>
  coverageOf(wholePlan(...given))
    .filter((one) => one.kind === kind)
    .map(({ notComputable, numerator, denominator }) => notComputable ?? [numerator, denominator]);

// Goal 1 lists the diplomatic programme, goal 3 the consular one; goal 7 has no table.
const sections = [section(), section({ id: 'of-goal-7', goal: 7 })];
const goals = wholePlan([]).framework.goals;
const known = { sections, goals: [...goals, ...goals.slice(0, 1).map((goal) => ({ ...goal, number: 7 }))] };

describe('the activities of a programme', () => {
  it('are judged by their goals’ tables: those of goals without one are left out, and counted apart', () => {
    const plan = [
      activity({ row: 5, programme: diplomatic }),
      activity({ row: 6, programme: diplomatic, sectionId: 'of-goal-7' }),
      activity({ row: 7, programme: consular, sectionId: 'of-goal-7' }),
      activity({ row: 8, programme: consular, sectionId: 'nobody-knows' }),
    ];
    expect(shares('programme-activities', [plan], known)).toEqual([[1, 1], 'nothing-to-count', 'nothing-to-count']);
    expect(shares('activities-without-table', [plan], known)).toEqual([[3, 4]]);
  });

  it('that no goal lists are none of as many as there are', () => {
    const plan = [activity({ row: 5, programme: administrative }), activity({ row: 6, programme: administrative })];
    expect(shares('programme-activities', [plan], known)).toEqual(['nothing-to-count', 'nothing-to-count', [0, 2]]);
  });
});

it('an activity is costed by a year of the cycle, be it with 0, and by no other', () => {
  const years = [2021, 2022];
  const costing = (row: number, figures: Parameters<typeof activity>[0]['figures']) =>
    activity({ row, ...(figures ? { figures } : {}) });
  const plan = [costing(5, { cost2: 0 }), costing(6, { cost3: 9 }), costing(7, {})];
  expect(shares('activities-costed', [plan], { years })).toEqual([[1, 3]]);
  expect(shares('activities-costed', [plan])).toEqual([[0, 3]]);
});
