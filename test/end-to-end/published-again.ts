import type { sheets_v4 } from '@googleapis/sheets';
import type excel from 'exceljs';
import { beforeAll } from 'vitest';
import { runtime } from '../../infra/local/runtime.ts';
import type { UpgradedSpreadsheet } from '../../shared/press.ts';
import { publishCycle, type Published } from '../../shared/publication.ts';
import { ministryTemplates, type Templates } from '../../shared/publish/design-spreadsheet.ts';
import type { SpreadsheetState, TabState } from '../../shared/publish/spreadsheet-state.ts';
import { smallCycle } from '../faults/small-cycle.ts';
import { openWorld, type World } from '../world.ts';
import { editWorkbook } from './edit-workbook.ts';
import { googleSheets, spreadsheetIdOf } from './people-at-work.ts';

/** The cycle that is published again. */
export const cycle = '2024-2026';

/** A cycle that was published and came into force, for tests in which people work on it and it is published again. */
export interface PublishedAgain {
  readonly world: World;
  readonly publish: (templates?: Templates) => Promise<Published>;
  /** Publishes all, and gives what that did to one department's spreadsheet. */
  readonly own: (department: string, templates?: Templates) => Promise<UpgradedSpreadsheet | undefined>;
  readonly stateOf: (department: string) => Promise<SpreadsheetState>;
  /** What somebody does in Google's own editor. */
  readonly request: (department: string, ...requests: sheets_v4.Schema$Request[]) => Promise<void>;
  /** What somebody does in Excel. */
  readonly edit: (department: string, tab: string, change: (sheet: excel.Worksheet) => void) => Promise<void>;
}

/** Publishes a small cycle of so many departments for all tests of a file. */
export function openPublished(departments: number, first: Templates = ministryTemplates): PublishedAgain {
  const world = openWorld();
  const publish = (templates = ministryTemplates): Promise<Published> => {
    const { ports, publisher } = runtime();
    const by = { owner: 'administrator', leaseMs: 60_000, templates };
    return publishCycle(ports.store, publisher, smallCycle(cycle, departments), by);
  };
  beforeAll(async () => {
    await publish(first);
    await world.pass(cycle);
  }, 60_000);
  return {
    ...{ world, publish },
    own: async (id, templates) => (await publish(templates)).upgraded.find(({ department }) => department === id),
    stateOf: async (id) => runtime().publisher.inspect(await spreadsheetIdOf(cycle, id)),
    request: async (id, ...requests) => {
      const spreadsheetId = await spreadsheetIdOf(cycle, id);
      await googleSheets().spreadsheets.batchUpdate({ spreadsheetId, requestBody: { requests } });
    },
    edit: async (id, tab, change) => editWorkbook(await world.fileOf(id), tab, change),
  };
}

/** What was done, as `kind, what, how many`. */
export const kindsOf = (upgraded: UpgradedSpreadsheet | undefined): string[] =>
  (upgraded?.changes ?? []).filter(({ count }) => count > 0).map(({ kind, of, count }) => `${kind} ${of} ${count}`);

/** The tab of the plan. */
export function planTab({ tabs, namedRanges }: SpreadsheetState): TabState {
  const range = namedRanges.find(({ name }) => name === 'plan_activity');
  const tab = tabs.find(({ tabId }) => tabId === range?.tabId);
  if (!tab) throw new Error('there is no plan');
  return tab;
}
