import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { planFindingsOf, ruleMessages } from '../../shared/plan-findings.ts';
import { waiver } from './validate/known-framework.ts';
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

it('knows the words of every rule', () => {
  for (const { findings } of planFindingsOf(examplePlan()))
    for (const { code } of findings) expect(ruleMessages.get(code)?.ar).toMatch(/\S/);
});
