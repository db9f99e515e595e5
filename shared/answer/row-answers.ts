import type { CellRef } from '../findings/breach.ts';
import type { Severity } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import type { Activity } from '../plan/activity.ts';
import type { CopiedRows } from '../plan/copied-rows.ts';
import type { AnswerLook, CellAnswer } from '../ports/cell-answer.ts';
import { placeOf } from '../schema/a1.ts';
import type { RawCell, RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { TablePlace } from '../schema/table-place.ts';
import { isOneCell, markedFindings } from './marks.ts';
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
  const own = raw.tabs.find(({ tabId }) => tabId === place.tabId)?.cells ?? [];
  const cells = own.filter(({ row }) => row > place.headingRow);
  return [...statusAnswers(place, facts, cells), ...(facts.areInForce ? idAnswers(place, facts, cells) : [])];
}

/** What stands in a column, by row. */
const textsIn = (cells: readonly RawCell[], wanted: number): Map<number, string> =>
  new Map(cells.flatMap(({ row, column, value }) => (column === wanted ? [[row, String(value)] as const] : [])));

function statusAnswers(place: TablePlace, facts: RowFacts, cells: readonly RawCell[]): CellAnswer[] {
  const column = place.columns.get(columnKey);
  if (column === undefined) return [];
  const wanted = statuses(place, facts);
  const there = textsIn(cells, column);
  return [...new Set([...wanted.keys(), ...there.keys()])].flatMap((row): CellAnswer[] => {
    const said = there.get(row) ?? '';
    const { says: value, look } = wanted.get(row) ?? { says: '', look: 'fine' };
    // What is none of our words is a person's.
    if (said === value || (said !== '' && !isOurStatus(said))) return [];
    return [{ tabId: place.tabId, row, column, value, look }];
  });
}

interface Status {
  readonly says: string;
  readonly look: AnswerLook;
}

function statuses({ table }: TablePlace, { activities, findings, unsettled }: RowFacts): Map<number, Status> {
  const severities = new Map<number, Severity[]>();
  for (const { severity, cells } of markedFindings(findings)) {
    for (const row of cells.filter((cell) => isOneCell(cell) && cell.sheet === table).map(rowOf))
      severities.set(row, [...(severities.get(row) ?? []), severity]);
  }
  const rows = new Map([...severities].map(([row, grave]) => [row, statusIn(grave, false)]));
  for (const activity of activities)
    for (const row of rowsOf(activity)) rows.set(row, statusIn(severities.get(row) ?? [], unsettled.has(activity.id)));
  return rows;
}

function statusIn(severities: readonly Severity[], isUnsettled: boolean): Status {
  const says = statusOf(severities, isUnsettled ? 'edited' : undefined);
  if (isUnsettled) return { says, look: 'fact' };
  return { says, look: severities.find((one) => one !== 'remark') ? graver(severities) : 'fine' };
}

const graver = (severities: readonly Severity[]): AnswerLook => (severities.includes('error') ? 'error' : 'warning');

const rowOf = ({ a1 }: CellRef): number => placeOf(a1).row;

/** The rows of an activity: its own, and those of its further indicators. */
export const rowsOf = ({ activity, indicators }: Activity): Set<number> =>
  new Set([activity.at, ...indicators.map(({ text }) => text.at)].map((at) => placeOf(at).row));

function idAnswers(
  { tabId, columns }: TablePlace,
  { activities, copies }: RowFacts,
  cells: readonly RawCell[],
): CellAnswer[] {
  const answersIn = (key: string, ids: readonly { readonly at: string; readonly id: string }[]): CellAnswer[] => {
    const column = columns.get(key);
    if (column === undefined) return [];
    const there = textsIn(cells, column);
    return ids.flatMap(({ at, id: value }): CellAnswer[] => {
      const { row } = placeOf(at);
      return there.get(row) === value ? [] : [{ tabId, row, column, value, look: 'id' }];
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
