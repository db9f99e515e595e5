import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepPass } from '../../infra/local/keep-pass.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { openWorld } from '../world.ts';
import { expectWorkbooksToSay } from './compare-workbooks.ts';

/**
 * Plans that nobody has seen before go through publish → xlsx → pull → store → workbook, and the workbooks say what the
 * generator wrote. In several files, so that they run beside one another; `readOtherwise` is one reader more.
 */
export function describeGeneratedPlans(
  firstSeed: number,
  lastSeed: number,
  readOtherwise?: (folder: string) => Promise<void>,
): void {
  describe(`generated plans ${firstSeed} to ${lastSeed}`, () => {
    const world = openWorld();
    const seeds = Array.from({ length: lastSeed - firstSeed + 1 }, (_, index) => firstSeed + index);

    it.each(seeds)('prints plan %i as it was written', async (seed) => {
      const cycle = { ...generateCycle(seed), id: `plan-${seed}` };
      await world.publish(cycle);
      const summary = await world.pass(cycle.id);
      expect(summary.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(new Set(summary.departments.map(({ state }) => state))).toEqual(new Set(['in-force']));
      await keepPass(world.home, summary);
      await expectWorkbooksToSay(join(world.home, 'reports', cycle.id), cycle);
      await readOtherwise?.(join(world.home, 'reports', cycle.id));
    });
  });
}
