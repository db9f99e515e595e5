import { folded } from '../schema/folded.ts';
import type { WrittenActivity } from './activity.ts';

/** The activities whose rows were copied, by id: each with the id of the one that it was copied from. */
export type CopiedRows = ReadonlyMap<string, string>;

/**
 * Finds the rows that were copied and still say the same: they carry the hidden identity of another row. `read` are the
 * activities with the ids that stand in the sheet, `identified` the same ones with those that they were given.
 */
export function copiedRows(read: readonly WrittenActivity[], identified: readonly WrittenActivity[]): CopiedRows {
  const byId = new Map(identified.map((activity) => [activity.id, activity]));
  return new Map(
    read.flatMap(({ id, activity }, place): [string, string][] => {
      const own = identified[place];
      const original = byId.get(id);
      if (!own || !original || original === own) return [];
      return folded(original.activity) === folded(activity) ? [[own.id, id]] : [];
    }),
  );
}
