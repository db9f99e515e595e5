import type { CellAnswer } from '../../shared/ports/cell-answer.ts';
import type { RawCell, RawSpreadsheet, RawTab } from '../../shared/schema/raw-spreadsheet.ts';

const keyOf = ({ row, column }: { row: number; column: number }): string => `${row} ${column}`;

/** A spreadsheet after these answers were written into it, as Google's API would: cell by cell, by address. */
export function writeAnswers(raw: RawSpreadsheet, answers: readonly CellAnswer[]): RawSpreadsheet {
  const tabs = raw.tabs.map((tab): RawTab => {
    const cells = new Map(tab.cells.map((cell) => [keyOf(cell), cell]));
    for (const answer of answers.filter(({ tabId }) => tabId === tab.tabId)) {
      const written = writtenCell(cells.get(keyOf(answer)), answer);
      if (written.value === '' && !written.note && !written.error) cells.delete(keyOf(answer));
      else cells.set(keyOf(answer), written);
    }
    return { ...tab, cells: [...cells.values()] };
  });
  return { ...raw, tabs };
}

function writtenCell(before: RawCell | undefined, { row, column, note, value }: CellAnswer): RawCell {
  const said = value === undefined ? undefined : { row, column, value, text: String(value) };
  const { note: former, ...cell } = { ...(before ?? { row, column, value: '', text: '' }) };
  const after = note ?? former;
  return { ...(said ?? cell), ...(after ? { note: after } : {}) };
}
