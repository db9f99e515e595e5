import { splitLines } from '../language/clean.ts';
import { knownNames } from '../language/known-names.ts';
import type { Activity } from './activity.ts';
import type { AlignmentLine } from './framework.ts';

/** One result of a goal's alignment table, with those who answer for it. */
export interface Result {
  /** Its place among all results. */
  readonly id: string;
  readonly goal: number;
  readonly text: string;
  /** The cell that holds it, perhaps among others. */
  readonly at: string;
  /** Its responsible sectors, one a line in the table. */
  readonly sectors: readonly string[];
  /** The cell that holds those sectors; '' where it is empty. */
  readonly sectorsAt: string;
}

/** Every result of the alignment tables, in their order. */
export const resultsIn = (alignment: readonly AlignmentLine[]): Result[] =>
  alignment
    .flatMap(({ goal, results, responsibleSector }) =>
      splitLines(results?.value ?? '').map((text) => ({
        goal,
        text,
        at: results?.at ?? '',
        sectors: splitLines(responsibleSector?.value ?? ''),
        sectorsAt: responsibleSector?.writtenAt ?? '',
      })),
    )
    .map((result, index) => ({ id: String(index), ...result }));

/** The results that an activity names, one a line; a wording that no table has names none. */
export function resultsNamedBy(results: readonly Result[]): (activity: Activity) => Result[] {
  const names = knownNames(results.map(({ id, text }) => ({ id, name: text })));
  const byId = new Map(results.map((result) => [result.id, result]));
  return ({ result }) => splitLines(result?.value ?? '').flatMap((text) => byId.get(names.link(text)?.id ?? '') ?? []);
}
