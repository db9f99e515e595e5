import { fold } from '../../shared/language/fold.ts';
import { knownNames } from '../../shared/language/known-names.ts';
import { locateTable } from '../../shared/read/locate-table.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { plan } from '../../templates/sheets/plan.ts';
import { UsageError } from './validate-arguments.ts';
import type { KnownFramework } from './validate-framework.ts';

/** Whose file it is, and whether the framework names that department at all. */
export interface DepartmentInFile {
  readonly name: string;
  readonly known: boolean;
}

/**
 * The department as somebody said it, else as the title line of its plan says, else as the file is called.
 * Throws a `UsageError` where none of them tells.
 */
export function departmentIn(raw: RawSpreadsheet, known: KnownFramework, said: string | undefined): DepartmentInFile {
  const { link } = knownNames(known.departments);
  const named = (text: string): string | undefined => link(text)?.id;
  const titled = titledDepartment(raw);
  const name = said === undefined ? (named(titled ?? '') ?? namedInTitle(raw.title, known)) : named(said);
  if (name !== undefined) return { name, known: true };
  if (said !== undefined || titled === undefined) {
    const names = known.departments.map((department) => department.name).join('، ');
    throw new UsageError(`Whose file it is cannot be told. --department takes one of: ${names}`);
  }
  return { name: titled, known: false };
}

/** What stands behind the dash of the line above the plan's headings, as it is published: `الخطة — قطاع إفريقيا`. */
function titledDepartment(raw: RawSpreadsheet): string | undefined {
  const located = locateTable(raw, plan);
  const above = located?.tab.cells.filter(({ row }) => row < located.headingRow) ?? [];
  const titles = above.map(({ text }) => text.split(/\s[—–-]\s/)).filter(([title]) => saysPlan(title ?? ''));
  return titles[0]?.slice(1).join(' — ').trim() || undefined;
}

const saysPlan = (title: string): boolean => [plan.title.ar, plan.title.en].some((each) => fold(each) === fold(title));

/** The department with the longest name that the file's name begins with: spreadsheets are called by name and cycle. */
function namedInTitle(title: string, { departments }: KnownFramework): string | undefined {
  const begins = departments.filter(({ name }) => `${fold(title)} `.startsWith(`${fold(name)} `));
  return begins.sort((one, other) => other.name.length - one.name.length)[0]?.id;
}
