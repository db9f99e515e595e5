import type { Random } from './random.ts';

/**
 * For each row whether a block begins there.
 * Rows without a value stand at the start only, or the whole column is empty: what is empty further down is a block.
 */
export const blockStarts = (random: Random, rows: number, mayBeEmpty = true): boolean[] => {
  if (mayBeEmpty && random.chance(0.1)) return Array.from({ length: rows }, () => false);
  const first = mayBeEmpty && random.chance(0.2) ? random.int(0, rows - 1) : 0;
  const often = random.pick([0.1, 0.3, 0.7]);
  return Array.from({ length: rows }, (_, row) => row === first || (row > first && random.chance(often)));
};

/** A block column: the value of each row in which a block begins, `undefined` elsewhere. */
export const blockColumn = (random: Random, rows: number, value: () => string, mayBeEmpty = true) => {
  let last: string | undefined;
  return blockStarts(random, rows, mayBeEmpty).map((begins) => {
    if (!begins) return undefined;
    // Neighbouring blocks may print the same text: they are two cells all the same.
    last = last !== undefined && random.chance(0.2) ? last : value();
    return last;
  });
};
