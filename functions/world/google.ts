import * as z from 'zod';
import { readVariables, text } from '../environment.ts';
import { type GoogleIdentity, identityOf } from '../google-identity.ts';
import { type GoogleOptions, googleOptions } from '../google-requests.ts';
import type { Ground } from './ground.ts';

const shape = {
  GOOGLE_CREDENTIALS: text,
  GOOGLE_ACCOUNTS: z.string().optional(),
  GOOGLE_ROOT_URL: z.url().optional(),
};

/** What Google's clients for one of the accounts are made with. Throws `environment-invalid`. */
export function google({ variables, outside }: Ground, who: GoogleIdentity): GoogleOptions {
  const settings = readVariables(variables, shape);
  return googleOptions(() => identityOf(settings, who), outside, settings.GOOGLE_ROOT_URL);
}
