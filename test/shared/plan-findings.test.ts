import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planFindingsOf } from '../../shared/plan-findings.ts';
import { ruleMessages } from '../../shared/validate/rule-messages.ts';
import { diplomatic, line, waiver, withResults } from './validate/known-framework.ts';
import { activity, wholePlan } from './validate/subjects.ts';
import { examplePlan } from '../templates/example-plan.ts';

interface ExpectedFinding {
  readonly department: string;
  readonly code: string;
  readonly findings: number;
  readonly cells: number;
}

const path = new URL('../../templates/example/expected-findings.json', import.meta.url);
const expected = JSON.parse(readFileSync(path, 'utf8')) as ExpectedFinding[];

it('finds in the versions in force what was found when they were read', () => {
  const found = planFindingsOf(examplePlan()).flatMap(({ department, findings }) =>
    [...Map.groupBy(findings, ({ code }) => code)].map(([code, own]) => ({
      ...{ department, code, findings: own.length, cells: own.flatMap(({ cells }) => cells).length },
    })),
  );
  const wanted = expected.map(({ department, code, findings, cells }) => ({ department, code, findings, cells }));
  const inOrder = (all: readonly ExpectedFinding[]) => all.map((one) => JSON.stringify(one)).toSorted();
  expect(inOrder(found)).toEqual(inOrder(wanted));
});

it('sets aside what a waiver covers on the day of the plan, and not on the day after its last', () => {
  const waived = (asOf: string) => {
    const waivers = [waiver({ code: 'activity-without-programme', department: '', departmentId: undefined })];
    const plan = { ...wholePlan([[activity({ row: 5 })]], { waivers }), asOf };
    const findings = planFindingsOf(plan).flatMap((department) => department.findings);
    return findings.filter(({ code }) => code === 'activity-without-programme').map((one) => one.waived?.by);
  };
  expect(waived('2022-03-31T20:00:00.000Z')).toEqual(['ليلى']);
  expect(waived('2022-04-01T00:00:00.000Z')).toEqual([undefined]);
});

it('sets aside for one activity of one department what only the whole plan shows of it', () => {
  const alignment = [withResults(line(3, 1, diplomatic), 'اعترافات جديدة', 'وزارة أخرى')];
  const own = activity({ row: 5, programme: diplomatic, figures: { result: 'اعترافات جديدة' } });
  const waivers = [waiver({ code: 'sector-differs', activity: own.activity.value })];
  const found = planFindingsOf(wholePlan([[own], [own]], { alignment, waivers })).flatMap(({ findings }) => findings);
  const differing = found.filter(({ code }) => code === 'sector-differs');
  expect(differing.map(({ cells, waived }) => [cells[0]?.department, waived?.by])).toEqual([
    ['sector', 'ليلى'],
    ['unit-1', undefined],
  ]);
});

it('finds the costs that stand outside the cycle', () => {
  const costing = activity({ row: 5, figures: { cost1: 5, cost2: 5 } });
  const found = planFindingsOf(wholePlan([[costing]], { years: [2022] })).flatMap(({ findings }) => findings);
  expect(found.filter(({ code }) => code === 'cost-outside-cycle').map(({ cells }) => cells[0]?.column)).toEqual([
    'cost2',
  ]);
});

it('knows the words of every rule', () => {
  for (const { findings } of planFindingsOf(examplePlan()))
    for (const { code } of findings) expect(ruleMessages.get(code)?.ar).toMatch(/\S/);
});
