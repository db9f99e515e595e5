import { type drive_v3, drive } from '@googleapis/drive';
import { type sheets_v4, sheets } from '@googleapis/sheets';
import type { AuthClient } from 'google-auth-library';
import { SystemError } from '../shared/ports/errors.ts';
import type { Outside, OutsideCall } from '../shared/ports/outside.ts';
import { systemErrorOf } from './google-errors.ts';
import { type GoogleIdentity, type GoogleSettings, identityOf } from './google-identity.ts';
import { GoogleSignIn } from './google-sign-in.ts';

type GaxiosOptions = Parameters<AuthClient['request']>[0];

/** Google's clients, every request of which goes through the seam. */
export interface GoogleClients {
  readonly drive: drive_v3.Drive;
  readonly sheets: sheets_v4.Sheets;
}

/** Makes Google's clients for one of the accounts of `settings`. Throws `environment-invalid`. */
export function googleClients(settings: GoogleSettings, outside: Outside, who: GoogleIdentity): GoogleClients {
  return signedInClients(() => identityOf(settings, who), outside, settings.GOOGLE_ROOT_URL);
}

/** Makes Google's clients for whatever identity `makeClient` gives; it is asked again once a token was refused. */
export function signedInClients(
  makeClient: () => AuthClient,
  outside: Outside,
  rootUrl: string | undefined,
): GoogleClients {
  const signIn = new GoogleSignIn(makeClient, outside);
  const request = async (options: GaxiosOptions) => {
    const client = await signIn.client();
    return outside.run(callOf(options), async (signal) => {
      // The library's own retries would not be counted.
      const answer = await client.request({ ...options, signal, retry: false }).catch((error: unknown) => {
        const known = systemErrorOf(error);
        if (known.code === 'google-sign-in-refused') signIn.forget();
        throw known;
      });
      // The client gives JSON that was cut short, or a page of somebody's proxy, as a mere text.
      if (answer.status !== 204 && (answer.data === null || typeof answer.data !== 'object')) {
        throw new SystemError('google-answer-malformed', 'the answer is not JSON', { retry: true });
      }
      return answer;
    });
  };
  // The clients make each call through this one method of what signs them in, and ask nothing else of it.
  const options = { auth: { request } as never, ...(rootUrl ? { rootUrl } : {}) };
  return { drive: drive({ version: 'v3', ...options }), sheets: sheets({ version: 'v4', ...options }) };
}

function callOf({ url, method }: GaxiosOptions): OutsideCall {
  const path = new URL(String(url)).pathname;
  const verb = method ?? 'GET';
  return {
    service: path.includes('/spreadsheets') ? 'sheets' : 'drive',
    operation: `${verb} ${path.replace(/\/[\w-]{20,}/, '/{id}')}`,
    effect: verb === 'GET' ? 'read' : 'write',
  };
}
