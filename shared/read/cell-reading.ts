import type { FindingDefinition } from '../findings/define-finding.ts';
import type { Cell } from '../schema/cell.ts';
import type { AnyCell } from '../schema/row.ts';

/** What is said of a cell: the finding's code, and what stands there with the other values that its message names. */
export interface Fault {
  readonly fault: string;
  readonly values: Readonly<Record<string, string | number | string[]>>;
}

/** What a cell says, with what is to be said of it all the same; or why it cannot be read. */
export type CellReading = { readonly cell: AnyCell; readonly said?: readonly Fault[] } | Fault;

/** A cell that cannot be read, with what stands there and the other values that the fault's message names. */
export const unread = (
  { code }: FindingDefinition,
  { value }: Cell,
  values: Record<string, string | string[]> = {},
): CellReading => ({ fault: code, values: { value, ...values } });

/** The same, said of what stands there to the letter: where a dash was not understood, it must be seen. */
export const unreadAsWritten = (finding: FindingDefinition, base: Cell): CellReading =>
  unread(finding, base, { value: base.written.trim() });
