import { type drive_v3, drive } from '@googleapis/drive';
import { type sheets_v4, sheets } from '@googleapis/sheets';
import { type AuthClient, AwsClient, IdentityPoolClient } from 'google-auth-library';
import * as z from 'zod';
import { SystemError } from '../shared/ports/errors.ts';
import type { Outside, OutsideCall } from '../shared/ports/outside.ts';
import { systemErrorOf } from './google-errors.ts';

type GaxiosOptions = Parameters<AuthClient['request']>[0];

const scopes = ['https://www.googleapis.com/auth/spreadsheets', 'https://www.googleapis.com/auth/drive'];

/** Google's clients, every request of which goes through the seam. */
export interface GoogleClients {
  readonly drive: drive_v3.Drive;
  readonly sheets: sheets_v4.Sheets;
}

/** Makes Google's clients for one identity. Throws `environment-invalid`. */
export function googleClients(
  environment: { readonly GOOGLE_CREDENTIALS: string; readonly GOOGLE_ROOT_URL?: string | undefined },
  outside: Outside,
): GoogleClients {
  const auth = identityOf(environment.GOOGLE_CREDENTIALS);
  const request = auth.request.bind(auth);
  // The clients make each call through this one method, and their own retries would not be counted.
  auth.request = (async (options: GaxiosOptions) =>
    outside.run(callOf(options), async (signal) => {
      const answer = await request({ ...options, signal, retry: false }).catch((error: unknown) => {
        throw systemErrorOf(error);
      });
      // The client gives JSON that was cut short, or a page of somebody's proxy, as a mere text.
      if (answer.status !== 204 && (answer.data === null || typeof answer.data !== 'object')) {
        throw new SystemError('google-answer-malformed', 'the answer is not JSON', { retry: true });
      }
      return answer;
    })) as typeof auth.request;
  const options = {
    auth: auth as never,
    ...(environment.GOOGLE_ROOT_URL ? { rootUrl: environment.GOOGLE_ROOT_URL } : {}),
  };
  return { drive: drive({ version: 'v3', ...options }), sheets: sheets({ version: 'v4', ...options }) };
}

const credentialsSchema = z.looseObject({
  type: z.literal('external_account'),
  credential_source: z.looseObject({ environment_id: z.string().optional(), file: z.string().optional() }),
});

// Workload Identity Federation only: the workload's own identity, never a key; a source that runs a program is refused.
function identityOf(credentials: string): AwsClient | IdentityPoolClient {
  const { success, data, error } = credentialsSchema.safeParse(parsed(credentials));
  if (!success) throw new SystemError('environment-invalid', `GOOGLE_CREDENTIALS: ${error.message}`, { retry: false });
  const options = { ...data, scopes } as unknown as ConstructorParameters<typeof IdentityPoolClient>[0];
  return data.credential_source.environment_id
    ? new AwsClient(options as unknown as ConstructorParameters<typeof AwsClient>[0])
    : new IdentityPoolClient(options);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
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
