import { readFile, writeFile } from 'node:fs/promises';
import type { Context } from 'aws-lambda';
import { beforeAll, describe, expect, it } from 'vitest';
import { handler as departmentHandler } from '../../functions/department.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { dayAt, startOfDay } from '../../shared/language/start-of-day.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { planOf, versionsAsOf } from '../../shared/plan-as-of.ts';
import { report } from '../../shared/report.ts';
import type { CycleToPublish } from '../../shared/schema/entries.ts';
import { approvals } from '../../templates/sheets/framework/approvals.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';

const cycle = '2024-2026';
const [edited, late] = ['department-1', 'department-2'] as const;

/** Two departments: one that comes into force as it is published, one that is not ticked ready. */
function publishedCycle(): CycleToPublish {
  const { departments, ...rest } = smallCycle(cycle, 2);
  const unticked = ({ entries, ...owner }: (typeof departments)[number]) => ({
    ...owner,
    entries: owner.id === late ? { ...entries, summary: [{ values: { ready: false } }] } : entries,
  });
  return { ...rest, departments: departments.map(unticked) };
}

const steps = [
  ...(['published', 'returned', 'returnedAgain', 'mended', 'approved', 'held', 'unreachable', 'accepted'] as const),
  ...(['closed', 'reopened', 'joined'] as const),
] as const;
type Step = (typeof steps)[number];

describe('the plan as of an instant', () => {
  const world = openWorld();
  const plans = {} as Record<Step, Plan>;
  const passes = {} as Record<Step, PassSummary>;
  /** As of a moment just after each pass, asked there and then. */
  const moments = {} as Record<Step, Plan>;

  const planAsOf = async (instant?: string): Promise<Plan> => {
    const { store } = runtime().ports;
    const versions = await versionsAsOf(store, cycle, new Date(), instant);
    if (!versions) throw new Error('no framework is in force');
    return planOf(store, versions);
  };
  const writeProgramme = async (programme: string) =>
    editWorkbook(await world.fileOf(edited), 'الخطة', (sheet) => void (sheet.getCell('I3').value = programme));
  const decide = async (asked: 'close' | 'add') => {
    const known = { cycle, id: edited, name: 'قطاع الاختبار 1', type: 'sector', sections: [] } as const;
    await departmentHandler({ do: asked, ...known }, { awsRequestId: 'test' } as Context);
  };
  let whole: Uint8Array;
  let approvedOn: string;
  const acts: Readonly<Record<Step, () => Promise<void>>> = {
    published: () => world.publish(publishedCycle()),
    returned: () => writeProgramme('برنامج لا يعرفه أحد'),
    returnedAgain: () => writeProgramme('برنامج لا يعرفه أحد كذلك'),
    mended: () => writeProgramme('برنامج العمل الدبلوماسي'),
    approved: async () => {
      approvedOn = dayAt(new Date(), plans.mended.timeZone);
      await editWorkbook(await world.fileOf('framework'), approvals.title.ar, (sheet) => {
        sheet.getRow(3).values = ['قطاع الاختبار 1', 2, 'الوزير', '31/12/2090'];
        sheet.getRow(4).values = ['قطاع الاختبار 1', 1, 'وكيل الوزارة', approvedOn.split('-').toReversed().join('/')];
      });
    },
    held: async () => {
      whole = await readFile(await world.fileOf(edited));
      await editWorkbook(await world.fileOf(edited), 'الخطة', (sheet) => {
        for (const address of ['G4', 'H4']) sheet.getCell(address).value = null;
      });
    },
    unreachable: async () => writeFile(await world.fileOf(edited), 'no workbook'),
    accepted: async () =>
      editWorkbook(
        await world.fileOf(edited),
        'الخطة',
        (sheet) => void (sheet.getCell('G3').value = 'توقيع اتفاقيات أخرى'),
        whole,
      ),
    closed: () => decide('close'),
    reopened: () => decide('add'),
    joined: () => {
      const joining = { id: 'department-3', name: 'قطاع الاختبار 3', type: 'sector', order: 3 };
      return runtime().ports.store.addDepartment(cycle, joining);
    },
  };

  beforeAll(async () => {
    for (const step of steps) {
      await acts[step]();
      passes[step] = await world.pass(cycle);
      plans[step] = await planAsOf();
      moments[step] = await planAsOf(new Date().toISOString());
    }
  }, 60_000);

  const stateOf = ({ departments, missing }: Plan, id: string) =>
    [...departments, ...missing].find((department) => department.id === id)?.state;

  it('tells how its departments stand, whatever version is in force', () => {
    expect(steps.map((step) => [step, stateOf(plans[step], edited), plans[step].departments[0]?.version])).toEqual([
      ['published', 'in-force', 1],
      ['returned', 'returned', 1],
      ['returnedAgain', 'returned', 1],
      ['mended', 'in-force', 1],
      ['approved', 'in-force', 1],
      ['held', 'held', 1],
      ['unreachable', 'unreachable', 1],
      ['accepted', 'in-force', 2],
      ['closed', undefined, undefined],
      ['reopened', 'in-force', 2],
      ['joined', 'in-force', 2],
    ]);
    const { joined, ...others } = plans;
    const missing = { id: late, name: 'قطاع الاختبار 2', state: 'filling' };
    for (const plan of Object.values(others)) expect(plan.missing).toEqual([missing]);
    expect(joined.missing).toEqual([missing, { id: 'department-3', name: 'قطاع الاختبار 3', state: 'not-started' }]);
  });

  it('tells when the versions that it is made of were accepted', async () => {
    const { store } = runtime().ports;
    const [framework] = await store.history({ cycle, department: 'framework' });
    const [version] = await store.history({ cycle, department: edited });
    expect(plans.returned).toMatchObject({ frameworkVersion: 1, frameworkAcceptedAt: framework?.acceptedAt });
    expect(plans.returned.departments[0]?.acceptedAt).toBe(version?.acceptedAt);
  });

  it('bears another instant with each state, and the same one however often that is read again', () => {
    expect(plans.returnedAgain.asOf).toBe(plans.returned.asOf);
    const instants = steps.filter((step) => step !== 'returnedAgain').map((step) => plans[step].asOf);
    expect(instants).toEqual([...new Set(instants)].toSorted());
  });

  it('renders to other bytes with each change, and to the same ones while nothing changes', () => {
    expect(passes.returnedAgain.reports).toEqual(passes.returned.reports);
    const changes = steps.filter((step) => step !== 'returnedAgain');
    const files = changes.map((step) => passes[step].reports.map(({ sha256 }) => sha256));
    for (const [index, after] of files.slice(1).entries())
      for (const sha256 of files[index] ?? []) expect(after, changes[index]).not.toContain(sha256);
  });

  it('says of every instant for ever what it said then', async () => {
    for (const step of steps) {
      expect(await planAsOf(plans[step].asOf), step).toEqual(plans[step]);
      expect(await planAsOf(moments[step].asOf), step).toEqual(moments[step]);
    }
    const { asOf } = plans.published;
    const before = await planAsOf(new Date(new Date(asOf).getTime() - 1).toISOString());
    expect([stateOf(before, late), stateOf(plans.published, late)]).toEqual(['not-started', 'filling']);
  });

  it('renders every former instant anew to the same pins and the same bytes', async () => {
    const { ports } = runtime();
    const files = { has: async () => false, putOnce: async () => {}, get: async () => new Uint8Array() };
    for (const step of steps) {
      const anew = await report({ ...ports, files }, cycle, plans[step].asOf);
      const then = passes[step].reports.map(({ key, sha256 }) => ({ key, sha256 }));
      expect(
        anew.map(({ key, sha256 }) => ({ key, sha256 })),
        step,
      ).toEqual(then);
    }
  });

  it('names who approved exactly the version in force, from the framework’s version on that says so', async () => {
    expect(passes.approved.framework).toMatchObject({ lastRead: 'accepted', findings: { error: 0 } });
    expect(plans.approved.departments).toMatchObject([{ approval: { by: 'وكيل الوزارة', on: approvedOn } }]);
    expect(plans.mended.departments[0]).not.toHaveProperty('approval');
    expect((await planAsOf(plans.mended.asOf)).departments[0]).not.toHaveProperty('approval');
  });

  it('counts an approval that was written ahead from its day on, and bears that day’s beginning', async () => {
    const { store } = runtime().ports;
    const plannedAt = async (instant: string) => {
      const versions = await versionsAsOf(store, cycle, new Date(instant));
      return versions && (await planOf(store, versions));
    };
    const begins = startOfDay('2090-12-31', plans.joined.timeZone);
    const before = await plannedAt(new Date(Date.parse(begins) - 1).toISOString());
    expect(before).toEqual(plans.joined);
    expect(before?.departments[0]).not.toHaveProperty('approval');
    for (const instant of [begins, '2099-01-01T00:00:00.000Z'])
      expect(await plannedAt(instant)).toMatchObject({
        asOf: begins,
        departments: [{ version: 2, approval: { by: 'الوزير', on: '2090-12-31' } }],
      });
  });
});
