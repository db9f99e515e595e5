import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { callerOf } from './caller.ts';
import { driveApi } from './drive-api.ts';
import { openDriveFolder } from './drive-folder.ts';
import type { GoogleAnswer, GoogleCall } from './google-call.ts';
import { badRequest, driveErrorBody, GoogleError, noCredentials, notServed, sheetsErrorBody } from './google-error.ts';
import { sheetsApi } from './sheets-api.ts';
import { spreadsheetFiles } from './spreadsheet-files.ts';

/** A running server. */
export interface GoogleServer {
  /** What Google's clients take as `rootUrl`, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Where the server keeps its files and listens. */
export interface GoogleServerOptions {
  /** Holds `sheets/`, the .xlsx files that people open, and `google/`, what an .xlsx cannot hold. */
  readonly home: string;
  /** 0 takes any free one. */
  readonly port: number;
  /** The id of the shared drive that `sheets/` stands for. */
  readonly driveId: string;
  readonly host?: string;
}

const largestBody = 50_000_000;

/** Serves Google's Sheets v4 and Drive v3 protocols over a folder of .xlsx files. */
export async function startGoogleServer({
  home,
  port,
  driveId,
  host = '127.0.0.1',
}: GoogleServerOptions): Promise<GoogleServer> {
  const folder = await openDriveFolder(home);
  const files = spreadsheetFiles(folder);
  const apis = { drive: driveApi({ driveId, folder, files }), sheets: sheetsApi(files) };
  // One call at a time: two changes of a file never meet, and reading a file takes all of the process anyway.
  let last: Promise<unknown> = Promise.resolve();
  const serve = (call: GoogleCall): Promise<GoogleAnswer> => {
    const api = call.path.startsWith('/drive/') ? apis.drive : apis.sheets;
    const mine = last.then(() => api(call));
    last = mine.catch(() => undefined);
    return mine;
  };
  const server = createServer((request, response) => void handle(request, response, serve));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await last;
      await closed;
    },
  };
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  serve: (call: GoogleCall) => Promise<GoogleAnswer>,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  try {
    const caller = callerOf(request.headers.authorization);
    if (caller === undefined) throw noCredentials();
    const body = await bodyOf(request);
    const { method = 'GET' } = request;
    send(response, await serve({ method, path: url.pathname, query: url.searchParams, body, caller }));
  } catch (error) {
    const refusal = refusalOf(error);
    const drive = url.pathname.startsWith('/drive/');
    send(response, { status: refusal.code, body: drive ? driveErrorBody(refusal) : sheetsErrorBody(refusal) });
  }
}

function refusalOf(error: unknown): GoogleError {
  if (error instanceof GoogleError) return error;
  // Only `decodeURIComponent` throws this one.
  if (error instanceof URIError) return badRequest('Invalid percent-encoding in the path.');
  return new GoogleError(500, `Internal error encountered: ${String(error)}`);
}

/** The body as JSON. Throws a 400 where it is none. */
async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > largestBody) throw new GoogleError(413, 'The request is too large.');
    chunks.push(chunk);
  }
  if (bytes === 0) return {};
  if (!/json/.test(request.headers['content-type'] ?? ''))
    throw notServed(`bodies of type ${request.headers['content-type']}`);
  return parsed(Buffer.concat(chunks).toString('utf8'));
}

function parsed(text: string): Record<string, unknown> {
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw badRequest('Invalid JSON payload received.');
  }
  if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  if (body === null) return {};
  throw badRequest('Invalid JSON payload received. Root element must be a message.');
}

function send(response: ServerResponse, { status, body }: GoogleAnswer): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'content-type': 'application/json; charset=UTF-8' }).end(JSON.stringify(body));
}
