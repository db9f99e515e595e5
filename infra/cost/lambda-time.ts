import type { Assumptions } from './assumptions.ts';
import { sumOf } from './count/step-count.ts';
import type { MonthStep } from './month-steps.ts';

// Lambda gives a whole core from so much memory on, and less in proportion below. Source: AWS Lambda, configuring memory.
const wholeCoreMb = 1769;
const pageBytes = 1024 * 1024;
const readUnitBytes = 4096;

/** How long one run of a step is billed, a cold start counted for its share. Units: milliseconds, each begun one whole. */
export function billedMs(step: MonthStep, assumed: Assumptions): number {
  const { by, count } = step;
  const core = Math.max(1, wholeCoreMb / assumed.memoryMb[by]);
  const working = count.cpuMs * assumed.slowerCore * core;
  return Math.ceil(working + waitingMs(step, assumed) + assumed.coldShare[by] * assumed.coldMs);
}

function waitingMs({ by, count }: MonthStep, assumed: Assumptions): number {
  const atOnce = by === 'report' || by === 'deliver' ? assumed.readsAtOnce : 1;
  const waits = Object.entries(assumed.waitMs).map(([begins, ms]) => {
    const times = sumOf(count, 'times', begins);
    return begins === 'dynamodb ' ? ((times + furtherPages(count)) * ms) / atOnce : times * ms;
  });
  return waits.reduce((all, ms) => all + ms, 0);
}

// A query gives a megabyte at a time: a cycle of many departments takes several questions, which cost no more.
const furtherPages = (count: MonthStep['count']): number =>
  Math.floor((sumOf(count, 'readUnits', 'dynamodb Query CYCLE#') * readUnitBytes) / pageBytes);
