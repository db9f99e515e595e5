import type { Column } from './table.ts';

/** What a row says in a column, folded: undefined where it says nothing, null where nobody can tell. */
export type SaidIn = (key: string) => string | null | undefined;

/**
 * Tells for one row after the other whether the block that bounds a column's blocks begins anew in it. A value that is
 * only repeated, as by filling down, begins nothing; one that cannot be read may be anything.
 */
export function boundsOf({ within }: Column): (saidIn: SaidIn) => boolean {
  let last: string | null = null;
  return (saidIn) => {
    const said = within === undefined ? undefined : saidIn(within);
    if (said === undefined) return false;
    const before = last;
    last = said;
    return said === null || said !== before;
  };
}
