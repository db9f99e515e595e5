import type { AnyCell } from '../schema/row.ts';
import type { Framework } from '../plan/framework.ts';

/** One row of the framework's spreadsheet, as it is compared. */
export interface FrameworkEntry {
  /** Its identity; of what has none, '' until it is found again in the other state. */
  readonly id: string;
  /** By what people know it: its identity, else its natural key, else its name. */
  readonly entryId: string;
  readonly name: string;
  readonly cells: Readonly<Record<string, AnyCell | undefined>>;
}

/** How the rows of one table of the framework's spreadsheet are compared. */
export interface FrameworkTable {
  /** The table's id in templates/sheets/framework. */
  readonly id: string;
  readonly columns: readonly string[];
  readonly blocks: readonly string[];
  /** The columns by which a row that has no identity is known; none where all of it must be looked at. */
  readonly keys: readonly string[];
  readonly entriesOf: EntriesOf<FrameworkEntry>;
}

/** Gives the rows of a framework; `unplaced` are the contributors of which nobody knows where in a list they stand. */
type EntriesOf<Entry> = (
  framework: Framework,
  departments: DepartmentNames,
  unplaced: ReadonlySet<string>,
) => readonly Entry[];

/** By a department's id the name under which people know it. */
export type DepartmentNames = ReadonlyMap<string, string>;

/** A table of templates/sheets/framework. */
interface Template {
  readonly id: string;
  readonly columns: readonly { readonly key: string }[];
}

/** The cells of a row: no other column than the table's own compiles. */
type Cells<T extends Template> = { readonly [K in T['columns'][number]['key']]?: AnyCell | undefined };

/** Declares how one table is compared: its columns and blocks are those of the template. */
export const frameworkTable = <const T extends Template>(
  { id, columns }: T,
  keys: readonly (keyof Cells<T> & string)[],
  entriesOf: EntriesOf<{ readonly id?: string; readonly name: string | undefined; readonly cells: Cells<T> }>,
): FrameworkTable => ({
  id,
  columns: columns.map(({ key }) => key),
  blocks: columns.flatMap((column) => ('block' in column ? [column.key] : [])),
  keys,
  entriesOf: (...of) =>
    entriesOf(...of).map(({ id: known = '', name = '', cells }) => {
      const key = keys.flatMap((column) => cells[column]?.value ?? []).join('، ');
      return { id: known, entryId: known || key || name, name, cells };
    }),
});
