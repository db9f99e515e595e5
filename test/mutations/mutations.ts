import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../generated/random.ts';
import { blockMutations } from './blocks.ts';
import { cellMutations } from './cells.ts';
import { columnMutations } from './columns.ts';
import type { EditedSheet } from './edited-sheet.ts';
import { figureMutations } from './figures.ts';
import { headingMutations, namedRangeMutations } from './headings.ts';
import { indicatorMutations } from './indicators.ts';
import type { Mutation } from './mutation.ts';
import { isRecognisable } from './recognisable.ts';
import { rowMutations } from './rows.ts';
import { sortingMutations } from './sorting.ts';
import { tabMutations } from './tabs.ts';
import { textMutations } from './texts.ts';

/** Every kind of edit that changes a sheet and nothing that it says. */
export const mutations: readonly Mutation[] = [
  ...headingMutations,
  ...namedRangeMutations,
  ...columnMutations,
  ...rowMutations,
  ...sortingMutations,
  ...blockMutations,
  ...indicatorMutations,
  ...textMutations,
  ...figureMutations,
  ...tabMutations,
  ...cellMutations,
];

/** A sheet after several edits, and which they were. */
export interface Mutated {
  readonly sheet: EditedSheet;
  readonly done: readonly Mutation[];
}

/** Makes so many edits, one after another, each on what the ones before it left. */
export function mutate(sheet: EditedSheet, random: Random, count: number): Mutated {
  let mutated: Mutated = { sheet, done: [] };
  while (mutated.done.length < count) {
    const mutation = random.pick(mutations);
    const after = mutateOnce(mutated.sheet, mutation, random);
    if (after) mutated = { sheet: after, done: [...mutated.done, mutation] };
  }
  return mutated;
}

/** The sheet after one edit; undefined where that cannot be made, or would leave a sheet that says something else. */
function mutateOnce(sheet: EditedSheet, mutation: Mutation, random: Random): EditedSheet | undefined {
  const { notAfter = [], leaves, apply } = mutation;
  if (notAfter.some((remains) => sheet.remains.has(remains))) return undefined;
  const after = apply(sheet, random);
  if (!isRecognisable(after) || isDeepStrictEqual(after.raw, sheet.raw)) return undefined;
  return leaves ? { ...after, remains: new Set([...after.remains, leaves]) } : after;
}
