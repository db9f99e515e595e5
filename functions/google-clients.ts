import { type drive_v3, drive } from '@googleapis/drive';
import { type sheets_v4, sheets } from '@googleapis/sheets';
import type { AuthClient } from 'google-auth-library';
import type { Outside } from '../shared/ports/outside.ts';
import { type GoogleOptions, googleOptions } from './google-requests.ts';

/** Google's clients, every request of which goes through the seam. */
export interface GoogleClients {
  readonly drive: drive_v3.Drive;
  readonly sheets: sheets_v4.Sheets;
}

/** Makes Google's clients for whatever identity `makeClient` gives; it is asked again once a token was refused. */
export const signedInClients = (
  makeClient: () => AuthClient,
  outside: Outside,
  rootUrl: string | undefined,
): GoogleClients => clientsOf(googleOptions(makeClient, outside, rootUrl));

/** Both of Google's clients. */
export const clientsOf = (options: GoogleOptions): GoogleClients => ({
  drive: drive({ version: 'v3', ...options }),
  sheets: sheets({ version: 'v4', ...options }),
});
