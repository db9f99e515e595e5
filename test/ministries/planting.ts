import type { Random } from '../generated/random.ts';
import type { Compared, ExpectedCase } from './expected.ts';
import { isBelow } from './lay-out-programmes.ts';
import type { Ministry, MinistryActivity } from './ministry.ts';
import { departmentId, programmeCell } from './ministry-cells.ts';

/** What is expected of a planted defect: known when everything has been planted, for addresses move until then. */
export type Planted = () => Compared[];

/** A ministry in which defects are being planted, and what they may not touch. */
export interface Planting {
  readonly random: Random;
  readonly ministry: Ministry;
  /** Programmes that no activity may name any more. */
  readonly retired: Set<string>;
  /** The activities by which each programme keeps one that names it, and those in which something was planted. */
  readonly kept: Set<MinistryActivity>;
}

/** The activities of each department's part of each section, in the order of the sheet. */
export function partsOf({ activities }: Ministry): MinistryActivity[][] {
  const parts: MinistryActivity[][] = [];
  for (const [index, activity] of activities.entries()) {
    if (isBelow(activity, activities[index - 1])) parts.at(-1)?.push(activity);
    else parts.push([activity]);
  }
  return parts;
}

/** Runs of activities below each other that may be touched, one of each part, in any order; `fromTop`: the first ones. */
export function freeRuns({ random, ministry, kept }: Planting, fromTop = false): MinistryActivity[][] {
  return random.sample(partsOf(ministry)).flatMap((part) => {
    const start = fromTop ? 0 : random.int(0, part.length - 1);
    const length = part.slice(start).findIndex((activity) => kept.has(activity));
    const most = length < 0 ? part.length - start - 1 : length;
    return most > 0 ? [part.slice(start, start + random.int(1, Math.min(most, 6)))] : [];
  });
}

/** Writes a programme over a run of activities, once or a few times; what stands below keeps its own. */
export function writeOver(
  planting: Planting,
  run: readonly MinistryActivity[],
  programme: string,
  written: string,
): void {
  const { random, ministry, kept } = planting;
  const last = run.at(-1);
  const below = last && ministry.activities[ministry.activities.indexOf(last) + 1];
  if (below) below.own = true;
  for (const [index, activity] of run.entries()) {
    Object.assign(activity, { programme, written, own: index === 0 || random.chance(0.25) });
    kept.add(activity);
  }
  // Whatever is planted next leaves the rest of this part as it is.
  for (const part of partsOf(ministry)) if (last && part.includes(last)) for (const one of part) kept.add(one);
}

/** The case of an activity whose programme is not as it ought to be. */
export const programmeCase = (
  ministry: Ministry,
  activity: MinistryActivity,
  against: readonly string[],
): ExpectedCase => ({
  ...{ department: departmentId(activity), activity: activity.id, against },
  ...(activity.written === '' ? { isEmpty: true as const } : {}),
  at: `plan ${programmeCell(ministry, activity)}`,
});

/** The case of an entry of the framework. */
export const entryCase = (at: string, against: readonly string[] = []): ExpectedCase => ({
  ...{ department: 'framework', at, against },
});

/** The case of an entry of the framework in whose cell nothing is written. */
export const emptyCase = (at: string, against: readonly string[] = []): ExpectedCase => ({
  ...{ ...entryCase(at, against), isEmpty: true },
});
