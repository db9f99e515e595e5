import { type AuthClient, AwsClient, IdentityPoolClient } from 'google-auth-library';
import * as z from 'zod';
import { SystemError } from '../shared/ports/errors.ts';
import { parsedJson } from './parsed-json.ts';

/** What Google's clients are told by the environment. */
export interface GoogleSettings {
  /** A credentials configuration of google-auth-library (Workload Identity Federation), as JSON. */
  readonly GOOGLE_CREDENTIALS: string;
  /** The e-mails of service accounts, separated by commas: one of them takes the place of `{account}` in the credentials. */
  readonly GOOGLE_ACCOUNTS?: string | undefined;
  /** Another address than Google's own, where the protocol is spoken by somebody else. */
  readonly GOOGLE_ROOT_URL?: string | undefined;
}

/** What somebody may do at Google: list, read and answer spreadsheets, or make them as well. */
export type GoogleAccess = 'read-and-answer' | 'publish';

/** Who calls Google, and what for. */
export interface GoogleIdentity {
  readonly access: GoogleAccess;
  /** Which of the accounts, counted from 0 and beginning again after the last; 0 where it does not matter. */
  readonly account?: number;
}

const scope = 'https://www.googleapis.com/auth';

/** The least that Google asks of whoever makes these calls. */
export const scopesOf: Readonly<Record<GoogleAccess, readonly string[]>> = {
  'read-and-answer': [`${scope}/drive.metadata.readonly`, `${scope}/spreadsheets`],
  // Google takes it for spreadsheets, too.
  publish: [`${scope}/drive`],
};

/**
 * Signs in as one of the accounts. Workload Identity Federation only: the workload's own identity, never a key; a source
 * that runs a program is refused. Throws `environment-invalid`.
 */
export function identityOf(settings: GoogleSettings, { access, account = 0 }: GoogleIdentity): AuthClient {
  const { success, data, error } = credentialsSchema.safeParse(parsedJson(settings.GOOGLE_CREDENTIALS));
  if (!success) throw invalid(`GOOGLE_CREDENTIALS: ${error.message}`);
  const options = {
    ...data,
    ...impersonation(data, settings, account),
    scopes: [...scopesOf[access]],
    // Node's own: the library would bring another one along, a tenth of what a function has to load.
    transporterOptions: { fetchImplementation: fetch },
  } as unknown;
  return data.credential_source.environment_id
    ? new AwsClient(options as ConstructorParameters<typeof AwsClient>[0])
    : new IdentityPoolClient(options as ConstructorParameters<typeof IdentityPoolClient>[0]);
}

const credentialsSchema = z.looseObject({
  type: z.literal('external_account'),
  credential_source: z.looseObject({ environment_id: z.string().optional(), file: z.string().optional() }),
  service_account_impersonation_url: z.string().optional(),
});

const place = '{account}';

function impersonation(
  { service_account_impersonation_url: url }: z.infer<typeof credentialsSchema>,
  { GOOGLE_ACCOUNTS }: GoogleSettings,
  account: number,
): { service_account_impersonation_url?: string } {
  const accounts = accountsOf('GOOGLE_ACCOUNTS', GOOGLE_ACCOUNTS);
  const email = accounts[account % accounts.length];
  if (email && !url?.includes(place)) throw invalid(`GOOGLE_CREDENTIALS: no ${place} for GOOGLE_ACCOUNTS to stand in`);
  if (!email && url?.includes(place)) throw invalid(`GOOGLE_ACCOUNTS: names nobody for ${place} of GOOGLE_CREDENTIALS`);
  return email && url ? { service_account_impersonation_url: url.replace(place, email) } : {};
}

/** The e-mails in a variable of the environment, separated by commas. Throws `environment-invalid`. */
export function accountsOf(variable: string, listed = ''): string[] {
  const accounts = listed.split(',').flatMap((each) => each.trim() || []);
  const wrong = accounts.find((each) => !/^[\w.-]+@[\w.-]+$/.test(each));
  if (wrong) throw invalid(`${variable}: ${wrong} is not an e-mail address`);
  return accounts;
}

const invalid = (message: string): SystemError => new SystemError('environment-invalid', message, { retry: false });
