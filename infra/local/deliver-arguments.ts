import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { DeliverEvent } from '../../functions/deliver.ts';
import { isoInstant } from '../../shared/language/iso-instant.ts';
import type { Where } from '../with-functions.ts';
import { portOf } from './with-home.ts';

/** How the command is called. */
export const usage = `npm run deliver -- --report finance-report [--at 2026-03-01T06:00:00Z]
npm run deliver -- --report finance-report --period 2026-03 --settle arrived|again --by "NAME"
both take --cycle ID (where there are several), --home DIR and --port N, or --stage prod --cycle ID`;

/** What the command line asks for. */
export interface AskedOfDeliver extends Where {
  /** Absent where it goes without saying: there is one. */
  readonly cycle: string | undefined;
  readonly event: (cycle: string) => DeliverEvent;
}

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  stage: { type: 'string' },
  cycle: { type: 'string' },
  report: { type: 'string' },
  at: { type: 'string' },
  period: { type: 'string' },
  settle: { type: 'string' },
  by: { type: 'string' },
} as const;

/** Reads the command line. Throws a `RangeError` that says how it is called, or parseArgs' own error. */
export function readDeliverArguments(line: readonly string[], now: Date): AskedOfDeliver {
  const { home, port, stage, cycle, report, at, period, settle, by } = parseArgs({ args: [...line], options }).values;
  const where = { home: resolve(home), port: portOf(port), stage, cycle };
  const when = at === undefined ? now : isoInstant(at);
  if (report && !settle && !period && !by && when)
    return { ...where, event: (of) => ({ cycle: of, report, scheduledAt: when.toISOString() }) };
  if (report && period && by && at === undefined && (settle === 'arrived' || settle === 'again'))
    return { ...where, event: (of) => ({ cycle: of, report, period, settle, by }) };
  throw new RangeError(usage);
}
