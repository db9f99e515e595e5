import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import { reweigh } from '../../shared/reweigh.ts';
import { defineRule, type Rule } from '../../shared/validate/define-rule.ts';
import { rules } from '../../shared/validate/rules.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';

const cycle = '2024-2026';
const departments = ['department-1', 'department-2', 'department-3'];
const returned = 'department-4';

const noMeetings = (severity: 'error' | 'warning') =>
  defineRule<'department', '{activities}.', '{activities}.'>({
    ...{ code: 'no-meetings', severity, tells: 'department', scope: 'department', reads: ['activity'] },
    message: { ar: '{activities}.', en: '{activities}.' },
    source: 'this test',
    *check({ activities }) {
      for (const { id, at, activity } of activities) {
        if (!activity.value.endsWith('2')) continue;
        const a1 = at.activity ?? '';
        yield { cell: { sheet: 'plan', a1, activityId: id, column: 'activity' }, writtenAt: a1, values: {} };
      }
    },
  });

describe('a rule that is about to come', () => {
  const world = openWorld();

  beforeAll(async () => {
    await world.publish(smallCycle(cycle, departments.length + 1));
    await world.pass(cycle);
  }, 60_000);

  const underRule = (rule: Rule<'department'>) => {
    const all = rules.department as Rule<'department'>[];
    all.push(rule);
    onTestFinished(() => void all.pop());
    return reweigh(runtime().ports, cycle);
  };
  const stored = async () => {
    const { store } = runtime().ports;
    const owners = ['framework', ...departments];
    const histories = owners.map((department) => store.history({ cycle, department }));
    return [await store.state(cycle), await Promise.all(histories)];
  };

  it('is weighed without being told: whom it would newly fail, by which code', async () => {
    const reweighed = (await underRule(noMeetings('error'))).filter(({ department }) => department !== returned);
    expect(reweighed.map(({ department, before, now }) => [department, before.state, now.state])).toEqual([
      ['framework', 'in-force', 'in-force'],
      ...departments.map((department) => [department, 'in-force', 'in-force']),
    ]);
    expect(reweighed.map(({ department, more, less }) => [department, more, less])).toEqual([
      ['framework', [], []],
      ['department-1', [], []],
      ['department-2', ['no-meetings'], []],
      ['department-3', [], []],
    ]);
    const [, , failing] = reweighed;
    expect([failing?.name, failing?.before.findings.error, failing?.now.findings.error]).toEqual([
      ...['قطاع الاختبار 2', 0, 1],
    ]);
  });

  it('changes nothing: no record, no spreadsheet, no call that writes', async () => {
    const before = await stored();
    runtime().outside.takeCounts();
    await underRule(noMeetings('warning'));
    const calls = runtime().outside.takeCounts();
    expect(calls).toMatchObject({
      ...{ 'sheets.read': 0, 'sheets.write': 0, drive: 0, 'sqs.send': 0, 's3.put': 0 },
      'dynamodb.writeUnits': 0,
    });
    expect(calls['dynamodb.readUnits']).toBeGreaterThan(0);
    expect(await stored()).toEqual(before);
    expect((await world.pass(cycle)).calls).toMatchObject({ 'sheets.read': 0, 'sheets.write': 0 });
  });

  it('says nothing new where the rules are those of the last pass', async () => {
    const reweighed = await reweigh(runtime().ports, cycle);
    expect(reweighed.flatMap(({ more, less }) => [...more, ...less])).toEqual([]);
    expect(reweighed.every(({ before, now }) => JSON.stringify(before) === JSON.stringify(now))).toBe(true);
  });

  it('may go: a submission that was returned for it alone would come into force', async () => {
    await editWorkbook(await world.fileOf(returned), 'الخطة', (sheet) => {
      sheet.getCell('I3').value = 'برنامج لا يعرفه أحد';
    });
    await world.pass(cycle);
    const all = rules.department as Rule<'department'>[];
    const place = all.findIndex(({ code }) => code === 'unknown-programme');
    const [gone] = all.splice(place, 1) as [Rule<'department'>];
    onTestFinished(() => void all.splice(place, 0, gone));
    const reweighed = await reweigh(runtime().ports, cycle);
    expect(reweighed.find(({ department }) => department === returned)).toMatchObject({
      ...{ before: { state: 'returned' }, now: { state: 'in-force', findings: { error: 0 } } },
      less: ['unknown-programme'],
    });
  });
});
