import { describe, expect, it } from 'vitest';
import type { RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import { passOver } from '../../answered/answered-department.ts';
import { type At, cellAt, noteOn, peoplesPart, writeInto } from '../../answered/people.ts';
import { createRandom, type Random } from '../../generated/random.ts';
import { filledDepartment } from '../../planted/filled-department.ts';
import { plantInPlan } from '../../planted/plant-in-plan.ts';
import { typed } from '../../planted/planting.ts';
import type { Place, SeenTable } from '../../planted/seen-table.ts';

const seeds = Array.from({ length: 30 }, (_, index) => 5_000 + index);

const atOf = ({ tabId, row, columnPlace: column }: Place): At => ({ tabId, row, column });

/** What people write that is no error: guesses about wording, what is missing, names in other spellings. */
function untidied(raw: RawSpreadsheet, plan: SeenTable, random: Random): RawSpreadsheet {
  const inColumn = (key: string): Place[] =>
    random.sample(
      plan.places.filter(({ column }) => column.key === key),
      4,
    );
  const said = (place: Place): string => String(place.cell?.value ?? '');
  const edits: [Place, string][] = [
    ...inColumn('indicator').map((place, index): [Place, string] => [
      place,
      ['4 خلال 6 سنوات', 'تم توقيع الاتفاقية', '20% خلال سنتين', ''][index] ?? '',
    ]),
    ...inColumn('programme').map((place): [Place, string] => [place, ` • ${said(place).replaceAll('ة', 'ه')} `]),
    ...inColumn('subObjective').map((place): [Place, string] => [place, said(place).replaceAll('ا', 'أ')]),
    ...inColumn('activity').map((place): [Place, string] => [place, `- ${said(place)}\u200F`]),
  ];
  return edits.reduce((edited, [place, text]) => writeInto(edited, atOf(place), typed(text)), raw);
}

/** Somebody ticks the guesses that the summary shows. */
function silenced(raw: RawSpreadsheet): RawSpreadsheet {
  const column = raw.namedRanges.find(({ name }) => name === 'summary_silenced');
  const boxes = raw.tabs
    .find(({ tabId }) => tabId === column?.tabId)
    ?.cells.filter((cell) => cell.column === column?.startColumn && cell.value === false);
  return (boxes ?? []).reduce(
    (edited, { row, column: at }) => writeInto(edited, { tabId: column?.tabId ?? 0, row, column: at }, typed(true)),
    raw,
  );
}

describe.each(seeds)('an untidy department, seed %i', (seed) => {
  it('is answered once: what stands there is not written again, whatever was silenced or came into force', async () => {
    const { raw: filled, plan, names, read } = filledDepartment(seed);
    const random = createRandom(seed);
    const untidy = untidied(filled, plan, random);
    const withErrors = random.chance(0.5)
      ? plantInPlan(plan, names, random).reduce(
          (edited, { place, content }) => writeInto(edited, atOf(place), content),
          untidy,
        )
      : untidy;
    const noted = random
      .sample(plan.places, 3)
      .reduce((edited, place, index) => noteOn(edited, atOf(place), `كلمة ${index}`), withErrors);

    const first = await passOver(noted, read, 1);
    expect(first.answers.length).toBeGreaterThan(0);
    expect(peoplesPart(first.raw)).toEqual(peoplesPart(noted));
    expect((await passOver(first.raw, read, 2)).answers).toEqual([]);

    const ticked = silenced(first.raw);
    const second = await passOver(ticked, read, 3);
    expect((await passOver(second.raw, read, 4)).answers).toEqual([]);

    const inForce = second.submission;
    const third = await passOver(second.raw, read, 5, inForce);
    expect((await passOver(third.raw, read, 6, inForce)).answers).toEqual([]);
    expect(cellAt(third.raw, atOf(plan.places[0] as Place))?.value).toEqual(
      cellAt(noted, atOf(plan.places[0] as Place))?.value,
    );
  });
});
