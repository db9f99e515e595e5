import * as z from 'zod';
import { type Pace, usualReadsPerMinute } from '../../shared/watch/slots.ts';
import { readVariables } from '../environment.ts';
import { accountsOf } from '../google-identity.ts';
import type { Ground } from './ground.ts';

const shape = {
  READS_PER_MINUTE: z.coerce.number().positive().default(usualReadsPerMinute),
  /** Addresses of service accounts, parted by commas. */
  GOOGLE_ACCOUNTS: z.string().default(''),
};

/** How fast spreadsheets are read, as the environment says. Throws `environment-invalid`. */
export function pace({ variables }: Ground): Pace {
  const { READS_PER_MINUTE, GOOGLE_ACCOUNTS } = readVariables(variables, shape);
  const accounts = accountsOf('GOOGLE_ACCOUNTS', GOOGLE_ACCOUNTS).length;
  // Without any, the credentials are one by themselves.
  return { accounts: Math.max(1, accounts), readsPerMinute: READS_PER_MINUTE };
}
