import type { Column } from '../schema/table.ts';
import { isAnswered } from '../schema/is-answered.ts';
import { isHidden, optionsOf, type TabOwner } from './design-tab.ts';
import type { CellRule } from './spreadsheet-state.ts';
import { isCovered, placedColumns, type StandingTable } from './standing-table.ts';
import { areasOfRows } from './areas-of-rows.ts';
import type { Change, ChangeKind } from './tab-edit.ts';

type Rules = ReadonlyMap<string, CellRule>;

/**
 * Drop-downs and boxes to tick that are lost, were pasted over, or offer what the lists no longer hold, in every row
 * that is ready to be filled in, also those that people inserted. What stands in the cells stays.
 */
export function upgradeLists(standing: StandingTable, owner: TabOwner, shown: ReadonlySet<string>): Change[] {
  const { table, tab, added } = standing;
  const rules: Rules = new Map(tab.rules.map(({ row, column, rule }) => [`${row} ${column}`, rule]));
  return placedColumns(standing).flatMap(([column, place]) => {
    // What is answered brings its own boxes.
    if (isAnswered(table, column)) return [];
    const isOffered = column.kind === 'tick' || column.choices !== undefined || column.list !== undefined;
    const isShown = shown.has(column.key) || (added.has(column.key) && !isHidden(column, [], owner));
    const isUsed = isOffered && (isShown || isInUse(standing, column, place, rules));
    return isUsed ? changesOfColumn(standing, column, place, rules, owner, shown) : [];
  });
}

/** Whether anybody sees a column, or something stands in it: one that nobody uses has no lists yet. */
function isInUse({ tab, added, rows }: StandingTable, { key }: Column, place: number, rules: Rules): boolean {
  if (added.has(key)) return false;
  if (!tab.hiddenColumns.has(place)) return true;
  const isFilled = tab.cells.some(({ row, column: at, value }) => at === place && row >= rows.first && value !== '');
  return isFilled || areRuled(rules, rows, place);
}

const areRuled = (rules: Rules, { first, end }: StandingTable['rows'], place: number): boolean => {
  for (let row = first; row < end; row++) if (rules.has(`${row} ${place}`)) return true;
  return false;
};

function changesOfColumn(
  standing: StandingTable,
  column: Column,
  place: number,
  rules: Rules,
  owner: TabOwner,
  shown: ReadonlySet<string>,
): Change[] {
  const { table, tab } = standing;
  const options = optionsOf(column, owner);
  const wanted: CellRule | undefined = column.kind === 'tick' ? 'tick' : options.length > 0 ? { options } : undefined;
  const wrong = rowsOf(standing, place).flatMap((row) => {
    const rule = rules.get(`${row} ${place}`);
    return isRight(rule, wanted) || isCovered(tab, row, place) ? [] : [{ row, kind: kindOf(rule, wanted) }];
  });
  const of = `${table.id}.${column.key}`;
  return [...Map.groupBy(wrong, ({ row, kind }) => causeOf(standing, column, row, shown) ?? kind)].map(
    ([kind, cells]): Change => ({
      ...{ kind, of, count: isRepair(kind) ? cells.length : 0 },
      edits: areasOfRows(
        cells.map(({ row }) => row),
        place,
      ).map((area) => ({ does: 'rule', tabId: tab.tabId, area, rule: wanted })),
    }),
  );
}

const isRepair = (kind: ChangeKind): boolean => /^(?:repaired|refreshed)-/.test(kind);

/** What else an upgrade does that brings a rule with it. */
function causeOf(
  { added, rows }: StandingTable,
  { key }: Column,
  row: number,
  shown: ReadonlySet<string>,
): ChangeKind | undefined {
  if (added.has(key)) return 'added-column';
  if (shown.has(key)) return 'shown-column';
  return row >= rows.oldEnd ? 'added-rows' : undefined;
}

/** A table of one entry has its box in the row of that entry only. */
function rowsOf({ table, rows, columns, cellAt }: StandingTable, place: number): number[] {
  const all = Array.from({ length: rows.end - rows.first }, (_, index) => rows.first + index);
  if (table.spareRows > 0 && !table.answered) return all;
  const own = table.columns.filter((column) => !isAnswered(table, column));
  const places = [place, ...own.flatMap(({ key }) => columns.get(key) ?? [])];
  const written = all.filter((row) => places.some((column) => (cellAt(row, column)?.value ?? '') !== ''));
  return written.length > 0 ? written.slice(0, 1) : all.slice(0, 1);
}

function isRight(rule: CellRule | undefined, wanted: CellRule | undefined): boolean {
  // Where nothing is known to offer, what is offered stays.
  if (wanted === undefined) return true;
  if (typeof rule !== 'object' || typeof wanted !== 'object') return rule === wanted;
  return rule.options.length === wanted.options.length && rule.options.every((one, n) => one === wanted.options[n]);
}

function kindOf(rule: CellRule | undefined, wanted: CellRule | undefined): ChangeKind {
  if (wanted === 'tick') return 'repaired-tick';
  return typeof rule === 'object' ? 'refreshed-drop-down' : 'repaired-drop-down';
}
