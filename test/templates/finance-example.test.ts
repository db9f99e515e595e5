import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Coverage, Misalignment, MisalignmentCase } from '../../shared/finance/figures.ts';
import { financeFigures } from '../../shared/finance/finance-figures.ts';
import { planFindingsOf } from '../../shared/plan-findings.ts';
import { ruleMessages } from '../../shared/validate/rule-messages.ts';
import { activitiesWith, addressOf, entriesOf, programmeCells, textAt } from './example-entries.ts';
import { examplePlan } from './example-plan.ts';

interface ExpectedFinding {
  readonly department: string;
  readonly code: string;
  readonly finance?: true;
  readonly cells: number;
  readonly printedCells?: number;
}

const path = new URL('../../templates/example/expected-findings.json', import.meta.url);
const forFinance = (JSON.parse(readFileSync(path, 'utf8')) as ExpectedFinding[]).filter(({ finance }) => finance);

const plan = examplePlan();
const { misalignments, coverage, matrices, controls } = financeFigures(plan, planFindingsOf(plan), ruleMessages);

const named = (code: string, goal?: number): Misalignment => {
  const [one, ...others] = misalignments.filter((each) => each.code === code && each.values['goal'] === goal);
  if (!one || others.length > 0) throw new Error(`not one misalignment ${code}`);
  return one;
};

const against = (one: MisalignmentCase): string[] =>
  one.against.map(({ department, table, column, a1 }) => [department, table, column, a1].join(' '));

describe('the misalignments of the example', () => {
  it('are those that the expected findings mark for finance, case for case, and no others', () => {
    const found = misalignments.flatMap(({ code, cases }) =>
      [...Map.groupBy(cases, ({ department }) => department)].map(([department, own]) => [
        department,
        code,
        own.length,
      ]),
    );
    expect(found.toSorted()).toEqual(forFinance.map((each) => [each.department, each.code, each.cells]).toSorted());
    expect(misalignments.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('have as many cases as they count, resting on the printed cells', () => {
    for (const { activities, cases } of misalignments)
      expect(cases).toHaveLength(cases.some(({ activityId }) => activityId) ? activities : 1);
    const printed = forFinance
      .filter(({ printedCells }) => printedCells)
      .map((each) => [each.cells, each.printedCells]);
    const counted = misalignments.filter(({ code }) => code === 'programme-not-listed-for-goal');
    expect(counted.map(({ activities, printedCells }) => [activities, printedCells])).toEqual(printed);
  });

  it.each([
    ['expatriate-affairs', 3, 20, 2],
    ['administrative-financial-affairs', 4, 27, 3],
  ])(
    'show for each activity of %s the cell that names its programme and those of goal %d',
    (id, goal, count, cells) => {
      const { cases, activities, printedCells } = named('programme-not-listed-for-goal', goal);
      expect([activities, printedCells]).toEqual([count, cells]);
      expect(cases.map(({ source, written, inherited }) => [source.a1, written, inherited])).toEqual(
        activitiesWith(id, (programme) => programme !== null).map(({ written, at, head }) => [
          addressOf(id, 'plan', 'programme', head),
          written,
          at !== head,
        ]),
      );
      const listed = programmeCells(goal).map((a1) => `framework alignment programme ${a1}`);
      expect(listed).toHaveLength(1);
      for (const one of cases) expect(against(one)).toEqual(listed);
    },
  );

  it('show each activity without a programme by its own empty cell, none of which is written, beside those of its goal', () => {
    const { cases, activities, printedCells } = named('activity-without-programme');
    const wanted = ['cooperation-agency', 'expatriate-affairs'].flatMap((id) =>
      activitiesWith(id, (programme) => programme === null).map(({ at }) => addressOf(id, 'plan', 'programme', at)),
    );
    expect([activities, printedCells]).toEqual([25, 0]);
    expect(cases.map(({ source }) => source.a1)).toEqual(wanted);
    for (const one of cases)
      expect(against(one)).toEqual(programmeCells(one.goal ?? 0).map((a1) => `framework alignment programme ${a1}`));
    expect(cases.filter((one) => one.against.length === 0)).toHaveLength(21);
  });

  it('show the goal that has no table, and the programme that no activity names beside the line that lists it', () => {
    const goals = entriesOf('framework', 'goals').findIndex(({ values }) => values['number'] === 2);
    const [goal] = named('goal-without-alignment', 2).cases;
    expect([goal?.source.a1, goal?.against]).toEqual([addressOf('framework', 'goals', 'number', goals), []]);
    const [programme] = named('programme-without-activity').cases;
    const entry = entriesOf('framework', 'programmes').findIndex(({ values }) => values['id'] === 'administrative');
    expect(programme?.source.a1).toBe(addressOf('framework', 'programmes', 'name', entry));
    expect(programme && against(programme)).toEqual(
      programmeCells(4).map((a1) => `framework alignment programme ${a1}`),
    );
  });

  it('show the results that cannot be assessed by every cell that holds results', () => {
    const [one] = named('results-not-assessable').cases;
    const lines = entriesOf('framework', 'alignment').flatMap(({ values }, entry) =>
      values['results'] ? [entry] : [],
    );
    expect(one && against(one)).toEqual(
      lines.map((entry) => `framework alignment results ${addressOf('framework', 'alignment', 'results', entry)}`),
    );
  });

  it('quote what stands in the cells', () => {
    const cases = misalignments.flatMap((misalignment) => misalignment.cases);
    for (const { source, written } of cases.filter(({ activityId }) => activityId))
      expect(textAt(source)).toBe(written);
    for (const cell of cases.flatMap((one) => one.against)) expect(textAt(cell)).not.toBe('');
  });

  it('say of all cases together what the findings say of a department', () => {
    expect(misalignments.map(({ message }) => /^\D*(\d+) activit/.exec(message.en)?.[1])).toEqual([
      '20',
      '27',
      undefined,
      undefined,
      undefined,
      '25',
    ]);
  });

  it('give the causes that the tables show', () => {
    expect(
      misalignments.map(({ causes }) => causes.map(({ kind, values }) => [kind, ...Object.values(values)])),
    ).toEqual([
      [
        ['whole-goal', 3, 20],
        ['listed-elsewhere', '1'],
      ],
      [
        ['whole-goal', 4, 27],
        ['table-numbered', 4, 2],
        ['listed-elsewhere', '3'],
      ],
      [['table-of-other-goal', 2, 4]],
      [['other-programme', 4, 'البرنامج القنصلي', 27]],
      [],
      [
        ['column-not-printed', plan.framework.sections[8]?.title, 21],
        ['before-first', plan.framework.sections[10]?.title, 4],
      ],
    ]);
  });
});

const share = ({ notComputable, numerator, denominator }: Coverage) => notComputable ?? [numerator, denominator];

describe('the other figures of the example', () => {
  it('cover each goal by numerator and denominator, but for goal 2, which has no table', () => {
    const goals = coverage.filter(({ kind }) => kind === 'goal-activities');
    expect(goals.map(share)).toEqual([[187, 187], 'no-table', [0, 24], [0, 27]]);
  });

  it('leave what cannot be judged out of a programme’s activities, and count it apart', () => {
    const shareOf = (kind: string) => coverage.filter((one) => one.kind === kind).map(share);
    expect(shareOf('programme-activities')).toEqual([[187, 207], 'nothing-to-count', [0, 27]]);
    expect(shareOf('activities-without-table')).toEqual([[57, 295]]);
  });

  it('add up to 295 activities and 300 indicators in whichever direction, and nothing is costed', () => {
    expect(matrices.map(({ total }) => total)).toEqual([295, 300]);
    expect(controls).toEqual([
      { measure: { of: 'activities' }, byProgramme: 295, byGoal: 295, byDepartment: 295, difference: 0 },
      { measure: { of: 'indicators' }, byProgramme: 300, byGoal: 300, byDepartment: 300, difference: 0 },
    ]);
  });
});
