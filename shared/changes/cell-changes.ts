import type { Indicator } from '../plan/activity.ts';
import { canonical } from '../schema/canonical.ts';
import type { AnyCell } from '../schema/row.ts';
import { bothInFull, typedOf } from './cell-in-full.ts';

/** A value that is another one now; a value that is absent is empty. */
export interface CellChange {
  /** Its column's key in templates/sheets/plan.ts. */
  readonly column: string;
  /** Of an indicator's own values: which one it is. */
  readonly indicatorId?: string;
  readonly before: string;
  readonly now: string;
}

const isCell = (member: unknown): member is AnyCell =>
  typeof member === 'object' && member !== null && 'written' in member && 'value' in member;

/** What differs between the cells of two things, by the name of the member that holds them, in alphabetical order. */
export function cellChanges(before: object, now: object): CellChange[] {
  // The order of members does not survive the store.
  const columns = [...new Set([...Object.keys(before), ...Object.keys(now)])].toSorted();
  return columns.flatMap((column) => {
    const [former, latter] = [cellOf(before, column), cellOf(now, column)];
    return meansTheSame(former, latter) ? [] : [{ column, ...shown(former, latter) }];
  });
}

/** The same of indicators, known by their ids; what one says of itself changes in the column `indicator`. */
export function indicatorChanges(before: readonly Indicator[], now: readonly Indicator[]): CellChange[] {
  const [former, latter] = [before, now].map((indicators) => new Map(indicators.map((each) => [each.id, each])));
  const ids = new Set([...before, ...now].map(({ id }) => id));
  return [...ids].flatMap((indicatorId) =>
    cellChanges(former?.get(indicatorId) ?? {}, latter?.get(indicatorId) ?? {}).map(({ column, ...change }) => ({
      ...{ column: column === 'text' ? 'indicator' : column, indicatorId },
      ...change,
    })),
  );
}

const cellOf = (thing: object, column: string): AnyCell | undefined => {
  const member = (thing as Readonly<Record<string, unknown>>)[column];
  return isCell(member) ? member : undefined;
};

/** What a cell means, as it is compared: ١٢٣ and 123 are one number; empty where there is none. */
export function meaningOf(cell: AnyCell | undefined): string {
  if (!cell) return '';
  const typed = typedOf(cell);
  return Object.keys(typed).length === 0 ? cell.value : canonical(typed);
}

/** A text that a later release reads as a number, or the other way round, was changed by nobody. */
function meansTheSame(former: AnyCell | undefined, latter: AnyCell | undefined): boolean {
  if (former && latter && former.value === latter.value && kindOf(former) !== kindOf(latter)) return true;
  return meaningOf(former) === meaningOf(latter);
}

const kindOf = (cell: AnyCell): string => Object.keys(typedOf(cell)).toSorted().join();

/** Both values as people see them; in full where a format hides the difference, or it is one of currency. */
function shown(former: AnyCell | undefined, latter: AnyCell | undefined): { before: string; now: string } {
  const [before, now] = [former?.value ?? '', latter?.value ?? ''];
  return former && latter && before === now ? bothInFull(former, latter) : { before, now };
}
