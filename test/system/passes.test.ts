import { copyFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { PassDepartment } from '../../infra/local/pass-summary.ts';
import type { EntryRow } from '../../shared/schema/entries.ts';
import { createRandom } from '../generated/random.ts';
import { openWorld } from '../world.ts';
import { type Call, requirePrograms, workInLibreOffice } from './libreoffice.ts';
import { call, entriesIn, publishedTab } from './operations/plan-tab.ts';
import { callsOf, someSequence } from './operations/sequences.ts';
import { generatedCycle, type PublishedSpreadsheet, publishSpreadsheets } from './published-spreadsheets.ts';

const cycle = generatedCycle(4);

describe('the pass after people worked in LibreOffice', { shuffle: false }, () => {
  const world = openWorld();
  let spreadsheets: PublishedSpreadsheet[];
  let published: readonly PassDepartment[];

  beforeAll(async () => {
    requirePrograms();
    spreadsheets = await publishSpreadsheets(world, cycle);
    for (const { file } of spreadsheets) await copyFile(file, `${file}.published`);
    ({ departments: published } = await world.pass(cycle.id));
  }, 120_000);

  /** Every department does something else to its spreadsheet, as it was published, and all of them are read. */
  async function passAfter(callsFor: (rows: readonly EntryRow[], seed: number) => Call[]): Promise<PassDepartment[]> {
    for (const { file } of spreadsheets) await copyFile(`${file}.published`, file);
    await workInLibreOffice(spreadsheets.map(({ file, rows }, seed) => ({ file, operations: callsFor(rows, seed) })));
    const { calls, departments } = await world.pass(cycle.id);
    expect(calls['sheets.read']).toBe(spreadsheets.length + calls['sheets.write']);
    return [...departments];
  }

  it('makes no version where nobody changed a text', async () => {
    for (const [place, after] of (await passAfter(harmlessCalls)).entries()) {
      expect(after).toMatchObject({ state: 'in-force', lastRead: 'unchanged', versionInForce: 1 });
      expect(after.findings).toMatchObject({ error: 0, warning: published[place]?.findings.warning });
    }
  });

  it('makes a version that counts the same where texts are spelt otherwise', async () => {
    const after = await passAfter((rows, seed) => [spacesAfterActivities(rows), ...harmlessCalls(rows, seed)]);
    for (const [place, { activities, indicators, ...others }] of after.entries()) {
      expect(others).toMatchObject({ state: 'in-force', lastRead: 'accepted', versionInForce: 2 });
      expect({ activities, indicators }).toMatchObject({
        activities: published[place]?.activities,
        indicators: published[place]?.indicators,
      });
    }
  });
});

/** Some operations after which the sheet says the same to the letter. */
function harmlessCalls(rows: readonly EntryRow[], seed: number): Call[] {
  const random = createRandom(seed);
  for (;;) {
    const { steps, alters } = someSequence(rows, random);
    if (alters.size === 0) return callsOf(steps);
  }
}

function spacesAfterActivities(rows: readonly EntryRow[]): Call {
  const tab = publishedTab(rows);
  return call(tab, 'wrap_texts', { area: entriesIn(tab, tab.columns.indexOf('activity')), after: '  ' });
}
