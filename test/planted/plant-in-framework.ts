import type { Random } from '../generated/random.ts';
import { type Content, type NameKind, type Planting, typed } from './planting.ts';
import { isFilled, type Place, type SeenTable } from './seen-table.ts';
import { unreadableValue } from './unreadable-value.ts';

/** How names that the framework does not know come to be written, by what they are names of. */
export type FrameworkNames = Readonly<Record<'programme' | 'department', (random: Random) => Content>>;

type Write = (place: Place, names: FrameworkNames, random: Random) => Content;

const [unreadableValues, unknownNames, unreadableAmounts] = [5, 7, 3];

/** No plan has so many goals. */
const otherGoal: Write = (_place, _names, random) => typed(random.pick([0, 7, 12, '٩', '(11)', -1]));

const otherProgramme: Write = (_place, { programme }, random) => programme(random);
const otherDepartment: Write = (_place, { department }, random) => department(random);

/** A department's name beside the others of a cell, or in the place of one. */
const amongContributors: Write = ({ cell }, { department }, random) => {
  const lines = String(cell?.value).split('\n');
  lines.splice(random.int(0, lines.length), random.int(0, 1), String(department(random).value));
  return typed(lines.join('\n'));
};

const namesByColumn: Readonly<Record<string, { readonly kind: NameKind; readonly write: Write }>> = {
  'alignment programme': { kind: 'an unknown programme', write: otherProgramme },
  'aliases means': { kind: 'an unknown programme', write: otherProgramme },
  'alignment goal': { kind: 'an unknown goal', write: otherGoal },
  'sections goal': { kind: 'an unknown goal', write: otherGoal },
  'sections contributors': { kind: 'an unknown contributor', write: amongContributors },
  'removals department': { kind: 'an unknown department', write: otherDepartment },
};

const isBudget = ({ id }: SeenTable): boolean => id === 'budgets';

/** Puts values that cannot be read into the lines of a framework's budget; none where it has none. */
export function plantInBudget(tables: readonly SeenTable[], random: Random): Planting[] {
  const places = tables.filter(isBudget).flatMap((table) => table.places);
  return random
    .sample(places, unreadableAmounts)
    .map((place): Planting => ({ place, ...unreadableValue(place.column, random) }));
}

/** Puts unknown names into a framework, and values that cannot be read into two of its tables; the budget stays. */
export function plantInFramework(all: readonly SeenTable[], names: FrameworkNames, random: Random): Planting[] {
  const tables = all.filter((table) => !isBudget(table));
  const places = random.sample(tables, 2).flatMap((table) => table.places);
  const unreadable = random
    .sample(places, unreadableValues)
    .map((place): Planting => ({ place, ...unreadableValue(place.column, random) }));
  const taken = new Set(unreadable.map(({ place }) => place));
  const unknown = tables
    .flatMap((table) => table.places)
    .filter((place) => isFilled(place) && !taken.has(place))
    .flatMap((place) => unknownNameFor(place, names, random) ?? []);
  return [...unreadable, ...random.sample(unknown, unknownNames)];
}

function unknownNameFor(place: Place, names: FrameworkNames, random: Random): Planting | undefined {
  const name = namesByColumn[`${place.sheet} ${place.column.key}`];
  return name && { place, kind: name.kind, content: name.write(place, names, random) };
}
