import { fold } from '../language/fold.ts';
import type { Activity } from '../plan/activity.ts';
import type { BudgetLine } from '../plan/budget-line.ts';
import type { Framework } from '../plan/framework.ts';
import type { BudgetComparison } from './figures.ts';

/** Where an amount belongs: to which programme, in which year, to whose budget. */
export type BudgetPlace = Pick<BudgetComparison, 'programmeId' | 'programme' | 'year' | 'centre'>;

/** Finds the places of one plan's amounts. */
export interface BudgetPlaces {
  /** Undefined of a line that names no known programme, or no year of the cycle. */
  readonly ofLine: (line: BudgetLine) => BudgetPlace | undefined;
  readonly ofActivity: (activity: Activity, year: number) => BudgetPlace;
  /** Orders by programme as the framework lists them, the unknown one last; then by year, and by centre as they appear. */
  readonly compare: (one: BudgetPlace, other: BudgetPlace) => number;
}

/** A text of its own for each place. */
export const placeKey = ({ programmeId, year, centre }: BudgetPlace): string =>
  JSON.stringify([programmeId, year, centre]);

/**
 * The places of a plan's amounts. Centres are told apart by their folded names, and bear the spelling that comes first.
 * Where no line of a programme's budget of a year names a centre that budget is not divided: whatever centre an activity
 * names, its cost belongs there.
 */
export function budgetPlaces(framework: Framework, activities: readonly Activity[]): BudgetPlaces {
  const { years = [], budgets = [] } = framework;
  const centres = [...budgets, ...activities].map(centreOf);
  const placeOf = placesIn(framework, centres);
  const ofLine = (line: BudgetLine): BudgetPlace | undefined => {
    const place = placeOf(line.programmeId, line.year ?? NaN, line.centre);
    return place.programmeId !== undefined && years.includes(place.year) ? place : undefined;
  };
  const isUndivided = undividedAmong(budgets.flatMap((line) => ofLine(line) ?? []));
  const ofActivity = (activity: Activity, year: number): BudgetPlace => {
    const place = placeOf(activity.programme?.resolvedId, year, centreOf(activity));
    return isUndivided(place) ? { ...place, centre: '' } : place;
  };
  return { ofLine, ofActivity, compare: orderIn(framework, centres) };
}

const centreOf = (said: BudgetLine | Activity): string =>
  'centre' in said ? said.centre : (said.responsibilityCentre?.value ?? '');

type PlaceOf = (programmeId: string | undefined, year: number, centre: string) => BudgetPlace;

function placesIn({ programmes }: Framework, centres: readonly string[]): PlaceOf {
  const names = new Map(programmes.map(({ id, name }) => [id, name]));
  const spellings = spellingsOf(centres);
  return (programmeId, year, centre) => {
    const programme = programmeId === undefined ? undefined : names.get(programmeId);
    const known = programmeId === undefined || programme === undefined ? {} : { programmeId };
    return { ...known, programme: programme ?? '', year, centre: spellings.get(centre) ?? '' };
  };
}

/** By each way in which a centre is spelt the first one; what folds to nothing, such as a dash, is no centre. */
function spellingsOf(written: readonly string[]): ReadonlyMap<string, string> {
  const byName = Map.groupBy(new Set(written), fold);
  return new Map(
    [...byName].flatMap(([name, [first = '', ...others]]) =>
      [first, ...others].map((spelling) => [spelling, name === '' ? '' : first] as const),
    ),
  );
}

/** Tells whether all lines of a programme's budget of a year, of which there are some, name no centre. */
function undividedAmong(places: readonly BudgetPlace[]): (place: BudgetPlace) => boolean {
  const budgetOf = (place: BudgetPlace): string => placeKey({ ...place, centre: '' });
  const all = new Set(places.map(budgetOf));
  const divided = new Set(places.filter(({ centre }) => centre !== '').map(budgetOf));
  return (place) => all.has(budgetOf(place)) && !divided.has(budgetOf(place));
}

function orderIn({ programmes, years = [] }: Framework, centres: readonly string[]): BudgetPlaces['compare'] {
  const programmeRanks = new Map(programmes.map(({ id }, rank) => [id, rank]));
  const centreRanks = new Map([...new Set(spellingsOf(centres).values())].map((centre, rank) => [centre, rank]));
  const rankOf = ({ programmeId }: BudgetPlace): number =>
    programmeId === undefined ? programmes.length : (programmeRanks.get(programmeId) ?? 0);
  return (one, other) =>
    rankOf(one) - rankOf(other) ||
    years.indexOf(one.year) - years.indexOf(other.year) ||
    (centreRanks.get(one.centre) ?? 0) - (centreRanks.get(other.centre) ?? 0);
}
