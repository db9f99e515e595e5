import {
  type LocalAddress,
  type LocalReply,
  type LocalRequest,
  type LocalServer,
  startHttpServer,
} from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { awsSubjectOf } from './aws-subject.ts';
import { generateAccessToken } from './generate-access-token.ts';
import { GivenTokens } from './given-tokens.ts';

const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';
const awsRequest = 'urn:ietf:params:aws:token-type:aws4_request';
const json = { 'content-type': 'application/json' };

/**
 * Google's token exchange (RFC 8693), by which a workload's own identity becomes an access token, and the service of IAM
 * by which that becomes a service account's: the sign-in locally is the same one as in AWS. Every identity is welcome
 * here; the tokens open nothing but this machine's own servers.
 */
export const startIdentityServer = (address: LocalAddress): Promise<LocalServer> => {
  const given = new GivenTokens();
  return startHttpServer(address, {
    maxBodyBytes: 64 * 1024,
    handle: async (request) => {
      if (request.method === 'POST' && request.path === '/v1/token') return exchangeToken(request, given);
      const [, account] = /^\/v1\/projects\/-\/serviceAccounts\/([^/:]+):generateAccessToken$/.exec(request.path) ?? [];
      if (request.method === 'POST' && account) return generateAccessToken(request, decodeURIComponent(account), given);
      throw new ServiceError('not_found', 'There are only /v1/token and :generateAccessToken here.', 404);
    },
    explain: ({ code, message, status }, { url = '' }) => ({
      status,
      headers: json,
      body: JSON.stringify(
        url.startsWith('/v1/projects/')
          ? { error: { code: status, message, status: code } }
          : { error: code, error_description: message },
      ),
    }),
  });
};

function exchangeToken({ body }: LocalRequest, given: GivenTokens): LocalReply {
  const form = new URLSearchParams(body.toString('utf8'));
  if (form.get('grant_type') !== exchange)
    throw new ServiceError('unsupported_grant_type', `The grant type must be ${exchange}.`, 400);
  const [audience, subjectToken] = [form.get('audience'), form.get('subject_token')];
  if (!audience || !subjectToken) throw new ServiceError('invalid_request', 'Whose token is it, and for whom?', 400);
  const subject =
    form.get('subject_token_type') === awsRequest ? awsSubjectOf(subjectToken, audience, new Date()) : 'file';
  const token = {
    access_token: given.give(subject),
    issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
  };
  return {
    status: 200,
    headers: json,
    body: JSON.stringify({ ...token, token_type: 'Bearer', expires_in: 3600, scope: form.get('scope') }),
  };
}

/**
 * What a ministry gets from `gcloud iam workload-identity-pools create-cred-config … --aws`, but for the account, which
 * is chosen with each client, and for who is asked.
 */
export const localCredentials = (identityUrl: string): string =>
  JSON.stringify({
    type: 'external_account',
    audience: '//iam.googleapis.com/projects/0/locations/global/workloadIdentityPools/local/providers/local',
    subject_token_type: awsRequest,
    token_url: `${identityUrl}/v1/token`,
    service_account_impersonation_url: `${identityUrl}/v1/projects/-/serviceAccounts/{account}:generateAccessToken`,
    credential_source: {
      environment_id: 'aws1',
      regional_cred_verification_url: 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
    },
  });
