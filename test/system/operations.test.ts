import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readZip } from '../../infra/local/google/zip-archive.ts';
import { openWorld } from '../world.ts';
import { type Call, type Job, requirePrograms, workInLibreOffice } from './libreoffice.ts';
import { callsOf, harmlessOperations, sequenceWith } from './operations/sequences.ts';
import { generatedCycle, type PublishedSpreadsheet, publishSpreadsheets } from './published-spreadsheets.ts';

// Saving alone is meant to change nothing.
const names = harmlessOperations.map(({ name }) => name).filter((name) => !name.startsWith('save'));

/** What is done to a spreadsheet before an operation, and with it. */
interface Trial {
  readonly spreadsheet: PublishedSpreadsheet;
  readonly before: readonly Call[];
  readonly after: readonly Call[];
}

/** An operation after as few others as possible. */
function trialOf(name: string, spreadsheets: readonly PublishedSpreadsheet[]): Trial {
  const trials = Array.from({ length: 20 }, (_, seed): Trial => {
    const { steps, spreadsheet } = sequenceWith(name, seed, spreadsheets);
    const place = steps.findIndex((step) => step.name === name);
    return { spreadsheet, before: callsOf(steps.slice(0, place)), after: callsOf(steps.slice(0, place + 1)) };
  });
  return trials.toSorted((one, other) => one.before.length - other.before.length)[0] as Trial;
}

describe('an operation', () => {
  const world = openWorld();
  const files = new Map<string, string>();
  const trials = new Map<string, Trial>();

  /** One file for everything that is done to a spreadsheet, as nothing is done to many before an operation. */
  const fileAfter = ({ spreadsheet }: Trial, calls: readonly Call[]): string => {
    const key = JSON.stringify([spreadsheet.file, calls]);
    if (!files.has(key)) files.set(key, join(world.home, 'worked', `${files.size}.xlsx`));
    return files.get(key) as string;
  };

  beforeAll(async () => {
    requirePrograms();
    const spreadsheets = await publishSpreadsheets(world, generatedCycle(8));
    await mkdir(join(world.home, 'worked'));
    const jobs = new Map<string, Job>();
    for (const name of names) {
      const trial = trialOf(name, spreadsheets);
      trials.set(name, trial);
      for (const operations of [trial.before, trial.after]) {
        const file = fileAfter(trial, operations);
        await copyFile(trial.spreadsheet.file, file);
        jobs.set(file, { file, operations });
      }
    }
    await workInLibreOffice([...jobs.values()]);
  }, 120_000);

  it.each(names)('is really done by LibreOffice: %s', async (name) => {
    const trial = trials.get(name) as Trial;
    const [before, after] = [trial.before, trial.after].map((calls) => fileAfter(trial, calls));
    expect(await contentOf(after as string)).not.toEqual(await contentOf(before as string));
  });
});

/** What stands in a workbook, apart from when it was saved. */
const contentOf = async (file: string): Promise<[string, string][]> =>
  [...readZip(await readFile(file))]
    .filter(([part]) => part.startsWith('xl/'))
    .map(([part, bytes]) => [part, bytes.toString('utf8')]);
