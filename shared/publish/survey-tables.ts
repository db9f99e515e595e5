import { summary } from '../../templates/sheets/summary.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Column, Table } from '../schema/table.ts';
import { preparedRows } from './prepared-rows.ts';
import type { SpreadsheetState, TabState } from './spreadsheet-state.ts';
import { cellLookup, doubtAbout, type FoundTable, type Locate, type StandingTable } from './standing-table.ts';
import type { LeftAlone } from './tab-edit.ts';
import { firstFreeColumn } from './upgrade-columns.ts';

/** The tables of a template in one spreadsheet: those that stand there, those that it lacks, and those not to touch. */
export interface Survey {
  readonly standing: readonly StandingTable[];
  readonly absent: readonly Table[];
  readonly leftAlone: readonly LeftAlone[];
}

/**
 * Finds each table and gives the columns that it lacks a place. What the version in force says is never brought back
 * empty: a column or a tab that somebody deleted, and of which values are in force, is left to people.
 */
export function surveyTables(
  state: SpreadsheetState,
  tables: readonly Table[],
  locate: Locate,
  inForce: RawSpreadsheet | undefined,
): Survey {
  const [standing, absent, leftAlone]: [StandingTable[], Table[], LeftAlone[]] = [[], [], []];
  const holds = (table: Table, column: Column): boolean =>
    inForce !== undefined && isInForce(inForce, table, column, locate);
  for (const table of tables) {
    const found = locate(state, table);
    const why = found && doubtAbout(state, table, found);
    const tab = state.tabs.find(({ tabId }) => tabId === found?.tab.tabId);
    if (why) leftAlone.push({ of: table.id, why });
    else if (found && tab) {
      const missing = table.columns.filter(({ key }) => !found.columns.has(key));
      const deleted = missing.filter((column) => holds(table, column));
      leftAlone.push(...deleted.map(({ key }) => ({ of: `${table.id}.${key}`, why: 'in-force' as const })));
      const added = missing.filter((column) => !deleted.includes(column));
      standing.push(standingTable(state, table, found, tab, added, standing));
    } else if (table.columns.some((column) => holds(table, column))) leftAlone.push({ of: table.id, why: 'in-force' });
    else absent.push(table);
  }
  return { standing, absent, leftAlone };
}

/** Whether a table, or a column of one, is not there: only then is it asked what is in force. */
export const lacksSomething = (state: SpreadsheetState, tables: readonly Table[], locate: Locate): boolean =>
  tables.some((table) => {
    const places = locate(state, table)?.columns;
    return table.columns.some(({ key }) => !places?.has(key));
  });

function isInForce(raw: RawSpreadsheet, table: Table, { key, kind }: Column, locate: Locate): boolean {
  // Identities are found again by what rows say, answers are written again, and without its tick nothing comes into force.
  if (kind === 'id' || kind === 'answer' || table.id === summary.id) return false;
  const found = locate(raw, table);
  const place = found?.columns.get(key);
  if (!found || place === undefined) return false;
  const { tab, headingRow } = found;
  return tab.cells.some(
    ({ row, column, value }) => column === place && row > headingRow && value !== '' && value !== false,
  );
}

function standingTable(
  state: SpreadsheetState,
  table: Table,
  found: FoundTable,
  tab: TabState,
  added: readonly Column[],
  others: readonly StandingTable[],
): StandingTable {
  const free = firstFreeColumn(tab, placesIn(tab, others));
  const columns = new Map(found.columns);
  for (const [index, { key }] of added.entries()) columns.set(key, free + index);
  return {
    ...{ table, tab, columns, headingRow: found.headingRow },
    added: new Set(added.map(({ key }) => key)),
    understood: new Set(found.understood.map(({ key }) => key)),
    repeated: new Set(found.repeated.keys()),
    rows: preparedRows(state, table, found),
    cellAt: cellLookup(tab),
  };
}

const placesIn = (tab: TabState, tables: readonly StandingTable[]): number[] =>
  tables.filter((one) => one.tab.tabId === tab.tabId).flatMap(({ columns }) => [...columns.values()]);
