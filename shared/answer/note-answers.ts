import type { CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import { type Mark, withSeverity } from './marks.ts';
import { type CellPlace, mergedHead } from './merged-head.ts';
import { composeNote, readNote } from './note-block.ts';
import { lineCode, noteLine } from './note-marker.ts';

/**
 * The notes that differ from what they are to be: ours are written beneath what a person wrote, replaced where they say
 * something else, and taken away where nothing is wrong, also where a cell was copied with its note.
 */
export function noteAnswers(raw: RawSpreadsheet, places: readonly TablePlace[], marks: readonly Mark[]): CellAnswer[] {
  const wanted = wantedLines(raw, places, marks);
  const answers: CellAnswer[] = [];
  for (const { tabId, cells } of raw.tabs) {
    for (const { row, column, note = '' } of cells) {
      const key = keyOf(tabId, row, column);
      const lines = wanted.get(key) ?? [];
      wanted.delete(key);
      if (note === '' && lines.length === 0) continue;
      const { person, ...ours } = readNote(note);
      // Some programs drop what they cannot show: a block that still says the same is left as it is.
      if (note !== '' && ours.intact && says(ours.lines) === says(lines)) continue;
      answers.push({ tabId, row, column, note: composeNote(person, lines) });
    }
  }
  for (const [key, lines] of wanted) {
    const [tabId = 0, row = 0, column = 0] = key.split(' ').map(Number);
    answers.push({ tabId, row, column, note: composeNote('', lines) });
  }
  return answers;
}

const says = (lines: readonly string[]): string => lines.map((line) => lineCode(noteLine(line))).join();

const keyOf = (tabId: number, row: number, column: number): string => `${tabId} ${row} ${column}`;

/** What is to stand in our block of each cell, by its place. */
function wantedLines(
  { tabs }: RawSpreadsheet,
  places: readonly TablePlace[],
  marks: readonly Mark[],
): Map<string, string[]> {
  const byTable = new Map(places.map((place) => [place.table, place]));
  const wanted = new Map<string, string[]>();
  for (const { sheet, a1, severity, says } of marks) {
    const place = byTable.get(sheet);
    const tab = tabs.find(({ tabId }) => tabId === place?.tabId);
    if (!place || !tab) continue;
    const { row, column } = mergedHead(tab, a1 === '' ? headOf(place) : placeOf(a1));
    const key = keyOf(place.tabId, row, column);
    // A merge may bring several cells of which the same is said together.
    wanted.set(key, [...new Set([...(wanted.get(key) ?? []), withSeverity(severity, says)])]);
  }
  return wanted;
}

// Where the headings' row was deleted, or nothing but hidden columns is left, what is said stands in the first cell.
const headOf = ({ headingRow, firstColumn }: TablePlace): CellPlace => ({
  row: Math.max(0, headingRow),
  column: Number.isFinite(firstColumn) ? firstColumn : 0,
});
