import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { contentSha256 } from '../../shared/plan/content-hash.ts';
import { loadExample } from '../../templates/example/example.ts';
import { whatIsRead } from '../mutations/what-is-read.ts';
import { openWorld } from '../world.ts';
import { requirePrograms, workInLibreOffice } from './libreoffice.ts';
import { callsOf, harmlessOperations, type Sequence, sequenceWith } from './operations/sequences.ts';
import { generatedCycle, type PublishedSpreadsheet, publishSpreadsheets, readAfter } from './published-spreadsheets.ts';

// Other sequences, and more of them: SEED=1000 ROUNDS=10 npm run test:system harmless
const firstSeed = Number(process.env['SEED'] ?? 1);
const rounds = Number(process.env['ROUNDS'] ?? 1);

/** A sequence for every operation, which has others before and after it. */
const cases = Array.from({ length: rounds }, () => harmlessOperations)
  .flat()
  .map(({ name }, place) => ({ name, seed: firstSeed + place }));

interface Worked extends Sequence {
  readonly spreadsheet: PublishedSpreadsheet;
  readonly file: string;
}

describe('what is read of a spreadsheet', () => {
  const world = openWorld();
  const worked = new Map<number, Worked>();

  beforeAll(async () => {
    requirePrograms();
    const spreadsheets: PublishedSpreadsheet[] = [];
    for (const cycle of [...[4, 7, 8, 14].map(generatedCycle), loadExample()]) {
      spreadsheets.push(...(await publishSpreadsheets(world, cycle)));
    }
    const folder = join(world.home, 'worked');
    await mkdir(folder);
    for (const { name, seed } of cases) {
      const file = join(folder, `${seed}.xlsx`);
      const sequence = sequenceWith(name, seed, spreadsheets);
      await copyFile(sequence.spreadsheet.file, file);
      worked.set(seed, { ...sequence, file });
    }
    await workInLibreOffice([...worked.values()].map(({ file, steps }) => ({ file, operations: callsOf(steps) })));
  }, 1_000_000);

  it.each(cases)('is the same after “$name” and others (seed $seed)', async ({ seed }) => {
    const { spreadsheet, file, steps, alters } = worked.get(seed) as Worked;
    const { untouched } = spreadsheet;
    const lines = steps.map(({ name, calls }) => `${name}: ${calls.map((call) => JSON.stringify(call)).join(', ')}`);
    const done = [spreadsheet.file, ...lines, ''].join('\n');
    const after = await readAfter(spreadsheet, file);
    expect(whatIsRead(after, alters), done).toEqual(whatIsRead(untouched, alters));
    if (alters.size === 0) expect(contentSha256(after.content), done).toBe(contentSha256(untouched.content));
  });
});
