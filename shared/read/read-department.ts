import { plan } from '../../templates/sheets/plan.ts';
import { summary } from '../../templates/sheets/summary.ts';
import type { Breach } from '../findings/breach.ts';
import { clean, writtenLines } from '../language/clean.ts';
import { fold } from '../language/fold.ts';
import type { ActivityColumn, Indicator, WrittenActivity } from '../plan/activity.ts';
import type { RawSpreadsheet } from '../schema/raw-spreadsheet.ts';
import type { CellByKind, Row } from '../schema/row.ts';
import { activityTextMissing } from './faults/activity-text-missing.ts';
import { readTable, type TableReading } from './read-table.ts';

/** What one reading of a department's spreadsheet found. Ids are those that stand in the sheet, '' where none does. */
export interface DepartmentReading {
  readonly ready: boolean;
  readonly readyBy: string;
  readonly activities: readonly WrittenActivity[];
  readonly breaches: readonly Breach[];
  /** Rows that say no activity, but carry an activity's id: indicators of the one above, unless its text was cleared. */
  readonly continued: readonly { readonly id: string; readonly a1: string }[];
}

type PlanRow = Row<typeof plan>;

const shared = ['section', 'intervention', 'goalText', 'subObjective', 'programme'] as const;
const columns: readonly ActivityColumn[] = [...shared, 'activity', 'indicator'];

/** Reads a department's spreadsheet: activities, each with its indicators, and whether it says that it is ready. */
export function readDepartment(raw: RawSpreadsheet): DepartmentReading {
  const table = readTable(raw, plan);
  const submit = readTable(raw, summary);
  const { activities, breaches, continued } = readActivities(table);
  const says = submit.rows[0]?.cells;
  return {
    ready: says?.ready?.ticked ?? false,
    readyBy: says?.readyBy?.value ?? '',
    activities,
    continued,
    breaches: [...table.breaches, ...submit.breaches, ...breaches],
  };
}

function readActivities(
  table: TableReading<typeof plan>,
): Pick<DepartmentReading, 'activities' | 'breaches' | 'continued'> {
  const activities: (WrittenActivity & { indicators: Indicator[] })[] = [];
  const breaches: Breach[] = [];
  const continued: DepartmentReading['continued'][number][] = [];
  for (const row of table.rows) {
    // What stands beside an unreadable activity must not go to the activity above it.
    if (row.unreadable.includes('activity')) continue;
    if (row.cells.activity?.printed === 'own') activities.push(activityOf(row, table));
    else if (beginsSomething(row, activities.at(-1)) || !row.cells.activity) {
      breaches.push(activityTextMissingAt(table.addressOf(row.row, 'activity') ?? ''));
    } else {
      activities.at(-1)?.indicators.push(...indicatorsOf(row));
      const id = row.cells.activityId?.value;
      if (id) continued.push({ id, a1: table.addressOf(row.row, 'activity') ?? '' });
    }
  }
  return { activities, breaches, continued };
}

/** A row without an activity that says something else than the activity above; a value filled down says nothing new. */
const beginsSomething = ({ cells }: PlanRow, above: WrittenActivity | undefined): boolean =>
  shared.some((key) => cells[key]?.printed === 'own' && fold(cells[key].value) !== fold(above?.[key]?.value ?? ''));

/** The breach of a row whose activity says nothing. */
export const activityTextMissingAt = (a1: string): Breach => ({
  code: activityTextMissing.code,
  cell: { sheet: plan.id, a1, activityId: null, column: 'activity' },
  writtenAt: a1,
  values: {},
});

function activityOf(row: PlanRow, table: TableReading<typeof plan>): WrittenActivity & { indicators: Indicator[] } {
  const { cells } = row;
  const values = Object.fromEntries(shared.flatMap((key) => (cells[key] ? [[key, cells[key]]] : [])));
  const addresses = columns.flatMap((key) => {
    const address = table.addressOf(row.row, key);
    return address ? [[key, address]] : [];
  });
  return {
    id: cells.activityId?.value ?? '',
    at: Object.fromEntries(addresses),
    activity: cells.activity as CellByKind['text'],
    indicators: indicatorsOf(row),
    unreadable: row.unreadable as readonly ActivityColumn[],
    ...values,
  };
}

/** Several indicators in one cell are several indicators: the first keeps the row's identity. */
function indicatorsOf({ cells: { indicator, indicatorId } }: PlanRow): Indicator[] {
  if (!indicator) return [];
  const { entries, ...cell } = indicator;
  const id = indicatorId?.value ?? '';
  if (entries.length <= 1) return [{ id, text: cell }];
  return writtenLines(cell.written).map((line, index) => ({
    id: index === 0 ? id : '',
    text: { ...cell, written: line, value: clean(line) },
  }));
}
