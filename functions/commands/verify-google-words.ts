import { parseArgs } from 'node:util';
import type { CheckResult } from './google-checks/google-check.ts';

/** How the command is called. */
export const usage = `npm run verify-google -- --drive ID --publisher EMAIL [--reader EMAIL] [--keep] [--json]
  --drive      the shared drive on which a scratch spreadsheet is made, and removed at the end
  --publisher  the service account that makes spreadsheets
  --reader     a service account that reads and answers them
  --keep       leaves the scratch spreadsheet there
  --json       prints one object (with npm run --silent)
Whoever calls it is signed in (gcloud auth application-default login) and may act as these accounts.`;

const options = {
  drive: { type: 'string' },
  publisher: { type: 'string' },
  reader: { type: 'string' },
  keep: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

/** What the command line asks for. Throws a `RangeError` that says how it is called, or parseArgs' own error. */
export function readVerifyArguments(line: readonly string[]) {
  const { drive, publisher, ...rest } = parseArgs({ args: [...line], options }).values;
  if (!drive || !publisher) throw new RangeError(usage);
  return { drive, publisher, ...rest };
}

const widest = 40;

/** One result as a line. */
export function resultLine({ id, assumes, relied, outcome, what }: CheckResult): string {
  const head = id.padEnd(widest);
  if (outcome === 'as assumed') return `${head}as assumed${what ? `: ${what}` : ''}`;
  if (outcome === 'could not be tried') return `${head}could not be tried: ${what}`;
  const weight = relied ? 'the product relies on it' : 'the product does not rely on it';
  return `${head}otherwise: ${what}\n${' '.repeat(widest)}assumed: ${assumes} (${weight})`;
}

/** Whether something that the product relies on is otherwise. */
export const isBroken = ({ relied, outcome }: CheckResult): boolean => relied && outcome === 'otherwise';

/** What it comes to, as the last line. */
export function summaryLine(results: readonly CheckResult[]): string {
  const count = (outcome: CheckResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  const broken = results.filter(isBroken).length;
  return `${count('as assumed')} as assumed, ${count('otherwise')} otherwise (${broken} relied on), ${count('could not be tried')} could not be tried`;
}
