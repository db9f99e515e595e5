import { AsyncLocalStorage } from 'node:async_hooks';
import { interfere, type NumberedCall } from '../../functions/outside-calls.ts';

/** How a call of this process is broken. */
export type Breakage =
  /** It fails, and nothing was done there. */
  | 'fails'
  /** It was done, but its answer never came. */
  | 'answer-lost'
  /** The process ends just before it: nothing runs any more, no handler of errors either. */
  | 'crash-before'
  /** The process ends just after it. */
  | 'crash-after'
  /** The process is frozen just before it, and goes on after what happens meanwhile. */
  | 'frozen';

/** Which call is broken, counted from 1 in each run; among the writing ones alone where that is said. */
export interface BrokenCall {
  readonly call: number;
  readonly how: Breakage;
  readonly among?: 'writes';
  /** What happens while the process is frozen. */
  readonly meanwhile?: () => Promise<unknown>;
}

/** One run of some work: its calls so far, which of them are broken, and whether it has crashed. */
interface Run {
  readonly broken: readonly BrokenCall[];
  readonly calls: NumberedCall[];
  readonly targets: Map<NumberedCall, BrokenCall>;
  readonly crashed: PromiseWithResolvers<void>;
  dead: boolean;
}

const runs = new AsyncLocalStorage<Run>();
// What a crashed process would still have done never happens.
const never = new Promise<void>(() => {});

function count(run: Run, call: NumberedCall): void {
  run.calls.push(call);
  const writes = run.calls.filter(({ effect }) => effect === 'write');
  for (const broken of run.broken) {
    const counted = broken.among === 'writes' ? writes : run.calls;
    if (counted.length === broken.call && counted.at(-1) === call) run.targets.set(call, broken);
  }
}

function meet(when: 'before' | 'after', run: Run, call: NumberedCall): void | Promise<void> {
  if (run.dead) return never;
  const broken = run.targets.get(call);
  if (!broken) return undefined;
  const { how, meanwhile = async () => {} } = broken;
  // Not within the run itself: these calls are another process's.
  if (how === 'frozen' && when === 'before') return runs.exit(async () => void (await meanwhile()));
  if (how === `crash-${when}`) {
    run.dead = true;
    run.crashed.resolve();
    return never;
  }
  if ((how === 'fails' && when === 'before') || (how === 'answer-lost' && when === 'after'))
    throw new Error(`the test broke this call: ${how}`);
}

interfere({
  before: (call) => {
    const run = runs.getStore();
    if (run && !run.dead) count(run, call);
    return run && meet('before', run, call);
  },
  after: (call) => {
    const run = runs.getStore();
    return run && meet('after', run, call);
  },
});

/**
 * Runs work with some of its outside calls broken. A crash leaves it unfinished for ever. Gives the calls that it made;
 * what it throws is part of the experiment, unless it was only frozen.
 */
export async function runBroken(
  work: () => Promise<unknown>,
  ...broken: readonly BrokenCall[]
): Promise<readonly NumberedCall[]> {
  const run: Run = { broken, calls: [], targets: new Map(), crashed: Promise.withResolvers(), dead: false };
  const done = runs.run(run, work).catch((error: unknown) => {
    if (broken.every(({ how }) => how === 'frozen')) throw error;
  });
  await Promise.race([done, run.crashed.promise]);
  return run.calls;
}
