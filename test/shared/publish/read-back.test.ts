import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/language/fold.ts';
import { designTab, headingRowOf } from '../../../shared/publish/design-tab.ts';
import { isAnswered } from '../../../shared/schema/is-answered.ts';
import { readTable } from '../../../shared/read/read-table.ts';
import { a1 } from '../../../shared/schema/a1.ts';
import type { EntryRow } from '../../../shared/schema/entries.ts';
import type { AnyCell } from '../../../shared/schema/row.ts';
import type { Column, Table } from '../../../shared/schema/table.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { frameworkSpreadsheet } from '../../../templates/sheets/framework-spreadsheet.ts';
import { generatedEntries } from './generated-entries.ts';
import { rawOfDesign } from './raw-of-design.ts';

const lists = { programmes: [], sections: [] };
const owner = { name: 'جهة', seed: 'cycle/department', lists, prints: () => true, years: [], asks: [] };

type CellsByKey = Readonly<Record<string, AnyCell | undefined>>;

const publish = (table: Table, entries: readonly EntryRow[]) => {
  const design = designTab(table, entries, owner);
  const { rows, breaches } = readTable(rawOfDesign({ title: '', timeZone: 'UTC', tabs: [design] }), table);
  return { design, breaches, cellsIn: new Map(rows.map(({ row, cells }) => [row, cells as CellsByKey])) };
};

/** The row from which a row takes a column's value: its own or, in a block, one above it. */
function sourceRow({ key, block, within }: Column, entries: readonly EntryRow[], row: number): number | undefined {
  const boundIn = (place: number): string | undefined => {
    const value = within === undefined ? undefined : entries[place]?.values[within];
    return value === undefined ? undefined : fold(String(value));
  };
  for (let above = row; above >= 0; above--) {
    if (entries[above]?.values[key] !== undefined) return above;
    const before = entries.findLastIndex((_, place) => place < above && boundIn(place) !== undefined);
    // A value that is only repeated bounds nothing.
    const bounded = boundIn(above) !== undefined && boundIn(above) !== boundIn(before);
    if (!block || bounded) return undefined;
  }
  return undefined;
}

const sayOf = (cell: AnyCell | undefined) =>
  cell && { written: cell.written, printed: cell.printed, writtenAt: cell.writtenAt };
const textOf = (value: string | number | boolean | undefined) =>
  typeof value === 'boolean' ? String(value).toUpperCase() : String(value);

const tables: readonly Table[] = [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables];

describe.each(tables.map((table) => [table.id, table] as const))(
  'the table %s, published and read back',
  (_, table) => {
    const firstRow = headingRowOf(table) + 1;
    const columns = table.columns
      .map((column, index) => ({ ...column, index }))
      .filter((column) => column.kind !== 'id' && !isAnswered(table, column));
    // What the pipeline answers nobody enters.
    const entered = generatedEntries({ ...table, columns: table.columns.filter((one) => !isAnswered(table, one)) });

    it('says in each cell what was entered, here or above', () => {
      fc.assert(
        fc.property(entered, (entries) => {
          const { cellsIn, breaches } = publish(table, entries);
          // Generated rows may lack what every row must have; nothing else may be wrong with them.
          expect(breaches.filter(({ code }) => code !== 'cell-missing')).toEqual([]);
          for (const [row, { values }] of entries.entries()) {
            // A row in which nothing is said is no row; an unticked box says nothing.
            if (Object.values(values).every((value) => value === false)) continue;
            for (const column of columns) {
              const from = sourceRow(column, entries, row);
              // A box that nobody ticked says no: it is never empty.
              if (column.kind === 'tick' && from === undefined) continue;
              const expected =
                from === undefined
                  ? undefined
                  : {
                      written: textOf(entries[from]?.values[column.key]),
                      printed: from === row ? 'own' : 'inherited',
                      writtenAt: a1(firstRow + from, column.index),
                    };
              expect(sayOf(cellsIn.get(firstRow + row)?.[column.key])).toEqual(expected);
            }
          }
        }),
      );
    });

    it('merges just the cells that inherit, over no other merge', () => {
      fc.assert(
        fc.property(entered, (entries) => {
          const { design, cellsIn } = publish(table, entries);
          const merged = design.merges.flatMap(({ startRow, endRow, startColumn }) =>
            Array.from(
              { length: endRow - startRow },
              (_, offset) => [a1(startRow + offset, startColumn), a1(startRow, startColumn)] as const,
            ),
          );
          const headOf = new Map(merged);
          expect(headOf.size).toBe(merged.length);
          for (const cells of cellsIn.values()) {
            for (const cell of Object.values(cells)) {
              if (cell) expect(headOf.get(cell.at) ?? cell.at).toBe(cell.writtenAt);
            }
          }
        }),
      );
    });
  },
);
