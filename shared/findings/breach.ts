import type { Text } from '../language/text.ts';

/** A cell that a finding speaks of. */
export interface CellRef {
  /** The table's id in templates/sheets. */
  readonly sheet: string;
  readonly a1: string;
  /** The cell in which the value is written, where that is another one: the head of its block. A note stands there. */
  readonly writtenAt?: string;
  readonly activityId: string | null;
  readonly column: string;
  /** Whose spreadsheet, by the department's id, where a finding of the whole plan speaks of several. */
  readonly department?: string;
}

/** The values that a message names; a text is worded in the message's own language. */
export type Values = Readonly<Record<string, string | number | readonly string[] | Text>>;

/** One thing that is wrong with one logical value; findings gather the breaches that share code and values. */
export interface Breach {
  readonly code: string;
  readonly cell: CellRef;
  /** The cell in which the value is written, where that is another one: the head of its block. */
  readonly writtenAt: string;
  readonly values: Values;
}
