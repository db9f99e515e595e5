import { describe, expect, it } from 'vitest';
import { createRandom } from '../generated/random.ts';
import { sourceFiles } from '../house/source-files.ts';
import { filledDepartment } from './filled-department.ts';
import { plantInPlan } from './plant-in-plan.ts';
import { isFilled } from './seen-table.ts';
import { toldOfPlan } from './told-of-plan.ts';

const folder = 'test/planted/';
const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
const planted = (seed: number) => {
  const { plan, names } = filledDepartment(seed);
  const plantings = plantInPlan(plan, names, createRandom(seed));
  return { plan, plantings, told: Map.groupBy(toldOfPlan(plan, plantings), ([, planting]) => planting) };
};
const plans = seeds.map(planted);

describe('plantInPlan', () => {
  it('plants the same for the same seed', () => {
    expect(planted(7).plantings).toEqual(planted(7).plantings);
  });

  it('plants 25 values in every plan: several in a row, in heads of blocks, in the last row', () => {
    const shapes = plans.map(({ plan, plantings, told }) => {
      const byRow = Map.groupBy(plantings, ({ place }) => place.row);
      return {
        places: new Set(plantings.map(({ place }) => place.a1)).size,
        told: told.size,
        severalInARow: [...byRow.values()].some(({ length }) => length >= 3),
        severalHeads: plantings.filter(({ place }) => place.rowsHigh > 1).length >= 2,
        inLastRow: byRow.has(plan.rows.at(-1) ?? 0),
      };
    });
    const wanted = { places: 25, told: 25, severalInARow: true, severalHeads: true, inLastRow: true };
    expect(shapes).toEqual(seeds.map(() => wanted));
  });

  it('plants every kind of value, in full cells and in empty ones', () => {
    const plantings = plans.flatMap((plan) => plan.plantings);
    const byKind = Map.groupBy(plantings, ({ kind }) => kind);
    expect([...byKind.keys()].toSorted()).toEqual([
      'a failed formula',
      'a number that became a date',
      'an unclear currency',
      'an unclear date',
      'an unclear number',
      'an unclear order of day and month',
      'an unknown programme',
      'an unknown section',
      'no amount',
      'no date',
      'no number',
      'too many decimals',
    ]);
    expect(Math.min(...[...byKind.values()].map(({ length }) => length))).toBeGreaterThan(20);
    expect(plantings.filter(({ place }) => isFilled(place)).length).toBeGreaterThan(1000);
    expect(plantings.filter(({ place }) => !isFilled(place)).length).toBeGreaterThan(500);
  });

  it('plants names that hold for several activities, and names of which the first activity cannot be read', () => {
    const told = plans.flatMap((plan) => [...plan.told]);
    const beside = told.filter(([{ place }, cells]) => cells.every(([at]) => at !== `plan!${place.a1}`));
    expect(told.filter(([, cells]) => cells.length > 1).length).toBeGreaterThan(100);
    expect(beside.length).toBeGreaterThan(20);
  });

  it('knows no rule and no reader: nothing of the product but the types of cells and columns', () => {
    const imports = sourceFiles().flatMap((file) => file.imports);
    const own = new Set(
      ['plant-in-plan', 'told-of-plan', 'plant-in-framework', 'told-of-framework'].map((name) => `${folder}${name}.ts`),
    );
    const foreign = new Set<string>();
    // What is added on the way is walked through, too.
    for (const path of own) {
      for (const { from, specifier, to = specifier, typesOnly } of imports) {
        if (from === path && to.startsWith(folder)) own.add(to);
        else if (from === path) foreign.add(typesOnly ? `types of ${to}` : to);
      }
    }
    expect([...foreign].toSorted()).toEqual([
      'types of shared/schema/raw-spreadsheet.ts',
      'types of shared/schema/table.ts',
      'types of test/generated/random.ts',
    ]);
  });
});
