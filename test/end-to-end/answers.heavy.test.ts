import { rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { interfere, type NumberedCall } from '../../functions/outside-calls.ts';
import { runtime } from '../../infra/local/runtime.ts';
import type { PassSummary } from '../../infra/local/pass-summary.ts';
import { alignment } from '../../templates/sheets/framework/alignment.ts';
import { programmes } from '../../templates/sheets/framework/programmes.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { answeredFiles, summaryTab } from './answered-files.ts';

const cycle = '2024-2026';
const [held, guessed, weighed] = ['department-1', 'department-2', 'department-3'] as const;
const programme = 'برنامج العمل الدبلوماسي';

describe('an answer', () => {
  const world = openWorld();
  const { edit, write, linesOn, addressOf, statusesOf, summaryOf } = answeredFiles(world);

  beforeAll(async () => {
    await world.publish(smallCycle(cycle, 3));
    await world.pass(cycle);
  }, 60_000);

  const own = ({ departments }: PassSummary, department: string) => departments.find(({ id }) => id === department);

  it('waits while somebody has the file open, and is written once it is closed; the reading waits for nothing', async () => {
    const file = await world.fileOf(held);
    const lock = join(dirname(file), `.~lock.${basename(file)}#`);
    await write(held, 'I3', 'برنامج لا يعرفه أحد');
    await writeFile(lock, ',سامي,computer,01.01.2026 10:00,file:///home/sami;');
    onTestFinished(() => rm(lock, { force: true }));

    const summary = await world.pass(cycle);
    const failure = { code: expect.any(String), message: expect.stringContaining('is open in LibreOffice, by سامي') };
    expect(own(summary, held)).toMatchObject({ state: 'returned', lastRead: 'returned', unanswered: { failure } });
    const reading = await runtime().ports.store.reading({ cycle, department: held });
    expect(reading).toMatchObject({ state: 'returned', findings: { error: 1 }, unanswered: { failure } });
    expect(await linesOn(held, 'I3')).toEqual([]);
    const since = reading?.unanswered?.since;
    expect((await world.pass(cycle)).departments.find(({ id }) => id === held)?.unanswered?.since).toBe(since);

    await rm(lock);
    const answered = await world.pass(cycle);
    expect(own(answered, held)?.unanswered).toBeUndefined();
    expect(await linesOn(held, 'I3')).toHaveLength(1);
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);
  });

  it('is silent of a guess that somebody ticked, until its text changes', async () => {
    await write(guessed, 'H4', 'تم توقيع 15 اتفاقية');
    await world.pass(cycle);
    expect(await linesOn(guessed, 'H4')).toEqual([expect.stringMatching(/^للعلم: .*«تم توقيع 15 اتفاقية»/)]);
    expect(await statusesOf(guessed)).toEqual(['سليم', 'سليم', 'سليم']);
    const { boxes } = await summaryOf(guessed);
    expect(boxes[0]).toBe(false);

    await write(guessed, 'C5', true, summaryTab);
    await world.pass(cycle);
    expect(await linesOn(guessed, 'H4')).toEqual([]);
    const ticked = await summaryOf(guessed);
    expect([ticked.lines[0]?.slice(0, 6), ticked.boxes[0]]).toEqual(['للعلم:', true]);
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);

    await write(guessed, 'H4', 'تم توقيع 20 اتفاقية');
    await world.pass(cycle);
    expect(await linesOn(guessed, 'H4')).toEqual([expect.stringMatching(/^للعلم: .*«تم توقيع 20 اتفاقية»/)]);
    expect((await summaryOf(guessed)).boxes[0]).toBe(false);
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);
  });

  it('follows a change of the framework without being read first', async () => {
    const tabs = [programmes.title.ar, alignment.title.ar];
    const rename = async (from: string, to: string): Promise<void> => {
      for (const tab of tabs) {
        const address = await addressOf('framework', tab, from);
        await edit('framework', (sheet) => void (sheet.getCell(address).value = to), tab);
      }
    };
    const made: NumberedCall[] = [];
    interfere({ before: (call) => void made.push(call) });
    onTestFinished(() => interfere({}));
    // The programme is called otherwise: what is in force stays so, and is told.
    await rename(programme, 'برنامج آخر تمامًا');
    const summary = await world.pass(cycle);
    expect(own(summary, weighed)).toMatchObject({ state: 'in-force', versionInForce: 1, findings: { error: 1 } });
    const inSheets = made.filter(({ service }) => service === 'sheets').map(({ effect }) => effect);
    // The framework alone was read before the first department was answered.
    expect(inSheets.slice(0, 2)).toEqual(['read', 'write']);
    expect(await linesOn(weighed, 'I3')).toHaveLength(1);
    expect((await summaryOf(weighed)).sentence).toMatch(/^الخطة سارية: .* وفيها خطأ واحد يُرجى تصحيحه/);

    await rename('برنامج آخر تمامًا', programme);
    await world.pass(cycle);
    expect(await linesOn(weighed, 'I3')).toEqual([]);
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);
  });
});
