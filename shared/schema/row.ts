import type { Day } from '../language/calendar-day.ts';
import type { Cell } from './cell.ts';
import type { Money } from './money.ts';
import type { ColumnKind, Table } from './table.ts';

/** What a cell of each kind of column gives beside its text. */
export interface CellByKind {
  id: Cell;
  text: Cell;
  /** The entries, one a line, bullets and empty lines gone. */
  lines: Cell & { readonly entries: readonly string[] };
  integer: Cell & { readonly integer: number };
  number: Cell & { readonly number: number };
  /** An empty cell is not costed, and absent; zero is zero. */
  money: Cell & { readonly money: Money };
  day: Cell & { readonly day: Day };
  tick: Cell & { readonly ticked: boolean };
  /** `choiceId` is there where the column has a fixed list; names of the framework are resolved later. */
  choice: Cell & { readonly choiceId?: string };
  answer: never;
}

/** Any cell of any kind. */
export type AnyCell = CellByKind[ColumnKind];

type ColumnOf<T extends Table> = T['columns'][number];

/** One row of a table, its cells by column key: an empty or unreadable cell is absent. */
export interface Row<T extends Table = Table> {
  /** Counted from 0, as in the sheet. */
  readonly row: number;
  /** The columns of which this row holds, or inherits, something that could not be read: it is neither empty nor known. */
  readonly unreadable: readonly string[];
  readonly cells: { readonly [C in Exclude<ColumnOf<T>, { kind: 'answer' }> as C['key']]?: CellByKind[C['kind']] };
}
