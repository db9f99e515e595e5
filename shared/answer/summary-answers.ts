import { aboutOf, answerKey } from '../findings/answer-key.ts';
import type { CellAnswer } from '../ports/cell-answer.ts';
import type { RawCell, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import { isSeen } from './merged-head.ts';
import { shownText } from './shown-text.ts';
import type { SummaryLine } from './summary-lines.ts';

/** Says the lines, of which there is room for so many. */
type Lines = (room: number) => readonly SummaryLine[];

const columnKeys = ['says', 'cells', 'silenced', 'key'] as const;

/**
 * The cells of the summary's table of answers that differ from what they are to say. A line is ours as long as it says
 * what its key was made from; in every other row something of a person's stands, and we write around it. While nothing
 * could be read, a line with a ticked box is left as it is, too: the guess that it silences may come back.
 */
export function summaryAnswers(
  raw: RawSpreadsheet,
  place: TablePlace,
  linesFor: Lines,
  places: readonly TablePlace[],
  isUnread = false,
): CellAnswer[] {
  // Without its key no line could be told from a person's the next time: it would be written once more, and again.
  if (columnKeys.some((key) => !place.columns.has(key))) return [];
  const isKept = ({ state, silenced }: LineThere): boolean =>
    state === 'a person’s' || (isUnread && state === 'ours' && silenced !== '');
  const free = rowsBelow(raw, place).filter((there) => !isKept(there));
  const lines = linesFor(free.length);
  const isPassing = (row: number): boolean => free.some((one, index) => one.row === row && lines[index]?.passing);
  const answers = free.flatMap((there, index) => lineAnswers(place, there, lines[index], places));
  return answers.every(({ row }) => isPassing(row)) ? [] : answers;
}

interface LineThere {
  readonly row: number;
  readonly state: 'ours' | 'empty' | 'a person’s';
  readonly says: string;
  readonly cells: string;
  readonly silenced: string;
  readonly key: string;
}

// As many as are ever written, and those that people may have put in between.
const mostRowsBeneath = 150;

/** The rows of the table's named ranges, which are sure to be there, and those in which we wrote beneath them. */
function rowsBelow({ tabs, namedRanges }: RawSpreadsheet, { tabId, headingRow, columns }: TablePlace): LineThere[] {
  const tab = tabs.find((one) => one.tabId === tabId);
  if (!tab) return [];
  const ends = namedRanges.flatMap((range) =>
    range.tabId === tabId && range.endRow > headingRow + 1 ? range.endRow : [],
  );
  const end = Math.min(
    headingRow + 1 + mostRowsBeneath,
    ends.length > 0 ? Math.max(...ends) : Number.POSITIVE_INFINITY,
  );
  const byRow = Map.groupBy(
    tab.cells.filter(({ row }) => row > headingRow),
    ({ row }) => row,
  );
  const beneath = [...byRow].filter(([row, cells]) => row >= end && cells.some(isKey(columns))).map(([row]) => row);
  const rows = Array.from({ length: Math.max(0, end - headingRow - 1) }, (_, index) => headingRow + 1 + index);
  return [...rows, ...beneath.toSorted((one, other) => one - other)].map((row) =>
    lineThere(row, byRow.get(row) ?? [], tab, columns),
  );
}

const isKey =
  (columns: TablePlace['columns']) =>
  ({ column, value }: RawCell): boolean =>
    column === columns.get('key') && value !== '';

function lineThere(row: number, cells: readonly RawCell[], tab: RawTab, columns: TablePlace['columns']): LineThere {
  const columnOf = (name: string): number => columns.get(name) ?? 0;
  const cellIn = (name: string): RawCell | undefined => cells.find(({ column }) => column === columnOf(name));
  const textIn = (name: string): string => (isEmpty(name, cellIn(name)) ? '' : String(cellIn(name)?.value));
  const line = { row, says: textIn('says'), cells: textIn('cells'), silenced: textIn('silenced'), key: textIn('key') };
  if (columnKeys.some((name) => !isSeen(tab, { row, column: columnOf(name) }))) return { ...line, state: 'a person’s' };
  if (line.key !== '' && line.key === keyOf(aboutOf(line.key), line)) return { ...line, state: 'ours' };
  const isFree = columnKeys.every((name) => name === 'key' || isEmpty(name, cellIn(name)));
  return { ...line, state: isFree ? 'empty' : 'a person’s' };
}

// A box that is not ticked says nothing: LibreOffice saves it as a formula. Any other formula does, also one that fails.
const isEmpty = (name: string, cell: RawCell | undefined): boolean =>
  cell === undefined ||
  (name === 'silenced' && cell.value === false) ||
  (cell.formula === undefined && cell.error === undefined && cell.value === '');

/** The key of a line that says this, as far as it can be seen. */
const keyOf = (about: string, { says, cells }: Pick<LineThere, 'says' | 'cells'>): string =>
  answerKey(about, shownText(says), shownText(cells));

function lineAnswers(
  { tabId, columns }: TablePlace,
  there: LineThere,
  line: SummaryLine | undefined,
  places: readonly TablePlace[],
): CellAnswer[] {
  const { says = '', cells = '', look = 'fact', silenced, first } = line ?? {};
  const key = line ? keyOf(line.about, { says, cells }) : '';
  // Ours by its key, so that it says what the key was made from; a row that says nothing may have kept another one.
  const same = there.key === key && (there.state === 'ours') === (key !== '');
  const ticked = there.silenced !== '';
  if (same && (silenced ?? false) === ticked) return [];
  const write = (column: string, answer: Omit<CellAnswer, 'tabId' | 'row' | 'column'>): CellAnswer[] => {
    const place = columns.get(column);
    return place === undefined ? [] : [{ tabId, row: there.row, column: place, ...answer }];
  };
  const target = places.find(({ table }) => table === first?.sheet);
  const link = target && first ? { link: { tabId: target.tabId, a1: first.a1 } } : {};
  return [
    ...write('says', { value: says, look }),
    ...write('cells', { value: cells, look: cells === '' ? 'fact' : 'link', ...link }),
    ...write('silenced', silenced === undefined ? { value: '', look: 'fact' } : { value: silenced, look, tick: true }),
    ...write('key', { value: key, look: 'id' }),
  ];
}
