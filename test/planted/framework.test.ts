import { describe, expect, it } from 'vitest';
import { createRandom } from '../generated/random.ts';
import { differences } from './differences.ts';
import { type FilledFramework, filledFramework } from './filled-framework.ts';
import { plantInBudget, plantInFramework } from './plant-in-framework.ts';
import { isName, type Planting, withContents } from './planting.ts';
import { toldOfFramework } from './told-of-framework.ts';

const seeds = Array.from({ length: 25 }, (_, index) => index + 1);
const frameworks = seeds.map(filledFramework);
const planted = frameworks.map((framework) => ({
  framework,
  plantings: [
    ...plantInFramework(framework.tables, framework.names, createRandom(framework.seed)),
    ...plantInBudget(framework.tables, createRandom(framework.seed + 1_000_000)),
  ],
}));

const wrongIn = ({ seed, raw, tables, read }: FilledFramework, plantings: readonly Planting[]): string[] =>
  differences(seed, toldOfFramework(tables, plantings), read(withContents(raw, plantings)).findings);

describe('a framework in which values are planted that cannot be read or are unknown', () => {
  it('gives no error before that', () => {
    expect(frameworks.flatMap((framework) => wrongIn(framework, []))).toEqual([]);
  });

  it('gives errors for exactly those that can be told, each in its cells and for its own reason', () => {
    expect(planted.flatMap(({ framework, plantings }) => wrongIn(framework, plantings))).toEqual([]);
  });

  it('gives an error for every unknown name once all cells can be read', () => {
    const names = planted.map(({ framework, plantings }) => ({
      framework,
      plantings: plantings.filter(({ kind }) => isName(kind)),
    }));
    expect(names.flatMap(({ framework, plantings }) => wrongIn(framework, plantings))).toEqual([]);
    for (const { framework, plantings } of names)
      expect(new Set(toldOfFramework(framework.tables, plantings).values()).size).toBe(plantings.length);
  });
});
