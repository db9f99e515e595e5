import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { headingOf } from '../../schema/heading-of.ts';
import type { Table } from '../../schema/table.ts';

const tables: ReadonlyMap<string, Table> = new Map(
  [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables].map((table) => [table.id, table]),
);

/** The title of a tab as people see it; its id where it is none of ours. */
export const tabTitle = (table: string): string => tables.get(table)?.title.ar ?? table;

/** The heading of a column as people see it, without what a cycle's year adds. */
export const columnHeading = (table: string, column: string): string =>
  headingOf(tables.get(table) ?? { columns: [] }, column);
