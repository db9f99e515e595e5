import type { Published } from '../shared/publication.ts';

/** How runs of publishing follow each other. */
export interface Runs {
  /** Publishes from a department on, or, where none is named, from the first one. */
  readonly run: (from: string | undefined) => Promise<Published>;
  /** Gives why a run has no answer, where another one may go on all the same. Throws the error again otherwise. */
  readonly whyPassing?: (error: unknown) => string;
  /** What is done between a run that stopped, or has no answer, and the next one. */
  readonly between?: (why: string, department: string | undefined) => Promise<void> | void;
}

/** Publishing comes no further, however often it goes on. */
export class PublishingHeldUp extends Error {
  constructor(why: string, department: string | undefined) {
    super(`publishing comes no further than ${department ?? 'its beginning'}: ${why}. Run it again later.`);
    this.name = 'PublishingHeldUp';
  }
}

// At a minute each, longer than a run that nobody waits for any more can be at work.
const mostInVain = 20;

/**
 * Publishes run after run, each from where the one before stopped, until nothing is next; gives what each came to.
 * Throws `PublishingHeldUp`.
 */
export async function* publishInRuns(runs: Runs): AsyncGenerator<Published> {
  let from: string | undefined;
  for (let inVain = 0; ; ) {
    const { answer, why, department } = await oneRun(runs, from);
    if (answer) yield answer;
    if (why === undefined) return;
    inVain = department === from ? inVain + 1 : 0;
    if (inVain === mostInVain) throw new PublishingHeldUp(why, department);
    await runs.between?.(why, department);
    from = department;
  }
}

interface Ended {
  readonly answer?: Published;
  /** Absent where nothing is next. */
  readonly why?: string;
  readonly department?: string | undefined;
}

const rethrow = (error: unknown): never => {
  throw error;
};

async function oneRun({ run, whyPassing = rethrow }: Runs, from: string | undefined): Promise<Ended> {
  try {
    const answer = await run(from);
    return { answer, ...answer.next };
  } catch (error) {
    return { why: whyPassing(error), department: from };
  }
}

/** What several runs came to, as if they had been one. */
export const together = (runs: readonly Published[]): Published => ({
  published: runs.flatMap(({ published }) => published),
  upgraded: runs.flatMap(({ upgraded }) => upgraded),
});
