import { beforeAll, describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import { ingest } from '../../shared/pipeline.ts';
import { watch } from '../../shared/watching.ts';
import { planOf, versionsAsOf } from '../../shared/plan-as-of.ts';
import type { Ports } from '../../shared/ports/ports.ts';
import { renderWorkbook } from '../../shared/render/render.ts';
import { report } from '../../shared/report.ts';
import type { CycleToPublish } from '../../shared/schema/entries.ts';
import { rulesVersion } from '../../shared/validate/rules-version.ts';
import { dueOf } from '../../shared/watch/due.ts';
import { reports, workbooks } from '../../templates/workbooks/workbooks.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { readWorkbook } from '../shared/render/read-workbook.ts';

const cycle = '2024-2026';
const department = 'department-1';
// Far enough that no clock by which these tests run has reached it: the waiver's last day is 31/12/2090 in Hebron.
const [lastMoment, lapsed] = ['2090-12-31T21:59:59.999Z', '2090-12-31T22:00:00.000Z'];
const line = 'استثناء سارٍ حتى 31/12/2090 من القاعدة (أنشطة بلا مؤشر)، أقرّه ليلى · كل الجهات · السبب: باتفاق مع المالية';

/** One department whose second activity has no indicator, and a waiver for that. */
function waivedCycle(): CycleToPublish {
  const { framework, departments, ...rest } = smallCycle(cycle);
  const [{ entries, ...owner }] = departments as [CycleToPublish['departments'][number]];
  const { plan = [], ...others } = entries;
  const bare = plan.map((row, index) => (index === 1 ? { values: { activity: row.values['activity'] ?? '' } } : row));
  const waiver = { code: 'activity-without-indicator', reason: 'باتفاق مع المالية', by: 'ليلى', until: '31/12/2090' };
  return {
    ...rest,
    framework: { ...framework, entries: { ...framework.entries, waivers: [{ values: waiver }] } },
    departments: [{ ...owner, entries: { ...others, plan: bare } }],
  };
}

describe('a waiver in force', () => {
  const world = openWorld();

  beforeAll(async () => {
    await world.publish(waivedCycle());
    await world.pass(cycle);
  }, 60_000);

  const portsAt = (instant: string): Ports => ({ ...runtime().ports, now: () => new Date(instant) });
  const waiversPrinted = async (instant: string): Promise<string[][]> => {
    const { store, now } = portsAt(instant);
    const versions = await versionsAsOf(store, cycle, now());
    if (!versions) throw new Error('no framework is in force');
    const plan = await planOf(store, versions);
    const books = await Promise.all(workbooks.map((template) => renderWorkbook(template, plan)));
    return books.map((book) =>
      readWorkbook(book).flatMap((sheet) =>
        Array.from({ length: sheet.rowCount }, (_, row) => sheet.textsIn(row))
          .flat()
          .filter((text) => text.startsWith('استثناء')),
      ),
    );
  };
  const waivedNow = async () => {
    const { store } = runtime().ports;
    const reading = await store.reading({ cycle, department });
    const findings = reading ? await store.evaluation({ cycle, department }, reading) : [];
    return { reading, finding: findings.find(({ code }) => code === 'activity-without-indicator') };
  };

  it('is printed on the cover of every workbook on its last day, and lapses by itself', async () => {
    const before = await waiversPrinted(lastMoment);
    for (const printed of before) expect(printed).toEqual([line]);
    expect((await waiversPrinted(lapsed)).flat()).toEqual([]);
    // What was so then is printed so still.
    expect((await report(portsAt(lapsed), cycle, lastMoment)).map(({ asOf }) => asOf)).toEqual(
      reports.map(() => lastMoment),
    );
  });

  it('makes other workbooks once it has lapsed, which speak of that moment; until then the same ones', async () => {
    const [now, then, later, latest] = [
      await report(runtime().ports, cycle),
      await report(portsAt(lastMoment), cycle),
      await report(portsAt(lapsed), cycle),
      await report(portsAt('2099-01-01T00:00:00.000Z'), cycle),
    ];
    expect(then).toEqual(now);
    expect(later.map(({ sha256 }) => sha256)).not.toEqual(now.map(({ sha256 }) => sha256));
    expect(later.map(({ asOf }) => asOf)).toEqual(reports.map(() => lapsed));
    expect(latest).toEqual(later);
  });

  it('has the plan weighed again the moment it lapses, and its finding asks for something again', async () => {
    const { store, spreadsheets } = runtime().ports;
    const { reading, finding } = await waivedNow();
    expect(finding?.waived).toEqual({ by: 'ليلى', until: '2090-12-31', reason: 'باتفاق مع المالية' });
    expect(reading).toMatchObject({ weighAgainAt: lapsed, findings: { warning: 0 } });

    const state = await store.state(cycle);
    const owner = state.departments.find(({ id }) => id === department);
    const file = (await spreadsheets.list()).find(({ spreadsheetId }) => spreadsheetId === owner?.spreadsheetId);
    const patience = { quietMs: 0, latestMs: 0, retryMs: 0 };
    const dueAt = (instant: string) =>
      owner && dueOf(cycle, owner, file, state, patience, rulesVersion, new Date(instant));
    expect(dueAt(lastMoment)).toBeUndefined();
    const due = dueAt(lapsed);
    expect(due).toMatchObject({ message: { kind: 'evaluate', department } });

    expect(await watch(portsAt(lastMoment), patience, runtime().pace)).toMatchObject({ sent: 0, waiting: 0 });
    if (due && 'message' in due) await ingest(portsAt(lapsed), due.message);
    const after = await waivedNow();
    expect(after.finding?.waived).toBeUndefined();
    expect(after.reading).toMatchObject({ state: 'in-force', versionInForce: 1, findings: { warning: 1 } });
    expect(after.reading?.weighAgainAt).toBeUndefined();
  });
});
