import { describe, expect, it } from 'vitest';
import { createRandom } from '../generated/random.ts';
import { differences } from './differences.ts';
import { type FilledDepartment, filledDepartment } from './filled-department.ts';
import { plantInPlan } from './plant-in-plan.ts';
import { type Planting, withContents } from './planting.ts';
import { toldOfPlan } from './told-of-plan.ts';

const seeds = Array.from({ length: 100 }, (_, index) => index + 1);
const departments = seeds.map(filledDepartment);
const planted = departments.map((department) => ({
  department,
  plantings: plantInPlan(department.plan, department.names, createRandom(department.seed)),
}));

const wrongIn = ({ seed, raw, plan, read }: FilledDepartment, plantings: readonly Planting[]): string[] =>
  differences(seed, toldOfPlan(plan, plantings), read(withContents(raw, plantings)).findings);

describe('a plan in which 25 values are planted that cannot be read or are unknown', () => {
  it('gives no error before that', () => {
    expect(departments.flatMap((department) => wrongIn(department, []))).toEqual([]);
  });

  it('gives errors for exactly these, each in its cells and for its own reason', () => {
    expect(planted.flatMap(({ department, plantings }) => wrongIn(department, plantings))).toEqual([]);
  });

  it('gives errors for exactly the others once half of them are mended', () => {
    const wrong = planted.flatMap(({ department, plantings }) => {
      const left = createRandom(department.seed).sample(plantings, 12);
      return wrongIn(department, left);
    });
    expect(wrong).toEqual([]);
  });

  it('gives the same errors where a version is in force, and takes no row for moved', () => {
    const wrong = planted.flatMap(({ department: { seed, raw, plan, read }, plantings }) => {
      const { findings } = read(withContents(raw, plantings), read(raw));
      const moved = findings.filter(({ code }) => code === 'rows-sorted' || code === 'block-kept');
      return [
        ...differences(seed, toldOfPlan(plan, plantings), findings),
        ...moved.flatMap(({ code, cells }) => cells.map(({ a1 }) => `seed ${seed}, ${a1}: reported ${code}`)),
      ];
    });
    expect(wrong).toEqual([]);
  });
});
