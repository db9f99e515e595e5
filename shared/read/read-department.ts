import { plan } from '../../templates/sheets/plan.ts';
import type { Breach } from '../findings/breach.ts';
import { clean, writtenLines } from '../language/clean.ts';
import {
  type ActivityColumn,
  activityFigures,
  blockColumns,
  type Indicator,
  indicatorFigures,
  type WrittenActivity,
} from '../plan/activity.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { Cell } from '../schema/cell.ts';
import { folded } from '../schema/folded.ts';
import type { CellByKind, Row } from '../schema/row.ts';
import { arrangeRows } from './arrange/arrange-rows.ts';
import { breachAt } from './breach-at.ts';
import { activityFigureMisplaced } from './faults/activity-figure-misplaced.ts';
import { activityTextMissing } from './faults/activity-text-missing.ts';
import { indicatorTextMissing } from './faults/indicator-text-missing.ts';
import { indicatorsShareFigure } from './faults/indicators-share-figure.ts';
import { readSummary } from './read-summary.ts';
import { readTable, type TableReading } from './read-table.ts';

/** What one reading of a department's spreadsheet found. Ids are those that stand in the sheet, '' where none does. */
export interface DepartmentReading {
  readonly ready: boolean;
  readonly readyBy: string;
  readonly activities: readonly WrittenActivity[];
  /** The keys of the guesses about wording that somebody does not want to see again. */
  readonly silenced: ReadonlySet<string>;
  readonly breaches: readonly Breach[];
  /** What was read although it is not as published: said, but no part of the content. */
  readonly understood: readonly Breach[];
  /** Rows that say no activity, but carry an activity's id: indicators of the one above, unless its text was cleared. */
  readonly continued: readonly { readonly id: string; readonly a1: string }[];
}

type PlanRow = Row<typeof plan>;

const columns: readonly ActivityColumn[] = [
  ...blockColumns,
  'activity',
  'indicator',
  ...indicatorFigures,
  ...activityFigures,
];

/**
 * Reads a department's spreadsheet: activities, each with its indicators, and whether it says that it is ready. `former`
 * are the activities of the version in force, by which rows that were sorted, or lost their block, find their place.
 */
export function readDepartment(raw: RawSpreadsheet, former: readonly WrittenActivity[] = []): DepartmentReading {
  const known = new Set(former.map(({ id }) => id));
  const table = readTable(raw, plan, { arrange: arrangeRows(former), ids: known, columns: optionalColumnsOf(former) });
  const { ready, readyBy, silenced, ...submit } = readSummary(raw);
  const { activities, breaches, continued } = readActivities(table, known);
  return {
    ...{ ready, readyBy, silenced },
    activities,
    continued,
    breaches: [...table.breaches, ...submit.breaches, ...breaches],
    understood: [...table.understood, ...submit.understood],
  };
}

/** The optional columns in which a version has values. */
const optionalColumnsOf = (former: readonly WrittenActivity[]): ReadonlySet<string> =>
  new Set([
    ...activityFigures.filter((key) => former.some((activity) => activity[key])),
    ...indicatorFigures.filter((key) =>
      former.some(({ indicators }) => indicators.some((indicator) => indicator[key])),
    ),
  ]);

/** An activity of which further rows may follow. */
type ActivityBeingRead = WrittenActivity & { indicators: Indicator[]; unreadable: ActivityColumn[] };

const indicatorColumns = ['indicator', ...indicatorFigures] as const;

function readActivities(
  table: TableReading<typeof plan>,
  known: ReadonlySet<string>,
): Pick<DepartmentReading, 'activities' | 'breaches' | 'continued'> {
  const activities: ActivityBeingRead[] = [];
  const breaches: Breach[] = [];
  const continued: DepartmentReading['continued'][number][] = [];
  for (const row of table.rows) {
    // What stands beside an unreadable activity must not go to the activity above it.
    if (row.unreadable.includes('activity')) continue;
    const above = activities.at(-1);
    if (row.cells.activity?.printed === 'own' && !isFilledDown(row, above, known))
      activities.push(activityOf(row, table));
    else if (!above || !row.cells.activity || beginsSomething(row, above)) {
      breaches.push(activityTextMissingAt(table.addressOf(row.row, 'activity') ?? ''));
      continue;
    } else {
      breaches.push(...figuresOfActivity(row, above, table));
      above.indicators.push(...indicatorsOf(row));
      above.unreadable.push(...indicatorColumns.filter((key) => row.unreadable.includes(key)));
      const id = row.cells.activityId?.value;
      if (id) continued.push({ id, a1: table.addressOf(row.row, 'activity') ?? '' });
    }
    breaches.push(...figuresWithoutIndicator(row, table));
  }
  return { activities, breaches, continued };
}

/** A row that repeats the text above it, without another identity, is a further indicator of that activity. */
const isFilledDown = ({ cells }: PlanRow, above: WrittenActivity | undefined, known: ReadonlySet<string>): boolean =>
  above !== undefined &&
  isSameOrSpare(cells.activityId?.value, above, known) &&
  cells.indicator !== undefined &&
  cells.activity !== undefined &&
  folded(cells.activity) === folded(above.activity) &&
  !beginsSomething({ cells }, above);

// Rows to fill in are published with identities of their own: one that no version knows is none yet.
const isSameOrSpare = (id: string | undefined, above: WrittenActivity, known: ReadonlySet<string>): boolean =>
  id === undefined || id === above.id || (known.size > 0 && !known.has(id));

/** A row without an activity that says something else than the activity above; a value filled down says nothing new. */
const beginsSomething = ({ cells }: Pick<PlanRow, 'cells'>, above: WrittenActivity): boolean =>
  blockColumns.some((key) => isAnother(cells[key], above[key])) ||
  (!cells.indicator && activityFigures.some((key) => isAnother(cells[key], above[key])));

const isAnother = (cell: Cell | undefined, above: Cell | undefined): boolean =>
  cell?.printed === 'own' && folded(cell) !== (above ? folded(above) : '');

/** What belongs to the whole activity stands in its first row: beside a further indicator it is asked about. */
const figuresOfActivity = (
  { row, cells }: PlanRow,
  above: WrittenActivity,
  table: TableReading<typeof plan>,
): Breach[] =>
  activityFigures
    .filter((key) => isAnother(cells[key], above[key]))
    .map((key) => {
      const column = plan.columns.find((one) => one.key === key)?.heading.ar ?? key;
      return breachAt(plan, activityFigureMisplaced.code, table.addressOf(row, key) ?? '', key, { column });
    });

/** What belongs to one indicator needs that indicator, alone in its cell. */
function figuresWithoutIndicator({ row, cells, unreadable }: PlanRow, table: TableReading<typeof plan>): Breach[] {
  if (unreadable.includes('indicator') || !indicatorFigures.some((key) => cells[key])) return [];
  const count = cells.indicator?.entries.length ?? 0;
  const code = count === 0 ? indicatorTextMissing.code : indicatorsShareFigure.code;
  return count === 1 ? [] : [breachAt(plan, code, table.addressOf(row, 'indicator') ?? '', 'indicator', {})];
}

/** The breach of a row whose activity says nothing. */
export const activityTextMissingAt = (a1: string): Breach =>
  breachAt(plan, activityTextMissing.code, a1, 'activity', {});

function activityOf(row: PlanRow, table: TableReading<typeof plan>): ActivityBeingRead {
  const { cells } = row;
  const at: Partial<Record<ActivityColumn, string>> = {};
  for (const key of columns) {
    const address = table.addressOf(row.row, key);
    if (address) at[key] = address;
  }
  return {
    id: cells.activityId?.value ?? '',
    at,
    activity: cells.activity as CellByKind['text'],
    indicators: indicatorsOf(row),
    unreadable: [...row.unreadable] as ActivityColumn[],
    ...chosen(cells, blockColumns),
    ...chosen(cells, activityFigures),
  };
}

/** Those of a row's cells that are there. */
function chosen<Key extends keyof PlanRow['cells']>(
  cells: PlanRow['cells'],
  keys: readonly Key[],
): { [K in Key]?: NonNullable<PlanRow['cells'][K]> } {
  const found: { [K in Key]?: NonNullable<PlanRow['cells'][K]> } = {};
  for (const key of keys) {
    const cell = cells[key];
    if (cell) found[key] = cell;
  }
  return found;
}

/** Several indicators in one cell are several indicators: the first keeps the row's identity. */
function indicatorsOf({ cells }: PlanRow): Indicator[] {
  const { indicator, indicatorId } = cells;
  if (!indicator) return [];
  const { entries, ...cell } = indicator;
  const id = indicatorId?.value ?? '';
  if (entries.length <= 1) return [{ id, text: cell, ...chosen(cells, indicatorFigures) }];
  return writtenLines(cell.written).map((line, index) => ({
    id: index === 0 ? id : '',
    text: { ...cell, written: line, value: clean(line) },
  }));
}
