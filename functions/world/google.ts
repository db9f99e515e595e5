import * as z from 'zod';
import { readVariables, text } from '../environment.ts';
import { type GoogleClients, googleClients } from '../google-clients.ts';
import type { GoogleIdentity } from '../google-identity.ts';
import type { Ground } from './ground.ts';

const shape = {
  GOOGLE_CREDENTIALS: text,
  GOOGLE_ACCOUNTS: z.string().optional(),
  GOOGLE_ROOT_URL: z.url().optional(),
};

/** Google's clients for one of the accounts. Throws `environment-invalid`. */
export const google = ({ variables, outside }: Ground, who: GoogleIdentity): GoogleClients =>
  googleClients(readVariables(variables, shape), outside, who);
