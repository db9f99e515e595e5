import type { CellGrid, Sheet } from './spreadsheet-model.ts';
import { xlsxLimits } from './xlsx-limits.ts';

/** What reading one file may still cost. */
export interface ReadingBudget {
  /** Counts the text of a cell. Throws where it, or the texts of all cells together, are too long. */
  spendText(text: string): void;
  /** Counts the places of rules. Throws where there are too many. */
  spendAreas(areas: number): void;
  /** Counts what is looked at for the lists of rules; false where that has become too much. */
  spendOnLists(rowsAndCharacters: number): boolean;
}

/** A budget for one file: shared texts and formulas take little room in the file, and much once they are read. */
export function readingBudget(): ReadingBudget {
  let texts = 0;
  let ruled = 0;
  let lists = 0;
  return {
    spendText(text) {
      texts += text.length;
      if (text.length > xlsxLimits.cellCharacters) throw new Error(`a cell holds ${text.length} characters`);
      if (texts > xlsxLimits.sheetCharacters)
        throw new Error(`its cells hold more than ${xlsxLimits.sheetCharacters} characters`);
    },
    spendAreas(areas) {
      ruled += areas;
      if (ruled > xlsxLimits.ruledAreas)
        throw new Error(`its rules are set for more than ${xlsxLimits.ruledAreas} places`);
    },
    spendOnLists(rowsAndCharacters) {
      lists += rowsAndCharacters;
      return lists <= xlsxLimits.listWork;
    },
  };
}

/** Refuses cells that lie so far apart that an answer, which tells the empty places too, would have no end. */
export function refuseVastness(sheets: readonly Sheet[]): void {
  const places = sheets.reduce((sum, { cells }) => sum + placesOf(cells), 0);
  if (places > xlsxLimits.places) throw new Error('its cells lie too far apart');
}

/** Every row down to the last one, and every place in a row up to its last cell. */
function placesOf(cells: CellGrid): number {
  const widths = new Map<number, number>();
  for (const [row, column] of cells.entries()) widths.set(row, Math.max(widths.get(row) ?? 0, column + 1));
  return [...widths.values()].reduce((sum, width) => sum + width, cells.extent().rows);
}
