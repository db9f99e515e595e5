/** How a cell came by its value: written in its own row, or taken from the block (merged or left blank) above it. */
export type Printed = 'own' | 'inherited';

/** How a name was recognised: letter by letter, after folding (shared/language/fold.ts), or by a confirmed alias. */
export type Via = 'exact' | 'folded' | 'alias';

/**
 * One value as the store keeps it.
 * `written` is what stands in the sheet, to the letter: official tables print it.
 * `value` is what is meant: outer spaces, bullets and invisible characters gone.
 * `resolvedId` is the framework's entry that a name means: rules, matrices and sums use it.
 * `at` is this row's cell as it was read (`E7`), `writtenAt` the cell in which the value is written: another one
 * where it is inherited. Both are evidence for answers and no part of a version's content.
 */
export interface Cell {
  readonly written: string;
  readonly value: string;
  readonly printed: Printed;
  readonly at: string;
  readonly writtenAt: string;
  readonly resolvedId?: string;
  readonly via?: Via;
  /** The sheet does not say it any more: the row that did is gone, the rest of its block is not. Evidence, too. */
  readonly kept?: true;
}
