import type { StageConfiguration } from '../configuration/read-configuration.ts';

/**
 * How a function proves to Google who it is: it signs a question to AWS with its own role, and Google asks it. Nothing in
 * it is secret. `{account}` is left for the function to fill in: which service account it acts as.
 * Source: https://cloud.google.com/iam/docs/workload-identity-federation-with-other-clouds
 */
export const federatedCredentials = ({ projectNumber, pool, provider }: StageConfiguration['google']): object => ({
  type: 'external_account',
  audience: `//iam.googleapis.com/projects/${projectNumber}/locations/global/workloadIdentityPools/${pool}/providers/${provider}`,
  subject_token_type: 'urn:ietf:params:aws:token-type:aws4_request',
  token_url: 'https://sts.googleapis.com/v1/token',
  service_account_impersonation_url:
    'https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/{account}:generateAccessToken',
  credential_source: {
    environment_id: 'aws1',
    regional_cred_verification_url: 'https://sts.{region}.amazonaws.com?Action=GetCallerIdentity&Version=2011-06-15',
  },
});
