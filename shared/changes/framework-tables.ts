import { alignment } from '../../templates/sheets/framework/alignment.ts';
import { cycle } from '../../templates/sheets/framework/cycle.ts';
import { goalWordings } from '../../templates/sheets/framework/goal-wordings.ts';
import { goals } from '../../templates/sheets/framework/goals.ts';
import { nationalAgenda } from '../../templates/sheets/framework/national-agenda.ts';
import { programmes } from '../../templates/sheets/framework/programmes.ts';
import { sdgLinks } from '../../templates/sheets/framework/sdg-links.ts';
import { sdgs } from '../../templates/sheets/framework/sdgs.ts';
import { sections } from '../../templates/sheets/framework/sections.ts';
import { columnSets } from '../plan/column-sets.ts';
import type { Framework, Section } from '../plan/framework.ts';
import { choiceCell, inBlock, integerCell, linesCell, textCell, tickCell } from './framework-cells.ts';
import { contributorNames } from './contributor-names.ts';
import { type FrameworkTable, frameworkTable } from './framework-entry.ts';
import { wordTables } from './framework-word-tables.ts';

const cycleTable = frameworkTable(cycle, ['title'], ({ planTitle, years = [], asks = [], contact }: Framework) => [
  {
    id: 'cycle',
    name: planTitle,
    cells: {
      title: textCell(planTitle),
      firstYear: integerCell(years[0]),
      lastYear: integerCell(years.at(-1)),
      asksTargets: tickCell(asks.includes('targets')),
      asksSchedule: tickCell(asks.includes('schedule')),
      asksCosts: tickCell(asks.includes('costs')),
      contact: textCell(contact),
    },
  },
]);

const goalsTable = frameworkTable(goals, ['number'], (framework) =>
  framework.goals.map(({ number, title }) => ({
    name: title,
    cells: { number: integerCell(number), title: textCell(title) },
  })),
);

const choicesOf = <Key extends string>(
  columns: readonly { readonly key: string; readonly choices?: Parameters<typeof choiceCell>[1] }[],
  key: Key,
): Parameters<typeof choiceCell>[1] => columns.find((column) => column.key === key)?.choices ?? [];

const goalWordingsTable = frameworkTable(goalWordings, ['goal', 'table'], (framework) =>
  framework.goals.flatMap(({ number, title, wordings }) =>
    wordings.map(({ table, wording }) => ({
      name: title,
      cells: {
        goal: integerCell(number),
        table: choiceCell(table, choicesOf(goalWordings.columns, 'table')),
        wording: textCell(wording),
      },
    })),
  ),
);

const programmesTable = frameworkTable(programmes, [], (framework) =>
  framework.programmes.map(({ id, name }) => ({ id, name, cells: { name: textCell(name) } })),
);

const alignmentTable = frameworkTable(alignment, [], (framework) =>
  framework.alignment.map(({ id, goal, at, tableNumber, ...cells }) => ({
    ...{ id, name: cells.programme.value },
    cells: {
      goal: inBlock(integerCell(goal), at.goalHead),
      tableNumber: inBlock(integerCell(tableNumber), at.goalHead),
      programme: cells.programme,
      policyAims: cells.policyAims,
      programmeObjectives: cells.programmeObjectives,
      results: cells.results,
      responsibleSector: cells.responsibleSector,
    },
  })),
);

const sectionsTable = frameworkTable(sections, [], (framework, departments, unplaced) =>
  framework.sections.map((section) => ({
    ...{ id: section.id, name: section.title },
    cells: {
      goal: integerCell(section.goal),
      title: textCell(section.title),
      titlePlace: choiceCell(section.titlePlace, choicesOf(sections.columns, 'titlePlace')),
      subHeading: textCell(section.subHeading?.text),
      subHeadingPrinted: tickCell(section.subHeading?.printed),
      columnSet: choiceCell(columnSetOf(section), choicesOf(sections.columns, 'columnSet')),
      contributors: linesCell(contributorNames(section, departments, unplaced)),
      footnote: linesCell(section.footnotes),
    },
  })),
);

const columnSetOf = ({ columns }: Section): string =>
  Object.entries(columnSets).find(([, set]) => set.join() === columns.join())?.[0] ?? columns.join();

const agendaTable = frameworkTable(nationalAgenda, [], ({ nationalAgenda: lines = [] }) =>
  lines.map((cells) => ({
    name: (cells.nationalPolicy ?? cells.nationalGoal ?? cells.policyInterventions ?? cells.strategicGoal)?.value,
    cells: { ...cells },
  })),
);

const sdgLinksTable = frameworkTable(sdgLinks, ['goalLabel'], ({ sdgLinks: links = [] }) =>
  links.map(({ goalLabel, goalTitle, policyInterventions, text, numbers }) => ({
    name: (goalTitle ?? goalLabel ?? text)?.value,
    cells: { goalLabel, goalTitle, policyInterventions, sdgText: text, sdgNumbers: numbers },
  })),
);

const sdgsTable = frameworkTable(sdgs, ['number'], ({ sdgs: all = [] }) =>
  all.map(({ number, name }) => ({ name, cells: { number: integerCell(number), name: textCell(name) } })),
);

/** Every table of the framework's spreadsheet, in its order. */
export const frameworkTables: readonly FrameworkTable[] = [
  cycleTable,
  goalsTable,
  goalWordingsTable,
  programmesTable,
  alignmentTable,
  sectionsTable,
  wordTables.aliases,
  agendaTable,
  sdgLinksTable,
  sdgsTable,
  wordTables.removals,
  wordTables.waivers,
  wordTables.approvals,
  wordTables.budgets,
];
