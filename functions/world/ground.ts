import * as z from 'zod';
import { readVariables } from '../environment.ts';
import { OutsideCalls } from '../outside-calls.ts';

/** What every port of a function stands on: its environment, the seam of its outside calls, and the clock. */
export interface Ground {
  readonly variables: NodeJS.ProcessEnv;
  readonly outside: OutsideCalls;
  /** How long an outside call takes at most. */
  readonly deadlineMs: number;
  readonly now: () => Date;
}

/** The ground that an environment gives. Throws `environment-invalid`. */
export function groundOf(variables: NodeJS.ProcessEnv): Ground {
  const { DEADLINE_SECONDS } = readVariables(variables, { DEADLINE_SECONDS: z.coerce.number().positive().default(60) });
  const deadlineMs = DEADLINE_SECONDS * 1000;
  return { variables, outside: new OutsideCalls({ deadlineMs }), deadlineMs, now: () => new Date() };
}

let shared: Ground | undefined;

/** The ground of this process: all its functions count their calls together. Throws `environment-invalid`. */
export function processGround(): Ground {
  shared ??= groundOf(process.env);
  return shared;
}

/** Makes something of this process's ground once, when it is first needed: a Lambda keeps its connections between calls. */
export function inProcess<T>(make: (ground: Ground) => T): () => T {
  let made: T | undefined;
  return () => (made ??= make(processGround()));
}
