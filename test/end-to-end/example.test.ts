import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { loadExample } from '../../templates/example/example.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { openWorld } from '../world.ts';
import { keepPass } from '../../infra/local/keep-pass.ts';
import { expectWorkbooksToSay } from './compare-workbooks.ts';
import { join } from 'node:path';

interface ExpectedFinding {
  readonly department: string;
  readonly code: string;
  readonly severity: string;
  readonly findings: number;
  readonly cells: number;
  readonly printedCells?: number;
}

const expected: ExpectedFinding[] = JSON.parse(
  readFileSync(new URL('../../templates/example/expected-findings.json', import.meta.url), 'utf8'),
);

describe('the ministry’s plan 2021-2023', () => {
  const world = openWorld();
  let first: PassSummary;
  let second: PassSummary;

  beforeAll(async () => {
    await world.publish(loadExample());
    first = await world.pass('2021-2023');
    second = await world.pass('2021-2023');
  }, 120_000);

  it('comes into force whole: 12 departments, 295 activities, 300 indicators', () => {
    expect(first.departments.map(({ state }) => state)).toEqual(Array(12).fill('in-force'));
    expect(first.departments.map(({ lastRead }) => lastRead)).toEqual(Array(12).fill('accepted'));
    expect(sum(first, 'activities')).toBe(295);
    expect(sum(first, 'indicators')).toBe(300);
  });

  it('yields exactly the findings that are expected of it, and no other code', () => {
    const groups = Map.groupBy(first.findings, ({ department, code, severity }) => `${department} ${severity} ${code}`);
    const found = [...groups].map(([key, findings]) => [
      key,
      findings.length,
      findings.flatMap(({ cells }) => cells).length,
    ]);
    const wanted = expected.map((each) => [
      `${each.department} ${each.severity} ${each.code}`,
      each.findings,
      each.cells,
    ]);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it.each(expected.filter(({ printedCells }) => printedCells !== undefined))(
    'rests $code of $department on $printedCells printed cells',
    ({ department, code, printedCells }) => {
      const own = first.findings.filter((finding) => finding.department === department && finding.code === code);
      expect(own.map((finding) => finding.printedCells)).toEqual([printedCells]);
    },
  );

  it('says how far the programmes of goals 3 and 4 are from their alignment tables', () => {
    const messages = first.findings
      .filter(({ code }) => code === 'programme-not-listed-for-goal')
      .map(({ message }) => message.en);
    expect(messages).toEqual([
      expect.stringMatching(
        /^20 activities on “.برنامج العمل الدبلوماسي والتعاون الدولي.”, which is not listed for goal 3/,
      ),
      expect.stringMatching(/^27 activities on “.البرنامج القنصلي.”, which is not listed for goal 4/),
    ]);
  });

  it('names a cell and an activity in every finding of a department', () => {
    const cells = first.findings
      .filter(({ department }) => department !== 'framework')
      .flatMap((finding) => finding.cells);
    expect(cells.every(({ a1, activityId }) => /^[A-Z]+\d+$/.test(a1) && activityId)).toBe(true);
  });

  it('reads each spreadsheet, answers it, sees the answer, and does nothing more while nothing changes', () => {
    expect(first.calls).toMatchObject({ 'sheets.read': 26, 'sheets.write': 13 });
    expect(second.calls).toMatchObject({
      'sheets.read': 0,
      'sheets.write': 0,
      'sqs.send': 0,
      's3.put': 0,
      'dynamodb.writeUnits': 0,
    });
    expect(second.departments.map(({ lastRead }) => lastRead)).toEqual(Array(12).fill('unchanged'));
    expect(second.findings).toEqual(first.findings);
    expect(second.reports).toEqual(first.reports);
  });

  it('prints every text and merge of the plan in both official workbooks', async () => {
    await keepPass(world.home, first);
    await expectWorkbooksToSay(join(world.home, 'reports', '2021-2023'), loadExample());
  });

  it('pins the versions of every report', () => {
    expect(first.reports.map(({ id }) => id)).toEqual(reports.map(({ id }) => id));
    for (const { versions } of first.reports) expect(Object.values(versions)).toEqual(Array(13).fill(1));
  });
});

const sum = ({ departments }: PassSummary, count: 'activities' | 'indicators'): number =>
  departments.reduce((total, department) => total + department[count], 0);
