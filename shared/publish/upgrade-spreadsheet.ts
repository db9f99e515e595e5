import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Page, SpreadsheetTemplate, Table } from '../schema/table.ts';
import { designPage } from './design-page.ts';
import { tabsOf } from './design-spreadsheet.ts';
import type { TabOwner } from './design-tab.ts';
import type { TabDesign } from './spreadsheet-design.ts';
import type { SpreadsheetState } from './spreadsheet-state.ts';
import type { Locate, StandingTable } from './standing-table.ts';
import { surveyTables } from './survey-tables.ts';
import type { Change, TabEdit, Upgrade } from './tab-edit.ts';
import { addColumns, columnsToShow, showColumns } from './upgrade-columns.ts';
import { upgradeHeadings } from './upgrade-headings.ts';
import { upgradeLists } from './upgrade-lists.ts';
import { upgradeNamedRanges } from './upgrade-named-ranges.ts';
import { makeRoom, upgradeOpening } from './upgrade-opening.ts';
import { upgradePage } from './upgrade-page.ts';
import { upgradeProtections } from './upgrade-protections.ts';
import { prepareRows, setUpTab } from './upgrade-tab.ts';

/** What a spreadsheet is held against. */
export interface Wanted {
  readonly template: SpreadsheetTemplate;
  readonly owner: TabOwner;
  readonly locate: Locate;
  /** What was read when the version in force was; needed only where something is missing. */
  readonly inForce: RawSpreadsheet | undefined;
}

/**
 * What makes a published spreadsheet as its template has it now, every entry kept: nothing that a person wrote, noted,
 * coloured, merged, moved or added is touched, and nothing is done twice.
 */
export function upgradeSpreadsheet(state: SpreadsheetState, { template, owner, locate, inForce }: Wanted): Upgrade {
  const room = makeRoom(state, template.tables, locate);
  const { standing, absent, leftAlone } = surveyTables(room.state, template.tables, locate, inForce);
  const pages = template.pages.map((page) => ({ page, upgrade: upgradePage(room.state, page) }));
  const lacking = pages.flatMap(({ page, upgrade }) => (upgrade ? [] : [page]));
  const changes = [
    ...room.changes,
    ...addedTabs(room.state, absent, lacking, owner),
    ...standing.flatMap((table) => upgradeTable(room.state, table, owner)),
    ...pages.flatMap(({ upgrade }) => upgrade?.changes ?? []),
  ];
  return {
    changes: gathered(changes),
    leftAlone: [...leftAlone, ...pages.flatMap(({ upgrade }) => upgrade?.leftAlone ?? [])],
  };
}

function upgradeTable(state: SpreadsheetState, table: StandingTable, owner: TabOwner): Change[] {
  const shown = columnsToShow(table, owner);
  return [
    ...setUpTab(table),
    ...addColumns(table, owner),
    ...showColumns(table, shown),
    ...prepareRows(table),
    ...upgradeHeadings(table, owner),
    ...upgradeOpening(state, table),
    ...upgradeNamedRanges(state, table),
    ...upgradeLists(table, owner, shown),
    ...upgradeProtections(table),
  ];
}

/** Whole tabs that a spreadsheet lacks, each after the last one that it has. */
function addedTabs(
  { tabs }: SpreadsheetState,
  tables: readonly Table[],
  pages: readonly Page[],
  owner: TabOwner,
): Change[] {
  const designs = [...tabsOf(tables, { entries: {} }, owner), ...pages.map(designPage)];
  const first = Math.max(-1, ...tabs.map(({ tabId }) => tabId)) + 1;
  const titles = new Set(tabs.map(({ title }) => title.toLowerCase()));
  return designs.map((design, index): Change => {
    const tab: TabDesign = { ...design, title: freeTitle(design.title, titles) };
    const edits: TabEdit[] = [{ does: 'add-tab', tabId: first + index, tab }];
    return { kind: 'added-tab', of: design.title, count: 1, edits };
  });
}

// Somebody may have given the name of a tab of ours to one of their own.
function freeTitle(title: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const free = number === 1 ? title : `${title} (${number})`;
    if (!taken.has(free.toLowerCase())) return free;
  }
}

/** The changes of one kind that concern the same thing as one; without those that do nothing. */
function gathered(changes: readonly Change[]): Change[] {
  const groups = Map.groupBy(changes, ({ kind, of }) => `${kind} ${of}`);
  const whole = [...groups.values()].map((group) => ({
    ...(group[0] as Change),
    count: group.reduce((sum, { count }) => sum + count, 0),
    edits: group.flatMap(({ edits }) => edits),
  }));
  return whole.filter(({ edits }) => edits.length > 0);
}
