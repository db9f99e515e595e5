import { beforeEach, describe, expect, it } from 'vitest';
import { catchLog } from '../caught-log.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { type Breakage, runBroken } from './break-calls.ts';
import { openEditedDepartment } from './edited-department.ts';
import { long } from './kill-points.ts';

const breakages: Breakage[] = ['fails', 'answer-lost'];
// Crashes are met in other files too, but not around every call of a whole pass.
const crashes: Breakage[] = ['crash-before', 'crash-after'];

describe('a pass over an edited spreadsheet, with one of its outside calls broken', () => {
  const { saved, edit, pass, inForce } = openEditedDepartment();

  // What the functions log of the faults is no news here.
  beforeEach(() => void catchLog());

  it.each(long ? [...breakages, ...crashes] : breakages)('%s: the next pass does what is left', async (how) => {
    await edit();
    for (const [index, { service, operation, effect }] of (await runBroken(pass)).entries()) {
      // Around a read nothing changes: whether it fails or its answer is lost is one, and so is where a crash comes.
      if (effect === 'read' && how !== 'fails' && !long) continue;
      const point = `${how}: call ${index + 1}, ${service} ${operation}`;
      await edit();
      await runBroken(pass, { call: index + 1, how });
      const summary = await pass();
      expect(summary.departments[0], point).toMatchObject({ state: 'in-force', versionInForce: saved.length });
      expect(summary.reports, point).toHaveLength(reports.length);
      expect(summary.reports[0]?.versions['department-1'], point).toBe(saved.length);
    }
    expect(await inForce(how)).toEqual(saved);
  });
});
