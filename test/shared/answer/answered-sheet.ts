import { designSpreadsheet } from '../../../shared/publish/design-spreadsheet.ts';
import { placesOf } from '../../../shared/read/places-of.ts';
import type { CellAnswer } from '../../../shared/ports/cell-answer.ts';
import { a1, placeOf } from '../../../shared/schema/a1.ts';
import type { GridArea, RawCell, RawSpreadsheet } from '../../../shared/schema/raw-spreadsheet.ts';
import type { TablePlace } from '../../../shared/schema/table-place.ts';
import { departmentSpreadsheet } from '../../../templates/sheets/department-spreadsheet.ts';
import { smallCycle } from '../../faults/small-cycle.ts';
import { rawOfDesign } from '../publish/raw-of-design.ts';

const cycle = smallCycle('2024-2026');

/** A department's spreadsheet as it is published: three activities in rows 3 to 5, nothing answered yet. */
export const published: RawSpreadsheet = rawOfDesign(designSpreadsheet(cycle, cycle.departments[0] as never));

/** The place of one of its tables. */
export function placeIn(raw: RawSpreadsheet, table: 'plan' | 'summary'): TablePlace {
  const place = placesOf(raw, departmentSpreadsheet.tables).find((one) => one.table === table);
  if (!place) throw new Error(`there is no ${table}`);
  return place;
}

/** The address of a column in a row as people count it. */
export const addressIn = (table: 'plan' | 'summary', column: string, row: number): string =>
  a1(row - 1, placeIn(published, table).columns.get(column) ?? -1);

/** The answers in one tab, as `address: what is written there`. */
export const written = (raw: RawSpreadsheet, table: 'plan' | 'summary', answers: readonly CellAnswer[]) =>
  Object.fromEntries(
    answers
      .filter(({ tabId }) => tabId === placeIn(raw, table).tabId)
      .map(({ row, column, value, note }) => [a1(row, column), value ?? note]),
  );

/** A spreadsheet in which this stands in a cell of a table; its note stays unless another one is given. */
export function withCell(
  raw: RawSpreadsheet,
  table: 'plan' | 'summary',
  address: string,
  said: Partial<Omit<RawCell, 'row' | 'column'>>,
): RawSpreadsheet {
  const { tabId } = placeIn(published, table);
  const at = placeOf(address);
  return {
    ...raw,
    tabs: raw.tabs.map((tab) => {
      if (tab.tabId !== tabId) return tab;
      const isAt = ({ row, column }: RawCell): boolean => row === at.row && column === at.column;
      const before = tab.cells.find(isAt) ?? { ...at, value: '', text: '' };
      const text = 'value' in said ? { text: String(said.value) } : {};
      return { ...tab, cells: [...tab.cells.filter((cell) => !isAt(cell)), { ...before, ...text, ...said }] };
    }),
  };
}

/** A spreadsheet in which somebody merged the cells from one address to another. */
export function withMerge(raw: RawSpreadsheet, table: 'plan' | 'summary', from: string, to: string): RawSpreadsheet {
  const { tabId } = placeIn(published, table);
  const [first, last] = [placeOf(from), placeOf(to)];
  const area: GridArea = {
    ...{ startRow: first.row, endRow: last.row + 1 },
    ...{ startColumn: first.column, endColumn: last.column + 1 },
  };
  return {
    ...raw,
    tabs: raw.tabs.map((tab) => (tab.tabId === tabId ? { ...tab, merges: [...tab.merges, area] } : tab)),
  };
}

/** A text without the isolates that keep its values apart. */
export const plainOf = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');
