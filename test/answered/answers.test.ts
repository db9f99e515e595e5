import { describe, expect, it } from 'vitest';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { createRandom } from '../generated/random.ts';
import { filledDepartment } from '../planted/filled-department.ts';
import { plantInPlan } from '../planted/plant-in-plan.ts';
import type { Planting } from '../planted/planting.ts';
import type { Place } from '../planted/seen-table.ts';
import { passOver } from './answered-department.ts';
import { type At, cellAt, markedCells, noteOn, peoplesPart, writeInto } from './people.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
const texts = [
  'يُراجع مع الدائرة',
  'أحمد: تأكدت من الرقم\nسارة: شكرًا',
  '  بانتظار رد المالية  ',
  'خطأ: ليس خطأً، بل ملاحظة لي',
  '1',
  'see e-mail of 3/4\r\nand the annex',
  '[مهم]',
];

const atOf = ({ tabId, row, columnPlace: column }: Place): At => ({ tabId, row, column });
const plant = (raw: RawSpreadsheet, plantings: readonly Planting[]): RawSpreadsheet =>
  plantings.reduce((edited, { place, content }) => writeInto(edited, atOf(place), content), raw);
const mend = (raw: RawSpreadsheet, plantings: readonly Planting[]): RawSpreadsheet =>
  plantings.reduce((edited, { place }) => writeInto(edited, atOf(place), place.cell), raw);
const addressesOf = (plantings: readonly Planting[]): string[] => plantings.map(({ place }) => place.a1).toSorted();

describe.each(seeds)('a department with 25 errors and 7 notes of its own, seed %i', (seed) => {
  it('is answered in exactly these cells, until they are mended, and loses nothing of its own', async () => {
    const { raw: filled, plan, names, read } = filledDepartment(seed);
    const random = createRandom(seed);
    const plantings = random.sample(plantInPlan(plan, names, random));
    const others = plan.places.filter((place) => !plantings.some((planting) => planting.place === place));
    const noted = [...plantings.slice(0, 3).map(({ place }) => place), ...random.sample(others, 4)];
    const notes = noted.map((place, index) => ({ at: atOf(place), text: texts[index] as string }));
    const withNotes = notes.reduce((edited, { at, text }) => noteOn(edited, at, text), filled);
    const tabId = noted[0]?.tabId ?? 0;

    const planted = plant(withNotes, plantings);
    const first = await passOver(planted, read, 1);
    expect(markedCells(first.raw, tabId, 'خطأ')).toEqual(addressesOf(plantings));
    expect(peoplesPart(first.raw)).toEqual(peoplesPart(planted));
    expect((await passOver(first.raw, read, 2)).answers).toEqual([]);

    const second = await passOver(mend(first.raw, plantings.slice(0, 10)), read, 3);
    expect(markedCells(second.raw, tabId, 'خطأ')).toEqual(addressesOf(plantings.slice(10)));

    const last = await passOver(mend(second.raw, plantings), read, 4);
    expect(markedCells(last.raw, tabId, 'خطأ')).toEqual([]);
    expect(peoplesPart(last.raw)).toEqual(peoplesPart(withNotes));
    for (const { at, text } of notes) {
      const note = cellAt(last.raw, at)?.note ?? '';
      expect(note.includes('[ملاحظة من') ? note.slice(0, text.length) : note).toBe(text);
    }
    expect((await passOver(last.raw, read, 5)).answers).toEqual([]);
  });
});
