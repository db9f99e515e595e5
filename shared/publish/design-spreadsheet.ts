import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { splitLines } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import { type ColumnSet, columnSets } from '../plan/column-sets.ts';
import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../schema/entries.ts';
import type { Column, SpreadsheetTemplate } from '../schema/table.ts';
import { designTab, type TabOwner } from './design-tab.ts';
import type { SpreadsheetDesign } from './spreadsheet-design.ts';

/** The spreadsheet of a department, or of the planning unit, as it is first published. */
export function designSpreadsheet(cycle: CycleToPublish, owner: DepartmentToPublish): SpreadsheetDesign {
  const template: SpreadsheetTemplate = owner.id === cycle.framework.id ? frameworkSpreadsheet : departmentSpreadsheet;
  const own = sectionsOf(cycle, owner);
  const tabOwner: TabOwner = {
    name: owner.name,
    seed: `${cycle.id}/${owner.id}`,
    lists: { programmes: texts(cycle.framework.entries['programmes'], 'name'), sections: texts(own, 'title') },
    prints: printedBy(own),
  };
  return {
    title: `${owner.name} ${cycle.id}`,
    timeZone: cycle.timeZone,
    tabs: template.tables.map((table) => designTab(table, entriesOf(owner, table.id), tabOwner)),
  };
}

const entriesOf = ({ entries }: DepartmentToPublish, tableId: string) =>
  // A department that has nothing to say yet still finds its tick.
  entries[tableId] ?? (tableId === 'summary' ? [{ values: {} }] : []);

const texts = (rows: readonly EntryRow[] = [], column: string): string[] =>
  rows.map(({ values }) => String(values[column] ?? ''));

/** The rows of the framework's sections to which a department contributes. */
const sectionsOf = ({ framework }: CycleToPublish, { name }: DepartmentToPublish): EntryRow[] =>
  (framework.entries['sections'] ?? []).filter(({ values }) =>
    splitLines(String(values['contributors'] ?? '')).some((contributor) => fold(contributor) === fold(name)),
  );

function printedBy(sectionRows: readonly EntryRow[]): (column: string) => boolean {
  if (sectionRows.length === 0) return () => true;
  const columns: readonly Column[] = sections.columns;
  const choices = columns.find(({ key }) => key === 'columnSet')?.choices ?? [];
  const printed = sectionRows.flatMap(({ values }): readonly string[] => {
    const set = choices.find(({ label }) => label.ar === values['columnSet'])?.id as ColumnSet | undefined;
    return set ? columnSets[set] : [];
  });
  return (column) => printed.includes(column);
}
