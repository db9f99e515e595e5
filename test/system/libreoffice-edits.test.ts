import { beforeAll, describe, expect, it } from 'vitest';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { loadExample } from '../../templates/example/example.ts';
import { openWorld } from '../world.ts';
import { editInLibreOffice, requirePrograms } from './libreoffice.ts';

const cycle = '2021-2023';
const department = 'cooperation-agency';

describe('a department that edits its spreadsheet in LibreOffice', { shuffle: false }, () => {
  const world = openWorld();

  beforeAll(async () => {
    requirePrograms();
    await world.publish(loadExample());
    await world.pass(cycle);
  }, 120_000);

  const own = ({ departments }: PassSummary) => departments.find(({ id }) => id === department);
  const edit = async (...cells: Parameters<typeof editInLibreOffice>[1][]): Promise<PassSummary> => {
    await editInLibreOffice(await world.fileOf(department), ...cells);
    return world.pass(cycle);
  };

  it('makes no version by opening and saving it', async () => {
    const saved = await edit();
    expect(saved.calls['sheets.read']).toBe(1);
    expect(own(saved)).toMatchObject({
      state: 'in-force',
      lastRead: 'unchanged',
      versionInForce: 1,
      activities: 21,
      indicators: 20,
    });
    expect(own(saved)?.findings).toEqual({ error: 0, warning: 2, remark: 5 });
  });

  it('alone is read after one edit, which becomes version 2', async () => {
    const edited = await edit(['الخطة', 'H3', 'عدد البرامج التنموية المنفذة']);
    expect(edited.calls).toMatchObject({ 'sheets.read': 2, 'sheets.write': 1 });
    expect(own(edited)).toMatchObject({ state: 'in-force', lastRead: 'accepted', versionInForce: 2, indicators: 20 });
    expect(edited.departments.filter(({ lastRead }) => lastRead !== 'unchanged')).toHaveLength(1);
  });

  it('is returned for an unknown programme, with its cell and a suggestion, while version 2 stays in force', async () => {
    const returned = await edit(['الخطة', 'I4', 'البرنامج القنصلية']);
    expect(own(returned)).toMatchObject({ state: 'returned', versionInForce: 2 });
    const [finding] = returned.findings.filter(({ code }) => code === 'unknown-programme');
    expect(finding?.cells[0]).toMatchObject({ a1: 'I4', column: 'programme' });
    expect(finding?.values['suggestion']).toBe('البرنامج القنصلي');
    expect(returned.reports.every(({ versions }) => versions[department] === 2)).toBe(true);
  });

  it('comes into force again once it is mended', async () => {
    const mended = await edit(['الخطة', 'I4', '']);
    expect(own(mended)).toMatchObject({ state: 'in-force', lastRead: 'unchanged', versionInForce: 2 });
  });
});
