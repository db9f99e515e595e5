import { fold } from '../language/fold.ts';
import type { Cell } from './cell.ts';

const forms = new WeakMap<Pick<Cell, 'value'>, string>();

/** A cell's value as it is compared (shared/language/fold.ts); of one cell it is made once, whoever asks. */
export function folded(cell: Pick<Cell, 'value'>): string {
  const known = forms.get(cell);
  if (known !== undefined) return known;
  const form = fold(cell.value);
  forms.set(cell, form);
  return form;
}
