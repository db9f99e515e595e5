import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drive, type drive_v3 } from '@googleapis/drive';
import { type sheets_v4, sheets } from '@googleapis/sheets';
import { OAuth2Client } from 'google-auth-library';
import { onTestFinished } from 'vitest';
import { GivenTokens } from '../../../../infra/local/identity/given-tokens.ts';
import { startGoogleServer } from '../../../../infra/local/google/google-server.ts';

/** The shared drive of the tests. */
export const driveId = '0ATestDrive';

/** A server on a folder of its own, with Google's real clients for it. */
export interface RunningServer {
  readonly home: string;
  readonly url: () => string;
  readonly sheets: () => sheets_v4.Sheets;
  /** As an account that is known by its e-mail. */
  readonly sheetsAs: (email: string) => sheets_v4.Sheets;
  readonly drive: () => drive_v3.Drive;
  restart(): Promise<void>;
}

/** Starts a server that ends with the test, its folder too. */
export async function runningServer(): Promise<RunningServer> {
  const home = await mkdtemp(join(tmpdir(), 'google-server-'));
  const start = () => startGoogleServer({ home, port: 0, driveId });
  let server = await start();
  onTestFinished(async () => {
    await server.close();
    await rm(home, { recursive: true });
  });
  const options = (access_token = 'token') => {
    const auth = new OAuth2Client();
    auth.setCredentials({ access_token });
    // The clients have copies of this class of their own, alike but not the same type.
    return { auth: auth as never, rootUrl: `${server.url}/`, retry: false };
  };
  return {
    home,
    url: () => server.url,
    sheets: () => sheets({ version: 'v4', ...options() }),
    sheetsAs: (email) => sheets({ version: 'v4', ...options(new GivenTokens().give(email)) }),
    drive: () => drive({ version: 'v3', ...options() }),
    async restart() {
      await server.close();
      server = await start();
    },
  };
}

const type = 'application/vnd.google-apps.spreadsheet';

/** Makes a spreadsheet as the product does, and gives its id. */
export async function createSpreadsheet(
  server: RunningServer,
  name: string,
  appProperties: Record<string, string> = {},
): Promise<string> {
  const requestBody = { name, mimeType: type, parents: [driveId], appProperties };
  const { data } = await server.drive().files.create({ supportsAllDrives: true, requestBody });
  return data.id ?? '';
}

/** Lists the drive as the product does. */
export async function listFiles(server: RunningServer, more = ''): Promise<drive_v3.Schema$File[]> {
  const { data } = await server.drive().files.list({
    corpora: 'drive',
    driveId,
    includeItemsFromAllDrives: true,
    supportsAllDrives: true,
    pageSize: 1000,
    fields: 'nextPageToken,files(id,name,version,modifiedTime,appProperties)',
    q: `mimeType='${type}' and trashed=false${more}`,
  });
  return data.files ?? [];
}

/** The status and error body of a call that Google's client reports as failed. */
export async function refusalOf(
  call: Promise<unknown>,
): Promise<{ status: number; error: { status?: string; message?: string } }> {
  const failed = (await call.then(
    () => undefined,
    (error: unknown) => error,
  )) as { response?: { status: number; data: { error: { status?: string } } } } | undefined;
  if (!failed?.response) throw new Error('the call was answered');
  return { status: failed.response.status, error: failed.response.data.error };
}
