import { isDeepStrictEqual } from 'node:util';
import { SystemError } from '../../../shared/ports/errors.ts';
import type { Scratch } from './scratch.ts';

/** One thing that Google is assumed to do, and how it is tried on a scratch spreadsheet. */
export interface GoogleCheck {
  /** As docs/google-unproven.md names it. */
  readonly id: string;
  /** What is assumed, as a sentence. */
  readonly assumes: string;
  /** Whether something of the product goes wrong where Google does otherwise. */
  readonly relied: boolean;
  /** Tries it. Throws `CannotTry`, and what calls to Google throw. */
  readonly attempt: (scratch: Scratch) => Promise<Observation>;
}

/** What was seen: nothing worth telling, or what differs from the assumption, or something that is good to know. */
export type Observation = undefined | { readonly otherwise: string } | { readonly seen: string };

/** What came of a check. */
export interface CheckResult {
  readonly id: string;
  readonly assumes: string;
  readonly relied: boolean;
  readonly outcome: 'as assumed' | 'otherwise' | 'could not be tried';
  readonly what: string;
}

/** Why a check says nothing. */
export class CannotTry extends Error {}

/** Compares what Google told with what was assumed. */
export const compare = (found: unknown, assumed: unknown): Observation =>
  isDeepStrictEqual(found, assumed) ? undefined : { otherwise: `${shown(found)}, not ${shown(assumed)}` };

const longest = 200;
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
};

/** Gives the HTTP status with which Google refused something; undefined where it did not. */
export async function refusedWith(call: Promise<unknown>): Promise<number | undefined> {
  try {
    await call;
    return undefined;
  } catch (error) {
    const { cause } = error as { cause?: { response?: { status?: number } } };
    if (error instanceof SystemError && cause?.response?.status && !says.nothing.has(error.code))
      return cause.response.status;
    throw error;
  }
}

// Errors that say nothing of what was tried.
const says = {
  nothing: new Set(['google-unavailable', 'google-quota-exceeded', 'google-sign-in-refused', 'outside-call-timed-out']),
};

/** Tries one thing, and says what came of it. */
export async function resultOf({ id, assumes, relied, attempt }: GoogleCheck, scratch: Scratch): Promise<CheckResult> {
  const about = { id, assumes, relied };
  try {
    const observation = await attempt(scratch);
    if (observation && 'otherwise' in observation)
      return { ...about, outcome: 'otherwise', what: observation.otherwise };
    return { ...about, outcome: 'as assumed', what: observation?.seen ?? '' };
  } catch (error) {
    if (error instanceof CannotTry) return { ...about, outcome: 'could not be tried', what: error.message };
    if (!(error instanceof SystemError)) throw error;
    const outcome = says.nothing.has(error.code) ? 'could not be tried' : 'otherwise';
    return { ...about, outcome, what: `${error.code}: ${error.message}` };
  }
}
