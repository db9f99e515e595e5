import type { Patience } from '../../shared/watch/due.ts';
import { minutes, readVariables } from '../environment.ts';
import type { Ground } from './ground.ts';

const shape = { QUIET_MINUTES: minutes(3), LATEST_MINUTES: minutes(30), RETRY_MINUTES: minutes(15) };

/** When a changed spreadsheet is read, as the environment says. Throws `environment-invalid`. */
export function patience({ variables }: Ground): Patience {
  const { QUIET_MINUTES, LATEST_MINUTES, RETRY_MINUTES } = readVariables(variables, shape);
  return { quietMs: QUIET_MINUTES * 60_000, latestMs: LATEST_MINUTES * 60_000, retryMs: RETRY_MINUTES * 60_000 };
}
