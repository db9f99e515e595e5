import { driveChecks } from './drive-checks.ts';
import { type CheckResult, type GoogleCheck, resultOf } from './google-check.ts';
import { protectionChecks } from './protection-checks.ts';
import { readingChecks } from './reading-checks.ts';
import { type Parties, Scratch } from './scratch.ts';
import { tabChecks } from './tab-checks.ts';
import { writingChecks } from './writing-checks.ts';

/** Everything that is tried, in its order. */
export const googleChecks: readonly GoogleCheck[] = [
  ...driveChecks,
  ...tabChecks,
  ...readingChecks,
  ...writingChecks,
  ...protectionChecks,
];

/** What came of all checks, and where they were made. */
export interface Verified {
  readonly spreadsheetId: string;
  readonly results: readonly CheckResult[];
}

/** How it is done. */
export interface Manner {
  /** What the scratch files are known by: letters, digits and hyphens. */
  readonly mark: string;
  /** Whether they stay. */
  readonly keep: boolean;
  /** Ends it early; they are removed all the same. */
  readonly signal: AbortSignal;
  readonly say: (result: CheckResult) => void;
}

/**
 * Makes a scratch spreadsheet on the shared drive, tries everything on it, and removes it whatever happens, unless it is
 * to be kept. Throws what calls to Google throw where there can be no such spreadsheet.
 */
export async function verifyGoogle(parties: Parties, { mark, keep, signal, say }: Manner): Promise<Verified> {
  const scratch = await Scratch.make(parties, mark, signal);
  const results: CheckResult[] = [];
  try {
    for (const check of googleChecks) {
      signal.throwIfAborted();
      const result = await resultOf(check, scratch);
      results.push(result);
      say(result);
    }
    return { spreadsheetId: scratch.spreadsheetId, results };
  } finally {
    if (!keep) await scratch.remove();
  }
}
