import type { RawCell, RawSpreadsheet, RawTab } from '../../shared/schema/raw-spreadsheet.ts';
import type { Column, Table } from '../../shared/schema/table.ts';

/** A cell in which a person may write: no merge hides it. Rows count from 0. */
export interface Place {
  /** The table's id in templates/sheets. */
  readonly sheet: string;
  readonly tabId: number;
  readonly column: Column;
  readonly row: number;
  readonly columnPlace: number;
  readonly a1: string;
  /** What stands there; undefined where nothing does. */
  readonly cell: RawCell | undefined;
  /** How many rows its merge is high; 1 where it is not merged. */
  readonly rowsHigh: number;
}

/** The entries of one table of a published spreadsheet as a person sees them. */
export interface SeenTable {
  readonly id: string;
  readonly rows: readonly number[];
  readonly places: readonly Place[];
}

const lettersOf = (place: number): string =>
  `${place < 26 ? '' : String.fromCharCode(64 + Math.floor(place / 26))}${String.fromCharCode(65 + (place % 26))}`;

/** The address of a cell; no table has more columns than there are pairs of letters. */
export const addressOf = (row: number, columnPlace: number): string => `${lettersOf(columnPlace)}${row + 1}`;

/** Whether a cell says anything. */
export const isFilled = ({ cell }: Place): boolean => (cell?.value ?? '') !== '';

/** A table of a spreadsheet as it was published, with so many entries; nobody has moved anything. */
export function seenTable(raw: RawSpreadsheet, { id, columns }: Table, entries: number): SeenTable {
  const range = raw.namedRanges.find(({ name }) => columns.some(({ key }) => name === `${id}_${key}`));
  const tab = raw.tabs.find(({ tabId }) => tabId === range?.tabId);
  if (!range || !tab) throw new Error(`there is no table ${id}`);
  const cells = new Map(tab.cells.map((cell) => [addressOf(cell.row, cell.column), cell]));
  const rows = Array.from({ length: entries }, (_, index) => range.startRow + 1 + index);
  const places = columns.flatMap((column, columnPlace) => {
    if (column.kind === 'id' || column.kind === 'answer') return [];
    const seen = rows.map((row) => ({ row, rowsHigh: heightOf(tab, row, columnPlace) }));
    return seen
      .filter(({ rowsHigh }) => rowsHigh > 0)
      .map(({ row, rowsHigh }): Place => {
        const a1 = addressOf(row, columnPlace);
        return { sheet: id, tabId: tab.tabId, column, row, columnPlace, a1, cell: cells.get(a1), rowsHigh };
      });
  });
  return { id, rows, places };
}

/** How many rows a cell is high; 0 where a merge hides it. */
function heightOf({ merges }: RawTab, row: number, column: number): number {
  const merge = merges.find(
    ({ startRow, endRow, startColumn }) => startColumn === column && startRow <= row && row < endRow,
  );
  if (!merge) return 1;
  return merge.startRow === row ? merge.endRow - merge.startRow : 0;
}

/** The rows for which what stands in a cell holds: up to the next one that is written in its column, or that ends its block. */
export function rowsOfBlock(
  { rows, places }: SeenTable,
  { row, column }: Place,
  isWritten: (place: Place) => boolean,
): number[] {
  const ends = places.filter((other) => other.row > row && endsBlock(other.column, column) && isWritten(other));
  const end = column.block ? Math.min(...ends.map((other) => other.row)) : row + 1;
  return rows.filter((other) => other >= row && other < end);
}

const endsBlock = ({ key }: Column, column: Column): boolean => key === column.key || key === column.within;
