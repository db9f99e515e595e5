import { type AuthClient, GoogleAuth, OAuth2Client } from 'google-auth-library';
import type { Outside } from '../../shared/ports/outside.ts';
import { type GoogleClients, signedInClients } from '../google-clients.ts';
import { signInErrorOf } from '../google-errors.ts';
import { type GoogleAccess, scopesOf } from '../google-identity.ts';

/** Where Google is, if not at its own address, and the seam to it. */
export interface Way {
  readonly outside: Outside;
  readonly rootUrl?: string | undefined;
  readonly iamUrl?: string | undefined;
}

const iam = 'https://iamcredentials.googleapis.com';

/** The administrator's own sign-in. Throws a `RangeError` that says how to sign in where there is none. */
export const administrator = (): Promise<AuthClient> =>
  new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/cloud-platform'] }).getClient().catch((error: Error) => {
    throw new RangeError(`${error.message}\nSign in first: gcloud auth application-default login`);
  });

/**
 * Google's clients for a service account that the administrator may act as, for an hour. Throws
 * `google-sign-in-refused` where it is not allowed, and what any outside call throws.
 */
export async function actAsAccount(
  who: AuthClient,
  email: string,
  access: GoogleAccess,
  { outside, rootUrl, iamUrl = iam }: Way,
): Promise<GoogleClients> {
  const url = `${iamUrl}/v1/projects/-/serviceAccounts/${email}:generateAccessToken`;
  const data = { scope: scopesOf[access], lifetime: '3600s' };
  const call = { service: 'identity', operation: 'generateAccessToken', effect: 'read' } as const;
  const answer = await outside.run(call, (signal) =>
    who.request<{ accessToken: string }>({ url, method: 'POST', data, signal }).catch((error: unknown) => {
      throw signInErrorOf(error);
    }),
  );
  const client = new OAuth2Client();
  client.setCredentials({ access_token: answer.data.accessToken });
  return signedInClients(() => client, outside, rootUrl);
}
