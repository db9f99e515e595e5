import type { Random } from '../generated/random.ts';
import type { EditedSheet, Remains } from './edited-sheet.ts';

/**
 * What a harmless edit may do to a reading all the same: `letters`, texts are written another way, their values are the
 * same; `names`, so are the values of sections and programmes, which mean the same; `extents`, a value of a block stands
 * in more cells than before.
 */
export type Alteration = 'letters' | 'names' | 'extents';

/** One edit by which somebody changes a sheet, and nothing that it says. */
export interface Mutation {
  readonly name: string;
  readonly alters?: readonly Alteration[];
  readonly leaves?: Remains;
  /** What an earlier edit may not have left behind, for this one would then change what the sheet says. */
  readonly notAfter?: readonly Remains[];
  /** The sheet as it is where there is nothing that this could be done to. */
  readonly apply: (sheet: EditedSheet, random: Random) => EditedSheet;
}
