import { aboutOf, answerKey } from '../findings/answer-key.ts';
import type { CellAnswer } from '../ports/cell-answer.ts';
import type { RawCell, RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import type { SummaryLine } from './summary-lines.ts';

/** Where the cells stand of which the lines speak. */
type Target = Pick<TablePlace, 'tabId'> | undefined;

/**
 * The cells of the summary's table of answers that differ from what they are to say. A line is ours as long as it says
 * what its key was made from; in every other row something of a person's stands, and we write around it.
 */
export function summaryAnswers(
  raw: RawSpreadsheet,
  place: TablePlace,
  lines: readonly SummaryLine[],
  plan: Target,
): CellAnswer[] {
  const rows = rowsBelow(raw, place);
  const free = rows.filter(({ state }) => state !== 'a person’s');
  const isPassing = (row: number): boolean => free.some((one, index) => one.row === row && lines[index]?.passing);
  const answers = free.flatMap((there, index) => lineAnswers(place, there, lines[index], plan));
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
const rowsBeneath = 150;

function rowsBelow(raw: RawSpreadsheet, { tabId, headingRow, columns }: TablePlace): LineThere[] {
  const cells = raw.tabs.find((tab) => tab.tabId === tabId)?.cells ?? [];
  const byRow = Map.groupBy(
    cells.filter(({ row }) => row > headingRow),
    ({ row }) => row,
  );
  return Array.from({ length: rowsBeneath }, (_, index) => {
    const row = headingRow + 1 + index;
    return lineThere(row, byRow.get(row) ?? [], columns);
  });
}

function lineThere(row: number, cells: readonly RawCell[], columns: TablePlace['columns']): LineThere {
  const textIn = (key: string): string => {
    const cell = cells.find(({ column }) => column === columns.get(key));
    return cell === undefined || cell.value === false ? '' : String(cell.value);
  };
  const line = { says: textIn('says'), cells: textIn('cells'), silenced: textIn('silenced'), key: textIn('key') };
  const isEmpty = line.says === '' && line.cells === '' && line.silenced === '';
  const isOurs = line.key !== '' && line.key === answerKey(aboutOf(line.key), line.says, line.cells);
  return { row, ...line, state: isOurs ? 'ours' : isEmpty ? 'empty' : 'a person’s' };
}

function lineAnswers(
  { tabId, columns }: TablePlace,
  there: LineThere,
  line: SummaryLine | undefined,
  plan: Target,
): CellAnswer[] {
  const { says = '', cells = '', look = 'fact', silenced } = line ?? {};
  const key = line ? answerKey(line.about, says, cells) : '';
  const same = there.key === key && there.says === says && there.cells === cells;
  const ticked = there.silenced !== '';
  if (same && (silenced ?? false) === ticked) return [];
  const write = (column: string, answer: Omit<CellAnswer, 'tabId' | 'row' | 'column'>): CellAnswer[] => {
    const place = columns.get(column);
    return place === undefined ? [] : [{ tabId, row: there.row, column: place, ...answer }];
  };
  const link = plan && line?.first ? { link: { tabId: plan.tabId, a1: line.first } } : {};
  return [
    ...write('says', { value: says, look }),
    ...write('cells', { value: cells, look: cells === '' ? 'fact' : 'link', ...link }),
    ...write('silenced', silenced === undefined ? { value: '', look: 'fact' } : { value: silenced, look, tick: true }),
    ...write('key', { value: key, look: 'id' }),
  ];
}
