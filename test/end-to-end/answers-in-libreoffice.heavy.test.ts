import { beforeAll, describe, expect, it } from 'vitest';
import { readNote } from '../../shared/answer/note-block.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { editInLibreOffice, requirePrograms } from '../system/libreoffice.ts';
import { openWorld } from '../world.ts';
import { answeredFiles, planTab } from './answered-files.ts';

const cycle = '2024-2026';
const department = 'department-1';

describe('an answer in a file that LibreOffice saves', { shuffle: false }, () => {
  const world = openWorld();
  const { edit, noteOn, linesOn, statusesOf, summaryOf, linksOf } = answeredFiles(world);

  beforeAll(async () => {
    requirePrograms();
    await world.publish(smallCycle(cycle));
    await edit(department, (sheet) => {
      sheet.getCell('I3').value = 'برنامج لا يعرفه أحد';
      sheet.getCell('I3').note = 'سؤال للزميل';
      sheet.getCell('H4').value = 'تم توقيع 15 اتفاقية';
    });
    await world.pass(cycle);
  }, 120_000);

  it('is known as it stands: nothing is written again, and no link is lost', async () => {
    const before = [await noteOn(department, 'I3'), await summaryOf(department), await linksOf(department)];
    await editInLibreOffice(await world.fileOf(department));
    expect((await world.pass(cycle)).calls).toMatchObject({ 'sheets.read': 1, 'sheets.write': 0 });
    const [note, { sentence, lines }, links] = before as [string, Awaited<ReturnType<typeof summaryOf>>, object];
    const { person, lines: ours } = readNote(await noteOn(department, 'I3'));
    expect([person, ours]).toEqual([readNote(note).person, readNote(note).lines]);
    expect(await summaryOf(department)).toMatchObject({ sentence, lines });
    expect(Object.keys(await linksOf(department)).toSorted()).toEqual(Object.keys(links).toSorted());
  });

  it('goes once the cell is mended there, and leaves the person’s word', async () => {
    await editInLibreOffice(await world.fileOf(department), [planTab, 'I3', 'برنامج العمل الدبلوماسي']);
    await world.pass(cycle);
    expect(await noteOn(department, 'I3')).toBe('سؤال للزميل');
    expect(await linesOn(department, 'H4')).toHaveLength(1);
    expect(await statusesOf(department)).toEqual(['سليم', 'سليم', 'سليم']);
    expect((await summaryOf(department)).sentence).toBe('الخطة سارية: النسخة رقم 1.');
    await editInLibreOffice(await world.fileOf(department));
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);
  });
});
