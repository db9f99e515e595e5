import * as z from 'zod';
import { readVariables, text } from '../environment.ts';
import { type GoogleClients, googleClients } from '../google-clients.ts';
import type { Ground } from './ground.ts';

const shape = {
  /** A credentials configuration of google-auth-library (Workload Identity Federation), as JSON. */
  GOOGLE_CREDENTIALS: text,
  /** Another address than Google's own, where the protocol is spoken by somebody else. */
  GOOGLE_ROOT_URL: z.url().optional(),
};

/** Google's clients for one of the accounts. Throws `environment-invalid`. */
export function google({ variables, outside }: Ground, _account: number): GoogleClients {
  return googleClients(readVariables(variables, shape), outside);
}
