import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import type { CellAnswer } from '../ports/cell-answer.ts';
import type { RawCell, RawNamedRange, RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import { isAnswered } from '../schema/is-answered.ts';
import type { Table } from '../schema/table.ts';
import { readNote } from './note-block.ts';

/**
 * What cells are to say again where somebody inserted, sorted or moved lines between our reading and our answer: an answer
 * goes to an address, and a cell of theirs may have come there. `before` is what was read, `after` what stands there once
 * the answer is written. What is ours the next reading puts in its place; what is theirs nobody else could.
 */
export function lostCells(before: RawSpreadsheet, answers: readonly CellAnswer[], after: RawSpreadsheet): CellAnswer[] {
  return [...Map.groupBy(answers, ({ tabId }) => tabId)].flatMap(([tabId, inTab]) => {
    const [former, now] = [tabIn(before, tabId), tabIn(after, tabId)];
    return inTab.flatMap((answer): CellAnswer[] => {
      const { row, column } = answer;
      const from = columnBefore(before, after, tabId, column);
      const rows = rowsBefore(former, now, answer, from);
      if (!rows) return [];
      const cells = rows.map((one) => former.cellAt(one, from));
      const restored = {
        ...lostNote(answer, cells),
        ...(isReplaceable(answer, former, from) ? {} : lostValue(answer, cells)),
      };
      return Object.keys(restored).length === 0 ? [] : [{ tabId, row, column, ...restored }];
    });
  });
}

/** The rows that may have come to where an answer was written; undefined where nothing did, for nothing moved. */
function rowsBefore(former: TabRows, now: TabRows, { row, column }: CellAnswer, from: number): number[] | undefined {
  const says = now.saysIn(row);
  if (from === column && says === former.saysIn(row)) return undefined;
  const rows = former.rowsSaying(says);
  // Edited where it stands, and not a new row in another one's place: its note is the one that we read.
  if (rows.length === 0 && from === column && now.rowsSaying(former.saysIn(row)).length === 0) return undefined;
  return rows;
}

// A status or a line of ours in the wrong place is put right by the next reading; an identity there would mislead it.
const isReplaceable = ({ look }: CellAnswer, { own }: TabRows, column: number): boolean =>
  own.has(column) && look !== 'id';

type Cells = readonly (RawCell | undefined)[];

// A new row has no note yet; of rows that say the same with different notes nobody can tell which one it is.
function lostNote({ note }: CellAnswer, cells: Cells): Pick<CellAnswer, 'note'> {
  if (note === undefined) return {};
  const persons = new Set(cells.map((cell) => readNote(cell?.note ?? '').person));
  const [person = ''] = persons;
  return persons.size > 1 || person === readNote(note).person ? {} : { note: person };
}

function lostValue({ value }: CellAnswer, cells: Cells): Pick<CellAnswer, 'value'> {
  const values = new Set(cells.map((cell) => cell?.value ?? ''));
  const [person = ''] = values;
  return value === undefined || values.size > 1 || person === value ? {} : { value: person };
}

interface TabRows {
  /** What people wrote in a row of the template's columns. */
  readonly saysIn: (row: number) => string;
  readonly rowsSaying: (says: string) => number[];
  readonly cellAt: (row: number, column: number) => RawCell | undefined;
  /** The columns in which the pipeline writes. */
  readonly own: ReadonlySet<number>;
}

const tables: readonly Table[] = departmentSpreadsheet.tables;

/** The named ranges of what the pipeline writes: identities, answers, and what opens the summary. */
const ownRanges = new Set(
  tables.flatMap((table) => [
    ...table.columns.flatMap((column) =>
      column.kind === 'id' || isAnswered(table, column) ? [`${table.id}_${column.key}`] : [],
    ),
    ...(table.opening ?? []).map((name) => `${table.id}_${name}`),
  ]),
);

const isOwn = ({ name }: RawNamedRange): boolean => ownRanges.has(name);

function tabIn({ tabs, namedRanges }: RawSpreadsheet, tabId: number): TabRows {
  const ranges = namedRanges.filter((range) => range.tabId === tabId);
  const names = new Map(ranges.filter((range) => !isOwn(range)).map(({ startColumn, name }) => [startColumn, name]));
  const cells = tabs.find((tab) => tab.tabId === tabId)?.cells ?? [];
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const saysIn = (row: number): string => said(byRow.get(row) ?? [], names);
  const rows = Map.groupBy(byRow.keys(), saysIn);
  return {
    own: new Set(ranges.filter(isOwn).map(({ startColumn }) => startColumn)),
    saysIn,
    rowsSaying: (says) => (says === '' ? [] : (rows.get(says) ?? [])),
    cellAt: (row, column) => byRow.get(row)?.find((cell) => cell.column === column),
  };
}

// By the names of the template's columns: one that somebody moved, or added, makes no other row of it.
const said = (cells: readonly RawCell[], names: ReadonlyMap<number, string>): string =>
  cells
    .flatMap(({ column, value }) => (names.has(column) && value !== '' ? [`${names.get(column)} ${value}`] : []))
    .toSorted()
    .join('\u0000');

/** Where a column stood before, as the named ranges on it tell; one without any is taken to be new. */
function columnBefore(before: RawSpreadsheet, after: RawSpreadsheet, tabId: number, column: number): number {
  const rangesAt = ({ namedRanges }: RawSpreadsheet, place: number) =>
    namedRanges.filter((range) => range.tabId === tabId && range.startColumn === place);
  const names = new Set(rangesAt(after, column).map(({ name }) => name));
  const former = before.namedRanges.find((range) => range.tabId === tabId && names.has(range.name));
  if (former) return former.startColumn;
  // Ours went elsewhere: what came here is somebody's own column, of which nothing stood here before.
  return rangesAt(before, column).length > 0 ? nowhere : column;
}

const nowhere = -1;
