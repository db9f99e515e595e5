import type { RawCell, RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { readNote } from '../../shared/answer/note-block.ts';
import { a1 } from '../../shared/schema/a1.ts';
import type { Content } from '../planted/planting.ts';

/** A cell by its place. */
export interface At {
  readonly tabId: number;
  readonly row: number;
  readonly column: number;
}

const isAt = ({ row, column }: RawCell, at: At): boolean => row === at.row && column === at.column;

/** The cell at a place, if it holds anything. */
export const cellAt = (raw: RawSpreadsheet, at: At): RawCell | undefined =>
  raw.tabs.find(({ tabId }) => tabId === at.tabId)?.cells.find((cell) => isAt(cell, at));

/** A spreadsheet after somebody wrote into a cell, or emptied it; its note stays. */
export const writeInto = (raw: RawSpreadsheet, at: At, content: Content | undefined): RawSpreadsheet =>
  change(raw, at, ({ note }) => ({
    ...{ row: at.row, column: at.column, ...(content ?? { value: '', text: '' }) },
    ...(note ? { note } : {}),
  }));

/** A spreadsheet after somebody wrote another note on a cell. */
export const noteOn = (raw: RawSpreadsheet, at: At, note: string): RawSpreadsheet =>
  change(raw, at, (cell) => ({ ...cell, note }));

function change(raw: RawSpreadsheet, at: At, edit: (cell: RawCell) => RawCell): RawSpreadsheet {
  const after = edit(cellAt(raw, at) ?? { row: at.row, column: at.column, value: '', text: '' });
  const isKept = after.value !== '' || after.note !== undefined || after.error !== undefined;
  const tabs = raw.tabs.map((tab) =>
    tab.tabId === at.tabId
      ? { ...tab, cells: [...tab.cells.filter((cell) => !isAt(cell, at)), ...(isKept ? [after] : [])] }
      : tab,
  );
  return { ...raw, tabs };
}

/** The cells of a tab that carry a line of ours which begins with this word, in the order of the sheet. */
export const markedCells = (raw: RawSpreadsheet, tabId: number, word: string): string[] =>
  (raw.tabs.find((tab) => tab.tabId === tabId)?.cells ?? [])
    .filter(({ note = '' }) => readNote(note).lines.some((line) => line.startsWith(`${word}: `)))
    .map(({ row, column }) => a1(row, column))
    .toSorted();

/** What people have in a spreadsheet: their values and notes, without what the pipeline writes. */
export function peoplesPart(raw: RawSpreadsheet): string[] {
  const own = ownPlaces(raw);
  const said = raw.tabs.flatMap(({ tabId, cells }) =>
    cells
      .filter(({ column }) => !own.has(`${tabId} ${column}`))
      .map(({ row, column, value, note = '', formula = '' }) =>
        JSON.stringify([tabId, a1(row, column), value, formula, readNote(note).person]),
      )
      .filter((text) => !text.endsWith('"","",""]')),
  );
  return said.toSorted();
}

/** The columns that are the pipeline's own. */
function ownPlaces({ namedRanges }: RawSpreadsheet): Set<string> {
  const names = ['plan_activityId', 'plan_indicatorId', 'plan_review', 'summary_says', 'summary_cells'];
  const columns = namedRanges.filter(({ name }) => [...names, 'summary_silenced', 'summary_key'].includes(name));
  return new Set(columns.map(({ tabId, startColumn }) => `${tabId} ${startColumn}`));
}
