import { sections } from '../../templates/sheets/framework/sections.ts';
import { splitLines } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import { type ColumnSet, columnSets } from '../plan/column-sets.ts';
import type { Framework } from '../plan/framework.ts';
import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../schema/entries.ts';
import { yearsBetween } from '../schema/per-year.ts';
import type { AskedFor, Column } from '../schema/table.ts';
import type { TabOwner } from './design-tab.ts';

type Department = Pick<DepartmentToPublish, 'id' | 'name'>;

/** What a department's tabs need to know, as the framework in force says it. */
export function ownerOfFramework(framework: Framework, { id, name }: Department, cycle: string): TabOwner {
  const own = framework.sections.filter(({ contributors }) => contributors.includes(id));
  const printed = new Set<string>(own.flatMap(({ columns }) => columns));
  return {
    name,
    seed: `${cycle}/${id}`,
    lists: {
      programmes: framework.programmes.map((programme) => programme.name),
      sections: own.map(({ title }) => title),
    },
    prints: (column) => own.length === 0 || printed.has(column),
    years: framework.years ?? [],
    asks: framework.asks ?? [],
  };
}

/** The same before any framework is in force, as the entries to be published say it. */
export function ownerOfEntries(cycle: CycleToPublish, { id, name }: Department): TabOwner {
  const own = sectionsOf(cycle, name);
  return {
    name,
    seed: `${cycle.id}/${id}`,
    lists: { programmes: texts(cycle.framework.entries['programmes'], 'name'), sections: texts(own, 'title') },
    prints: printedBy(own),
    ...cycleOf(cycle),
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

const texts = (rows: readonly EntryRow[] = [], column: string): string[] =>
  rows.map(({ values }) => String(values[column] ?? ''));

/** The rows of the framework's sections to which a department contributes. */
const sectionsOf = ({ framework }: CycleToPublish, name: string): EntryRow[] =>
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
