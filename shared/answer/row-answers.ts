import type { CellRef } from '../findings/breach.ts';
import type { Severity } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Activity } from '../plan/activity.ts';
import type { CopiedRows } from '../plan/copied-rows.ts';
import type { AnswerLook, CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawCell, RawSpreadsheet, RawTab } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import { isOneCell, markedFindings } from './marks.ts';
import { isSeen, mergedHead } from './merged-head.ts';
import { isOurStatus, statusOf } from './row-status.ts';

/** What is answered row by row in a department's plan. */
export interface RowFacts {
  readonly activities: readonly Activity[];
  readonly findings: readonly Finding[];
  /** The activities that somebody is still changing. */
  readonly unsettled: ReadonlySet<string>;
  /** Their rows keep the identity that they were copied with: by it they are known as copies. */
  readonly copies: CopiedRows;
  /** Whether the identities of the activities are those of a version: only then they are written into the sheet. */
  readonly areInForce: boolean;
}

const columnKey = 'review';

/** The cells of the plan's rows that are the pipeline's own and do not say yet what they are to say. */
export function rowAnswers(raw: RawSpreadsheet, place: TablePlace, facts: RowFacts): CellAnswer[] {
  const tab = raw.tabs.find(({ tabId }) => tabId === place.tabId);
  if (!tab) return [];
  return [...statusAnswers(place, facts, tab), ...(facts.areInForce ? idAnswers(place, facts, tab) : [])];
}

/** What stands in a column beneath the headings, by row. */
const cellsIn = ({ cells }: RawTab, { headingRow }: TablePlace, wanted: number): Map<number, RawCell> =>
  new Map(
    cells.flatMap((cell) => (cell.column === wanted && cell.row > headingRow ? [[cell.row, cell] as const] : [])),
  );

function statusAnswers(place: TablePlace, facts: RowFacts, tab: RawTab): CellAnswer[] {
  const column = place.columns.get(columnKey);
  if (column === undefined) return [];
  const wanted = statuses(place, facts, (row) => mergedHead(tab, { row, column }).row);
  const there = cellsIn(tab, place, column);
  return [...new Set([...wanted.keys(), ...there.keys()])].flatMap((row): CellAnswer[] => {
    const cell = there.get(row);
    const { says: value, look } = wanted.get(row) ?? { says: '', look: 'fine' };
    if (String(cell?.value ?? '') === value || (cell && isPersons(cell))) return [];
    // What is written where a merge covers it may be gone with the next reading, and would be written for ever.
    if (!isSeen(tab, { row, column })) return [];
    return [{ tabId: place.tabId, row, column, value, look }];
  });
}

// What is none of our words is a person's; a formula is, whatever it comes to.
const isPersons = ({ value, formula, error }: RawCell): boolean =>
  formula !== undefined || error !== undefined || (value !== '' && !isOurStatus(String(value)));

interface Status {
  readonly says: string;
  readonly look: AnswerLook;
}

/** What is to be said in each row, or in the head of the merge that covers it: there, of all its rows. */
function statuses(
  { table }: TablePlace,
  { activities, findings, unsettled }: RowFacts,
  headOf: (row: number) => number,
): Map<number, Status> {
  const severities = new Map<number, Severity[]>();
  for (const { severity, cells } of markedFindings(findings)) {
    for (const row of cells
      .filter((cell) => isOneCell(cell) && cell.sheet === table)
      .map((cell) => headOf(rowOf(cell))))
      severities.set(row, [...(severities.get(row) ?? []), severity]);
  }
  const edited = new Set(
    activities.filter(({ id }) => unsettled.has(id)).flatMap((one) => [...rowsOf(one)].map(headOf)),
  );
  const rows = activities.flatMap((activity) => [...rowsOf(activity)].map(headOf));
  return new Map(
    [...severities.keys(), ...rows].map((row) => [row, statusIn(severities.get(row) ?? [], edited.has(row))]),
  );
}

function statusIn(severities: readonly Severity[], isEdited: boolean): Status {
  const says = statusOf(severities, isEdited);
  if (isEdited) return { says, look: 'fact' };
  return { says, look: severities.some((one) => one !== 'remark') ? graver(severities) : 'fine' };
}

const graver = (severities: readonly Severity[]): AnswerLook => (severities.includes('error') ? 'error' : 'warning');

const rowOf = ({ a1 }: CellRef): number => placeOf(a1).row;

/** The rows of an activity: its own, and those of its further indicators. */
export const rowsOf = ({ activity, indicators }: Activity): Set<number> =>
  new Set([activity.at, ...indicators.map(({ text }) => text.at)].map((at) => placeOf(at).row));

function idAnswers(place: TablePlace, { activities, copies }: RowFacts, tab: RawTab): CellAnswer[] {
  const { tabId } = place;
  const answersIn = (key: string, ids: readonly { readonly at: string; readonly id: string }[]): CellAnswer[] => {
    const column = place.columns.get(key);
    if (column === undefined) return [];
    const there = cellsIn(tab, place, column);
    return ids.flatMap(({ at, id: value }): CellAnswer[] => {
      const { row } = placeOf(at);
      const isThere = there.get(row)?.value === value;
      return isThere || !isSeen(tab, { row, column }) ? [] : [{ tabId, row, column, value, look: 'id' }];
    });
  };
  const own = activities.filter(({ id }) => !copies.has(id));
  return [
    ...answersIn(
      'activityId',
      own.map(({ id, activity: { at } }) => ({ id, at })),
    ),
    ...answersIn('indicatorId', own.flatMap(firstIndicators)),
  ];
}

/** Several indicators of one cell have one row, and so one place for an identity: the first one's. */
const firstIndicators = ({ indicators }: Activity): { id: string; at: string }[] =>
  indicators
    .filter(({ text }, index) => text.at !== indicators[index - 1]?.text.at)
    .map(({ id, text }) => ({ id, at: text.at }));
