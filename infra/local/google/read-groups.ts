import type { DimensionGroup, Sheet } from './spreadsheet-model.ts';
import { elementsOf } from './xml-tags.ts';
import { attributesOf } from './xml-text.ts';

/**
 * The rows and columns that fold away. The file marks which do; what is kept beside it tells neighbouring groups apart,
 * as long as it speaks of the same ones.
 */
export function readGroups(xml: string, { groups }: Sheet): DimensionGroup[] {
  const columns = elementsOf(xml, 'col').flatMap(({ attributes: { outlineLevel, min, max } }) =>
    Number(outlineLevel ?? 0) > 0 ? numbers(Number(min) - 1, Math.min(Number(max), mostGrouped)) : [],
  );
  const rows = [...xml.matchAll(/<row\s[^>]*\boutlineLevel\s*=\s*["'][1-7]["'][^>]*>/g)].map(
    ([row]) => Number(attributesOf(row).r) - 1,
  );
  return (['ROWS', 'COLUMNS'] as const).flatMap((dimension) => {
    const marked = dimension === 'ROWS' ? rows : columns;
    const known = groups.filter((group) => group.dimension === dimension);
    const told = known.flatMap(({ startIndex, endIndex }) => numbers(startIndex, endIndex));
    return told.toSorted(upwards).join() === marked.toSorted(upwards).join() ? known : runsOf(marked, dimension);
  });
}

// Nobody folds more away, but a file can say so.
const mostGrouped = 1_000;

const upwards = (one: number, other: number): number => one - other;

const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function runsOf(marked: readonly number[], dimension: DimensionGroup['dimension']): DimensionGroup[] {
  const runs: { dimension: DimensionGroup['dimension']; startIndex: number; endIndex: number }[] = [];
  for (const at of marked.toSorted(upwards)) {
    const last = runs.at(-1);
    if (last?.endIndex === at) last.endIndex++;
    else runs.push({ dimension, startIndex: at, endIndex: at + 1 });
  }
  return runs;
}
