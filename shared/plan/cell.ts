/** How a cell came by its value: written in its own row, or taken from the block (merged or left blank) above it. */
export type Printed = 'own' | 'inherited';

/** How a name was recognised: letter by letter, after folding (shared/language/fold.ts), or by a confirmed alias. */
export type Via = 'exact' | 'folded' | 'alias';

/**
 * One value as the store keeps it.
 * `written` is what stands in the sheet, to the letter: official tables print it.
 * `value` is what is meant: outer spaces, bullets and invisible characters gone.
 * `resolvedId` is the framework's entry that a name means: rules, matrices and sums use it.
 * `at` is the cell's address when it was read (`E7`), or the address of the block's first cell's own row
 * where the value is inherited; it is evidence for answers and is not part of a version's content.
 */
export interface Cell {
  readonly written: string;
  readonly value: string;
  readonly printed: Printed;
  readonly at: string;
  readonly resolvedId?: string;
  readonly via?: Via;
}
