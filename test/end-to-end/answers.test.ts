import { beforeAll, describe, expect, it } from 'vitest';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld } from '../world.ts';
import { answeredFiles, planTab } from './answered-files.ts';

const cycle = '2024-2026';
const mending = 'department-1';
const programme = 'برنامج العمل الدبلوماسي';

describe('what a department is answered in its own file', () => {
  const world = openWorld();
  const { edit, write, noteOn, linesOn, addressOf, statusesOf, summaryOf, linksOf } = answeredFiles(world);

  beforeAll(async () => {
    await world.publish(smallCycle(cycle, 1));
    await world.pass(cycle);
  }, 60_000);

  it('is a note, a status, a sentence and a link; once it is mended they are gone, and nothing is written again', async () => {
    expect(await statusesOf(mending)).toEqual(['سليم', 'سليم', 'سليم']);
    expect((await summaryOf(mending)).sentence).toBe('الخطة سارية: النسخة رقم 1.');

    await write(mending, 'I3', 'برنامج العمل الدبلوماسى الجديد');
    await world.pass(cycle);
    expect(await linesOn(mending, 'I3')).toEqual([
      expect.stringMatching(/^خطأ: «برنامج العمل الدبلوماسى الجديد» .*لعل المقصود «برنامج العمل الدبلوماسي».*يُرجى/),
    ]);
    expect(await statusesOf(mending)).toEqual(Array(3).fill('يحتاج تصحيحًا'));
    const { sentence, next, lines } = await summaryOf(mending);
    expect(sentence).toBe('بقي خطأ واحد يمنع قبول الخطة. وما زالت النسخة رقم 1 سارية.');
    expect(lines[0]).toMatch(/^خطأ: «برنامج العمل الدبلوماسى الجديد»/);
    expect(next).toBe('I3');
    expect(await linksOf(mending)).toEqual({ B2: `'${planTab}'!I3`, B5: `'${planTab}'!I3` });

    await write(mending, 'I3', programme);
    await world.pass(cycle);
    expect(await linesOn(mending, 'I3')).toEqual([]);
    expect(await noteOn(mending, 'I3')).toBe('');
    expect(await statusesOf(mending)).toEqual(['سليم', 'سليم', 'سليم']);
    const after = await summaryOf(mending);
    expect(await linksOf(mending)).toEqual({});
    expect([after.sentence, after.next, after.lines.filter((line) => line.startsWith('خطأ'))]).toEqual([
      ...['الخطة سارية: النسخة رقم 1.', '', []],
    ]);
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);
  });

  it('is told of a fault of its own in the planning unit’s spreadsheet, in the cell of that', async () => {
    const name = 'قطاع الاختبار 1';
    const tab = sections.title.ar;
    const contributors = await addressOf('framework', tab, name);
    await edit('framework', (sheet) => void (sheet.getCell(contributors).value = 'جهة لا يعرفها أحد'), tab);
    expect((await world.pass(cycle)).framework).toMatchObject({ state: 'returned', findings: { error: 1 } });
    expect(await linesOn('framework', contributors, tab)).toEqual([
      expect.stringMatching(/^خطأ: .*«جهة لا يعرفها أحد»/),
    ]);
    await edit('framework', (sheet) => void (sheet.getCell(contributors).value = name), tab);
    expect((await world.pass(cycle)).framework.state).toBe('in-force');
    expect(await linesOn('framework', contributors, tab)).toEqual([]);
    expect((await world.pass(cycle)).calls['sheets.write']).toBe(0);
  });
});
