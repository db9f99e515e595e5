import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import type { Page, Table } from '../schema/table.ts';

const tables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];
const pages: readonly Page[] = [...departmentSpreadsheet.pages, ...frameworkSpreadsheet.pages];

const names = new Map<string, string>([
  ...[...tables, ...pages].map(({ id, title }): [string, string] => [id, `«${title.ar}»`]),
  ...tables.flatMap(({ id, columns }) =>
    columns.map(({ key, heading }): [string, string] => [`${id}.${key}`, `«${heading.ar}»`]),
  ),
]);

/** What people call a table, a page or a column (`plan.unit`): its title or heading; itself where it is none of ours. */
export const arabicName = (of: string): string => names.get(of) ?? of;
