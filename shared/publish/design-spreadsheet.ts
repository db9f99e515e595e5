import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import type { CycleToPublish, DepartmentToPublish } from '../schema/entries.ts';
import type { SpreadsheetTemplate, Table } from '../schema/table.ts';
import { designPage } from './design-page.ts';
import { designTab, type TabOwner } from './design-tab.ts';
import { ownerOfEntries } from './tab-owner.ts';
import type { SpreadsheetDesign, TabDesign } from './spreadsheet-design.ts';

/** The templates of both kinds of spreadsheet. */
export type Templates = Readonly<Record<SpreadsheetTemplate['id'], SpreadsheetTemplate>>;

/** What the ministry's spreadsheets are made from. */
export const ministryTemplates: Templates = { department: departmentSpreadsheet, framework: frameworkSpreadsheet };

/** The spreadsheet of a department, or of the planning unit, as it is first published. */
export function designSpreadsheet(cycle: CycleToPublish, owner: DepartmentToPublish): SpreadsheetDesign {
  const template = ministryTemplates[owner.id === cycle.framework.id ? 'framework' : 'department'];
  return designOf(template, owner, ownerOfEntries(cycle, owner), cycle);
}

/** The same from any template, for an owner of whom all is known that its tabs need. */
export const designOf = (
  template: SpreadsheetTemplate,
  owner: Pick<DepartmentToPublish, 'name' | 'entries'>,
  tabOwner: TabOwner,
  { id, timeZone }: Pick<CycleToPublish, 'id' | 'timeZone'>,
): SpreadsheetDesign => ({
  title: `${owner.name} ${id}`,
  timeZone,
  tabs: [...tabsOf(template.tables, owner, tabOwner), ...template.pages.map(designPage)],
});

/** One tab for each table. */
export const tabsOf = (
  tables: readonly Table[],
  owner: Pick<DepartmentToPublish, 'entries'>,
  tabOwner: TabOwner,
): TabDesign[] => tables.map((table) => designTab(table, entriesOf(owner, table.id), tabOwner));

const entriesOf = ({ entries }: Pick<DepartmentToPublish, 'entries'>, tableId: string) =>
  // A department that has nothing to say yet still finds its tick.
  entries[tableId] ?? (tableId === 'summary' ? [{ values: {} }] : []);
