import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { splitLines } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import { type ColumnSet, columnSets } from '../plan/column-sets.ts';
import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../schema/entries.ts';
import { yearsBetween } from '../schema/per-year.ts';
import type { AskedFor, Column, SpreadsheetTemplate, Table } from '../schema/table.ts';
import { designPage } from './design-page.ts';
import { designTab, type TabOwner } from './design-tab.ts';
import type { SpreadsheetDesign, TabDesign } from './spreadsheet-design.ts';
import { stackTabs } from './stack-tabs.ts';

/** The spreadsheet of a department, or of the planning unit, as it is first published. */
export function designSpreadsheet(cycle: CycleToPublish, owner: DepartmentToPublish): SpreadsheetDesign {
  const template: SpreadsheetTemplate = owner.id === cycle.framework.id ? frameworkSpreadsheet : departmentSpreadsheet;
  const own = sectionsOf(cycle, owner);
  const tabOwner: TabOwner = {
    name: owner.name,
    seed: `${cycle.id}/${owner.id}`,
    lists: { programmes: texts(cycle.framework.entries['programmes'], 'name'), sections: texts(own, 'title') },
    prints: printedBy(own),
    ...cycleOf(cycle),
  };
  return {
    title: `${owner.name} ${cycle.id}`,
    timeZone: cycle.timeZone,
    tabs: [...tabsOf(template, owner, tabOwner), ...template.pages.map(designPage)],
  };
}

function cycleOf({ framework }: CycleToPublish): Pick<TabOwner, 'years' | 'asks'> {
  const { firstYear, lastYear, asksTargets, asksSchedule, asksCosts } = framework.entries['cycle']?.[0]?.values ?? {};
  const asked = { targets: asksTargets, schedule: asksSchedule, costs: asksCosts };
  return {
    years: yearsBetween(Number(firstYear ?? 0), Number(lastYear ?? -1)),
    asks: (Object.keys(asked) as AskedFor[]).filter((what) => asked[what] === true),
  };
}

/** One tab for each table, or for several that share one. */
function tabsOf({ tables }: SpreadsheetTemplate, owner: DepartmentToPublish, tabOwner: TabOwner): TabDesign[] {
  const design = (table: Table): TabDesign => designTab(table, entriesOf(owner, table.id), tabOwner);
  return tables
    .filter(({ beneath }) => !beneath)
    .map((table) =>
      tables
        .filter(({ beneath }) => beneath === table.id)
        .map(design)
        .reduce(stackTabs, design(table)),
    );
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
