import type { Cell } from '../schema/cell.ts';
import { folded } from '../schema/folded.ts';
import type { Column } from '../schema/table.ts';

type Own = ReadonlyMap<string, Pick<Cell, 'value'> | null>;

/**
 * Tells for one row after the other whether the block that bounds a column's blocks begins anew in it. A value that is
 * only repeated, as by filling down, begins nothing; one that cannot be read may be anything.
 */
export function boundsOf({ within }: Column): (own: Own) => boolean {
  let last: string | undefined;
  return (own) => {
    const cell = within === undefined ? undefined : own.get(within);
    if (cell === undefined) return false;
    const before = last;
    last = cell ? folded(cell) : undefined;
    return last === undefined || last !== before;
  };
}
