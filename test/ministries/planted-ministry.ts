import { createRandom, type Random } from '../generated/random.ts';
import type { Compared } from './expected.ts';
import { costGroups, fundMinistry } from './fund-ministry.ts';
import { generateMinistry } from './generate-ministry.ts';
import { layOutProgrammes } from './lay-out-programmes.ts';
import type { Ministry } from './ministry.ts';
import { nameResults } from './name-results.ts';
import { plantOutside, plantSector, plantUncosted } from './plant-in-activities.ts';
import {
  plantGoalless,
  plantTableless,
  plantUnassessable,
  plantUnsupported,
  plantUnused,
} from './plant-in-framework.ts';
import { plantSourceless, plantUnusable, repeatedIn, splitLine } from './plant-in-budget.ts';
import { plantAlias, plantBare, plantUnlisted } from './plant-in-programmes.ts';
import { plantOver, plantUnbudgeted, plantUncalled } from './plant-in-money.ts';
import type { Planted, Planting } from './planting.ts';

/** A ministry without a misalignment. */
export function soundMinistry(seed: number): Ministry {
  const random = createRandom(seed);
  const ministry = generateMinistry(random);
  nameResults(random, ministry);
  layOutProgrammes(random, ministry);
  fundMinistry(random, ministry, costGroups(random, ministry));
  return ministry;
}

/** A ministry with the defects that are planted in it, and what is to be reported of them. */
export function plantedMinistry(seed: number): { readonly ministry: Ministry; readonly planted: Compared[] } {
  const random = createRandom(seed);
  const ministry = generateMinistry(random);
  const planting: Planting = { random, ministry, retired: new Set(), kept: new Set() };
  const sometimes = (...plants: readonly ((planting: Planting) => Planted)[]): Planted[] =>
    plants.flatMap((plant) => (random.chance(0.6) ? [plant(planting)] : []));
  const inFramework = sometimes(plantUnused, plantGoalless, plantTableless);
  nameResults(random, ministry);
  layOutProgrammes(random, ministry);
  for (const programme of ministry.programmes) keepOne(planting, programme);
  const inActivities = sometimes(plantUnlisted, plantBare, plantAlias, plantUnlisted, plantUncosted, plantOutside);
  const inResults = random.chance(0.2) ? [plantUnassessable(planting)] : sometimes(plantUnsupported, plantSector);
  const planted = [...inFramework, ...inActivities, ...inResults, ...plantMoney(random, planting)];
  return { ministry, planted: [...planted.flatMap((one) => one()), ...repeatedIn(ministry)] };
}

/** Some activity goes on naming each programme, whatever is planted. */
function keepOne({ random, ministry, kept }: Planting, programme: string): void {
  const own = ministry.activities.filter((activity) => activity.programme === programme);
  if (own.length > 0) kept.add(random.pick(own));
}

function plantMoney(random: Random, planting: Planting): Planted[] {
  const groups = costGroups(random, planting.ministry);
  fundMinistry(random, planting.ministry, groups);
  const some = random.sample(groups, 8);
  for (const group of some.slice(4)) if (random.chance(0.4)) splitLine(planting, group);
  return [
    ...some.slice(0, 2).map((group) => plantOver(planting, group)),
    ...some.slice(2, 4).map((group) => plantUnbudgeted(planting, group)),
    ...(random.chance(0.6) ? [plantUncalled(planting, groups)] : []),
    ...(random.chance(0.4) ? [plantUnusable(planting)] : []),
    ...(random.chance(0.4) ? [plantSourceless(planting)] : []),
  ];
}
