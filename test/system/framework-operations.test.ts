import { copyFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSpreadsheet } from '../../infra/local/validate-spreadsheet.ts';
import type { CycleToPublish } from '../../shared/schema/entries.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Submission } from '../../shared/submission.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { openWorld } from '../world.ts';
import { type Call, requirePrograms, workInLibreOffice } from './libreoffice.ts';
import { fileOf } from './published-spreadsheets.ts';

const cycles = [3, 5, 9].map((seed) => ({ ...generateCycle(seed), id: `generated-${seed}` }));
const { tables } = frameworkSpreadsheet;

/** What the planning unit may do to every tab of its spreadsheet without meaning the framework. */
const callsFor = ({ framework }: CycleToPublish): Call[] =>
  tables.flatMap(({ id, title, columns }, place) => {
    const { length } = framework.entries[id] ?? [];
    const tab = title.ar;
    const numbers = [...columns.entries()].filter(([, { kind }]) => kind === 'integer').map(([column]) => column);
    return [
      ...numbers.map((column) => ({ do: 'type_eastern_digits', tab, area: [column, 2, column, 1 + length] })),
      { do: 'insert_columns', tab, column: 1 + (place % columns.length) },
      { do: 'insert_rows', tab, row: place % 2 },
      { do: 'rename_tab', tab, name: `${place + 1}` },
    ];
  });

/** What a framework says: not where it stands, nor how it is spelt. */
const meaningOf = ({ body, findings }: Submission): unknown => {
  const said = JSON.stringify([
    body.kind === 'framework' && body.framework,
    findings.map(({ code, values, cells }) => [code, values, cells.length]),
  ]);
  return JSON.parse(said, (key, value) => (/^(?:at|written|writtenAt|via)$/.test(key) ? undefined : value));
};

describe('what is read of the framework', () => {
  const world = openWorld();

  beforeAll(async () => {
    requirePrograms();
    for (const cycle of cycles) await world.publish(cycle);
    const jobs = cycles.map((cycle) => ({ file: fileOf(world, cycle, cycle.framework), operations: callsFor(cycle) }));
    for (const { file } of jobs) await copyFile(file, `${file}.published`);
    const again = [{ do: 'save_again', tab: '1', ending: '.ods' }];
    await workInLibreOffice(jobs.map(({ file, operations }) => ({ file, operations: [...operations, ...again] })));
  }, 120_000);

  it.each(cycles)('is the same after somebody worked on all tabs of $id', async (cycle) => {
    const file = fileOf(world, cycle, cycle.framework);
    const [untouched, worked] = await Promise.all(
      [`${file}.published`, file].map(async (path) =>
        frameworkSubmission(await openSpreadsheet(path), cycle.departments),
      ),
    );
    expect(meaningOf(worked as Submission)).toEqual(meaningOf(untouched as Submission));
  });
});
