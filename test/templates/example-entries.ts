import type { SourceCell } from '../../shared/finance/figures.ts';
import { columnLetters } from '../../shared/schema/a1.ts';
import type { EntryRow } from '../../shared/schema/entries.ts';
import type { RawCell } from '../../shared/schema/raw-spreadsheet.ts';
import type { Table } from '../../shared/schema/table.ts';
import { loadExample } from '../../templates/example/example.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { publishedSpreadsheet } from './example-plan.ts';
import { byActivity, readDown } from './read-down.ts';

const cycle = loadExample();
const owners = [cycle.framework, ...cycle.departments];

/** The entries with which a table of the example is published. */
export const entriesOf = (department: string, table: string): readonly EntryRow[] =>
  owners.find(({ id }) => id === department)?.entries[table] ?? [];

const tables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];

/** The tab of a table as people see it: found by its title, as somebody would who looks for it. */
function cellsOf(department: string, table: string): readonly RawCell[] {
  const owner = owners.find(({ id }) => id === department);
  const title = tables.find(({ id }) => id === table)?.title.ar;
  const tabs = owner ? publishedSpreadsheet(cycle, owner).tabs : [];
  return tabs.find((tab) => tab.title === title)?.cells ?? [];
}

/** Where the nth entry of a table stands, found by the words of the column's heading: entries begin in row 3. */
export function addressOf(department: string, table: string, column: string, entry: number): string {
  const heading = tables.find(({ id }) => id === table)?.columns.find(({ key }) => key === column)?.heading.ar;
  const head = cellsOf(department, table).find(({ row, text }) => row === 1 && text === heading);
  if (!head) throw new Error(`${table} of ${department} shows no column «${heading}»`);
  return `${columnLetters(head.column)}${entry + 3}`;
}

/** What stands in a cell as it is published. */
export const textAt = ({ department, table, a1 }: SourceCell): string =>
  cellsOf(department, table).find(({ row, column }) => `${columnLetters(column)}${row + 1}` === a1)?.text ?? '';

/** The activities of a department whose programme reads so, each with the entry in which that is written. */
export function activitiesWith(department: string, reads: (programme: string | null) => boolean) {
  const rows = entriesOf(department, 'plan');
  const seen = readDown(rows, 'programme');
  return byActivity(rows).flatMap(([row]) => {
    const at = rows.indexOf(row as EntryRow);
    const { text = null } = seen[at] ?? {};
    const head = seen.findLastIndex(({ written }, index) => index <= at && written);
    return reads(text)
      ? [{ activity: String(row?.values['activity']), written: text ?? '', at, head: text === null ? at : head }]
      : [];
  });
}

/** The cells of the alignment in which the programmes of a goal are written: the lines below inherit them. */
export const programmeCells = (goal: number): string[] =>
  readDown(entriesOf('framework', 'alignment'), 'goal').flatMap(({ text }, entry) =>
    text === String(goal) && entriesOf('framework', 'alignment')[entry]?.values['programme'] !== undefined
      ? [addressOf('framework', 'alignment', 'programme', entry)]
      : [],
  );
