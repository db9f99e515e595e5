import { describe, expect, it } from 'vitest';
import { readNote } from '../../shared/answer/note-block.ts';
import { ingest } from '../../shared/pipeline.ts';
import { killAtEach, killPoints, named, workToTheEnd } from './kill-points.ts';
import { openServer } from './open-server.ts';
import { leftToDo, messageOf } from './shared-spreadsheets.ts';
import { enter } from './sheet-edits.ts';
import type { Work } from './task.ts';

const department = 'department-1';
const programmeRow = 2;
const programme = `'الخطة'!I${programmeRow + 1}`;

describe('a worker that is killed around the writing of an answer', () => {
  const open = openServer();
  const read = async (cycle: string, of: string) =>
    ingest(open.runtime.ports, await messageOf(open.runtime, cycle, of));
  const ingesting = async (cycle: string): Promise<Work> => ({
    do: 'ingest',
    messages: [await messageOf(open.runtime, cycle, department)],
  });

  /** A cycle of its own, whose department is in force, answered, and then names a programme that nobody knows. */
  async function withUnknownProgramme(cycle: string): Promise<void> {
    for (const of of ['framework', department, department]) await read(cycle, of);
    const { spreadsheetId } = await messageOf(open.runtime, cycle, department);
    await enter(open.server.variables['GOOGLE_ROOT_URL'] ?? '', spreadsheetId, programme, 'برنامج غير معروف');
  }

  /** What stands on the cell of the programme, and in the first cell of the summary. */
  async function answered(cycle: string): Promise<unknown> {
    const { spreadsheetId } = await messageOf(open.runtime, cycle, department);
    const { tabs, namedRanges } = await open.runtime.ports.spreadsheets.pull(spreadsheetId);
    const cellAt = (name: string, row?: number) => {
      const range = namedRanges.find((one) => one.name === name);
      const tab = tabs.find(({ tabId }) => tabId === range?.tabId);
      return tab?.cells.find((one) => one.row === (row ?? range?.startRow) && one.column === range?.startColumn);
    };
    const lines = readNote(cellAt('plan_programme', programmeRow)?.note ?? '').lines;
    return { lines, sentence: cellAt('summary_sentence')?.value };
  }

  it('leaves it to the next one, which writes it once', async () => {
    const last = 5;
    await workToTheEnd(open.server, { do: 'publish', cycles: ['whole'], departments: 1 });
    await withUnknownProgramme('whole');
    const calls = await workToTheEnd(open.server, await ingesting('whole'));
    const points = killPoints(calls)
      .filter(({ call }) => call > calls - last)
      .map((point) => ({ ...point, cycle: `${point.when}-${point.call}` }));
    await workToTheEnd(open.server, { do: 'publish', cycles: points.map(({ cycle }) => cycle), departments: 1 });
    const works = new Map<string, Work>();
    for (const { cycle } of points) {
      await withUnknownProgramme(cycle);
      works.set(cycle, await ingesting(cycle));
    }
    await killAtEach(open.server, points, ({ cycle }) => works.get(cycle) as Work);
    await workToTheEnd(open.server, { do: 'pass', cycle: 'whole', times: 1 });
    expect(await leftToDo(open.runtime), 'nothing is left to do').toBe(0);
    const whole = await answered('whole');
    expect(whole).toMatchObject({ lines: [expect.stringContaining('برنامج غير معروف')] });
    for (const point of points) {
      expect(await answered(point.cycle), named(point)).toEqual(whole);
      const reading = await open.runtime.ports.store.reading({ cycle: point.cycle, department });
      expect(reading, named(point)).toMatchObject({ state: 'returned', versionInForce: 1 });
      expect(reading?.unanswered, named(point)).toBeUndefined();
    }
  });
});
