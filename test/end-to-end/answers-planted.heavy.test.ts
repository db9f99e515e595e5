import { readFile } from 'node:fs/promises';
import excel from 'exceljs';
import { describe, expect, it } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import { readNote } from '../../shared/answer/note-block.ts';
import { plan } from '../../templates/sheets/plan.ts';
import { createRandom } from '../generated/random.ts';
import { filledDepartment } from '../planted/filled-department.ts';
import { plantInPlan } from '../planted/plant-in-plan.ts';
import type { Planting } from '../planted/planting.ts';
import { seenTable } from '../planted/seen-table.ts';
import { openWorld } from '../world.ts';
import { planTab } from './answered-files.ts';
import { editWorkbook } from './edit-workbook.ts';

const personsNotes = [
  ...['يُراجع مع الدائرة', 'أحمد: تأكدت من الرقم\nسارة: شكرًا', 'بانتظار رد المالية', 'خطأ: ليس خطأً، بل ملاحظة لي'],
  ...['1', 'see the annex', '[مهم]'],
];

/** Values that a person can type: others need a format, or a formula that fails. */
const isTyped = ({ content }: Planting): boolean =>
  typeof content.value === 'string' && !content.error && content.text === content.value;

const noteOf = ({ note }: excel.Cell): string =>
  typeof note === 'string'
    ? note
    : ((Reflect.get(note ?? {}, 'texts') as { text: string }[] | undefined)?.map(({ text }) => text).join('') ?? '');

// Of this one's 25 values, half can be typed.
const seed = 39;

describe('a department’s own file with planted errors and 7 notes', () => {
  const world = openWorld();

  it('is answered in exactly these cells, until they are mended, and is left as people left it', async () => {
    const { cycle, department, names } = filledDepartment(seed);
    await world.publish(cycle);
    await world.pass(cycle.id);
    const { store, spreadsheets } = runtime().ports;
    const { departments } = await store.state(cycle.id);
    const { spreadsheetId = '' } = departments.find(({ id }) => id === department.id) ?? {};
    const seen = seenTable(await spreadsheets.pull(spreadsheetId), plan, department.entries['plan']?.length ?? 0);
    const random = createRandom(seed);
    const plantings = random.sample(plantInPlan(seen, names, random).filter(isTyped));
    expect(plantings.length).toBeGreaterThan(8);
    const places = seen.places.filter(({ rowsHigh }) => rowsHigh > 0);
    const others = random.sample(places.filter((place) => !plantings.some((one) => one.place === place)));
    const noted = [...plantings.slice(0, 3).map(({ place }) => place), ...others].slice(0, 7);

    const file = await world.fileOf(department.id);
    const edit = (change: (sheet: excel.Worksheet) => void) => editWorkbook(file, planTab, change);
    const mend = (sheet: excel.Worksheet, mended: readonly Planting[]) => {
      for (const { place } of mended) sheet.getCell(place.a1).value = (place.cell?.value ?? null) as excel.CellValue;
    };
    const cells = async () => {
      const workbook = new excel.Workbook();
      await workbook.xlsx.load((await readFile(file)) as never);
      const sheet = workbook.getWorksheet(planTab) as excel.Worksheet;
      return seen.places.map(({ a1 }) => sheet.getCell(a1));
    };
    const marked = async () =>
      (await cells())
        .filter((cell) => readNote(noteOf(cell)).lines.some((line) => line.startsWith('خطأ: ')))
        .map(({ address }) => address)
        .toSorted();
    const persons = async () =>
      (await cells()).map((cell) => [cell.address, cell.value, cell.style, readNote(noteOf(cell)).person]);
    const addressesOf = (of: readonly Planting[]) => of.map(({ place }) => place.a1).toSorted();

    await edit((sheet) => {
      for (const [index, { a1 }] of noted.entries()) sheet.getCell(a1).note = personsNotes[index] as string;
    });
    await world.pass(cycle.id);
    const before = await persons();
    await edit((sheet) => {
      for (const { place, content } of plantings) sheet.getCell(place.a1).value = content.value;
    });
    await world.pass(cycle.id);
    expect(await marked()).toEqual(addressesOf(plantings));
    await edit((sheet) => mend(sheet, plantings.slice(0, 4)));
    await world.pass(cycle.id);
    expect(await marked()).toEqual(addressesOf(plantings.slice(4)));
    await edit((sheet) => mend(sheet, plantings));
    const { departments: after } = await world.pass(cycle.id);
    expect(after.find(({ id }) => id === department.id)?.state).toBe('in-force');
    expect(await marked()).toEqual([]);
    expect(await persons()).toEqual(before);
    expect((await world.pass(cycle.id)).calls['sheets.write']).toBe(0);
  });
});
