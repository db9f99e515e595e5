import { randomUUID } from 'node:crypto';
import { type LocalAddress, type LocalServer, startHttpServer } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
const json = { 'content-type': 'application/json' };

/**
 * Google's token exchange (RFC 8693), by which a workload's own identity becomes an access token: the sign-in locally is
 * the same one as in AWS. Every identity is welcome here; the tokens open nothing but this machine's own servers.
 */
export const startIdentityServer = (address: LocalAddress): Promise<LocalServer> =>
  startHttpServer(address, {
    maxBodyBytes: 64 * 1024,
    handle: async ({ method, path, body }) => {
      if (method !== 'POST' || path !== '/v1/token')
        throw new ServiceError('not_found', 'There is only /v1/token here.', 404);
      const grant = new URLSearchParams(body.toString('utf8')).get('grant_type');
      if (grant !== exchange)
        throw new ServiceError('unsupported_grant_type', `The grant type must be ${exchange}.`, 400);
      const token = { access_token: randomUUID(), issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' };
      return { status: 200, headers: json, body: JSON.stringify({ ...token, token_type: 'Bearer', expires_in: 3600 }) };
    },
    explain: ({ code, message, status }) => ({
      status,
      headers: json,
      body: JSON.stringify({ error: code, error_description: message }),
    }),
  });

/** Where the workload finds its own token, and who exchanges it: what a ministry gets from `gcloud iam … create-cred-config`. */
export const localCredentials = (identityUrl: string, tokenFile: string): string =>
  JSON.stringify({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/0/locations/global/workloadIdentityPools/local/providers/local',
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: `${identityUrl}/v1/token`,
    credential_source: { file: tokenFile },
  });
