import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { matchName } from '../language/match-name.ts';
import type { CycleToPublish, DepartmentToPublish } from '../schema/entries.ts';
import type { FrameworkList, SpreadsheetTemplate } from '../schema/table.ts';
import { designTab } from './design-tab.ts';
import type { SpreadsheetDesign } from './spreadsheet-design.ts';

/** The spreadsheet of a department, or of the planning unit, as it is first published. */
export function designSpreadsheet(cycle: CycleToPublish, owner: DepartmentToPublish): SpreadsheetDesign {
  const template: SpreadsheetTemplate = owner.id === cycle.framework.id ? frameworkSpreadsheet : departmentSpreadsheet;
  const tabOwner = { name: owner.name, seed: `${cycle.id}/${owner.id}`, lists: listsFor(cycle, owner) };
  return {
    title: `${owner.name} ${cycle.id}`,
    timeZone: cycle.timeZone,
    tabs: template.tables.map((table) => designTab(table, entriesOf(owner, table.id), tabOwner)),
  };
}

const entriesOf = ({ entries }: DepartmentToPublish, tableId: string) =>
  // A department that has nothing to say yet still finds its tick.
  entries[tableId] ?? (tableId === 'summary' ? [{ values: {} }] : []);

function listsFor({ framework }: CycleToPublish, { name }: DepartmentToPublish): Record<FrameworkList, string[]> {
  const texts = (table: string, column: string): string[] =>
    (framework.entries[table] ?? []).map(({ values }) => String(values[column] ?? ''));
  const own = (framework.entries['sections'] ?? []).filter(({ values }) =>
    String(values['contributors'] ?? '')
      .split('\n')
      .some((contributor) => matchName(contributor, [{ id: name, names: [name] }]).id),
  );
  return { programmes: texts('programmes', 'name'), sections: own.map(({ values }) => String(values['title'])) };
}
