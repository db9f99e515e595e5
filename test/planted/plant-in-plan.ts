import type { Random } from '../generated/random.ts';
import type { Content, NameKind, Planting } from './planting.ts';
import { isFilled, type Place, type SeenTable } from './seen-table.ts';
import { toldOfPlan } from './told-of-plan.ts';
import { unreadableValue } from './unreadable-value.ts';

/** How names that are unknown in a column come to be written, by the column's key. */
export type UnknownNames = Readonly<
  Record<string, { readonly kind: NameKind; readonly write: (random: Random) => Content }>
>;

const count = 25;

/**
 * Puts 25 values that cannot be read, or that no list holds, into a plan: two in the heads of merged blocks, one in the
 * last row, three in some row, the others anywhere. Each of them is told in one cell at least.
 */
export function plantInPlan(plan: SeenTable, names: UnknownNames, random: Random): Planting[] {
  const places = plan.places.filter(isSeen(plan));
  const ofRow = (row = 0): Place[] => places.filter((place) => place.row === row);
  const heads = places.filter(({ rowsHigh }) => rowsHigh > 1);
  const fullRow = ofRow(random.pick(plan.rows));
  const columns = [...Map.groupBy(places, ({ column }) => column.key).values()];
  const filledColumns = columns.filter((column) => column.some(isFilled));
  const plantings: Planting[] = [];
  for (const among of [heads, heads, ofRow(plan.rows.at(-1)), fullRow, fullRow, fullRow]) plantOne(among);
  while (plantings.length < count) plantOne(random.pick(random.chance(0.8) ? filledColumns : columns));
  return plantings;

  function plantOne(among: readonly Place[]): void {
    const taken = new Set(plantings.map(({ place }) => place));
    for (const place of random.sample(among.filter((each) => !taken.has(each)))) {
      const planting = { place, ...chosenFor(place, plan, names, random) };
      if (!isToldOfAll(plan, [...plantings, planting])) continue;
      plantings.push(planting);
      return;
    }
  }
}

const isToldOfAll = (plan: SeenTable, plantings: readonly Planting[]): boolean =>
  new Set(toldOfPlan(plan, plantings).values()).size === plantings.length;

/** Whether people see a column: it is hidden from those of whom no official table prints it. */
const isSeen =
  ({ places }: SeenTable) =>
  ({ column }: Place): boolean =>
    !column.onlyWherePrinted || places.some((place) => place.column.key === column.key && isFilled(place));

/** An unknown name where a name begins with an activity, or what the column cannot say. */
function chosenFor(
  { row, column }: Place,
  { places }: SeenTable,
  names: UnknownNames,
  random: Random,
): Omit<Planting, 'place'> {
  const beginsActivity = places.some((place) => place.row === row && place.column.key === 'activity');
  const name = beginsActivity ? names[column.key] : undefined;
  if (name && random.chance(0.85)) return { kind: name.kind, content: name.write(random) };
  return unreadableValue(column, random);
}
