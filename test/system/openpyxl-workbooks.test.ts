import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { keepPass } from '../../infra/local/keep-pass.ts';
import { loadExample } from '../../templates/example/example.ts';
import { openWorld } from '../world.ts';
import { requirePrograms } from './libreoffice.ts';
import { generatedCycle } from './published-spreadsheets.ts';
import { expectSameByOpenpyxl } from './read-by-openpyxl.ts';

describe('the official workbooks, read by openpyxl', () => {
  const world = openWorld();
  beforeAll(requirePrograms);

  // The other generated plans are read by it where they are rendered: test/end-to-end/generated-plans-*.heavy.test.ts.
  it.each([loadExample(), ...[1, 2, 3, 4].map(generatedCycle)])(
    'say of plan $id what the other reader sees, which is held against the plan',
    async (cycle) => {
      await world.publish(cycle);
      await keepPass(world.home, await world.pass(cycle.id));
      await expectSameByOpenpyxl(join(world.home, 'reports', cycle.id));
    },
    120_000,
  );
});
