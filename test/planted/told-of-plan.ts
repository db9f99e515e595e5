import { isName, type Planting, type Told, writtenAfter } from './planting.ts';
import { addressOf, isFilled, rowsOfBlock, type SeenTable } from './seen-table.ts';

/**
 * The cells of which a department must be told: what cannot be read, where it stands; a name, at each activity of its
 * block. A row whose activity cannot be read is no activity.
 */
export function toldOfPlan(plan: SeenTable, plantings: readonly Planting[]): Told {
  const isWritten = writtenAfter(plantings);
  const unreadable = new Set(plantings.filter(({ kind }) => !isName(kind)).map(({ place }) => place));
  const activities = new Set(
    plan.places
      .filter((place) => place.column.key === 'activity' && isFilled(place) && !unreadable.has(place))
      .map(({ row }) => row),
  );
  const cellsOf = ({ kind, place }: Planting): string[] =>
    isName(kind)
      ? rowsOfBlock(plan, place, isWritten)
          .filter((row) => activities.has(row))
          .map((row) => addressOf(row, place.columnPlace))
      : [place.a1];
  return new Map(
    plantings.flatMap((planting) => cellsOf(planting).map((a1) => [`${plan.id}!${a1}`, planting] as const)),
  );
}
