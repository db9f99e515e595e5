import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sheets } from '@googleapis/sheets';
import { OAuth2Client } from 'google-auth-library';
import { describe, expect, it, onTestFinished } from 'vitest';
import { SystemError } from '../../../shared/ports/errors.ts';
import { longestAnswerBytes, pullSpreadsheet } from '../../../shared/pull/pull.google.ts';
import { pulledFields } from '../../../shared/schema/raw-spreadsheet.google.ts';
import { rawSpreadsheetOf } from '../../../shared/schema/raw-spreadsheet.google.ts';

const id = 'a-spreadsheet';

/** Google's client for a server that answers everything in one way. */
async function answeredBy(answer: (response: ServerResponse, url: string) => void) {
  const server: Server = createServer((request, response) => answer(response, request.url ?? ''));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const auth = new OAuth2Client();
  auth.setCredentials({ access_token: 'token' });
  const { port } = server.address() as AddressInfo;
  return sheets({ version: 'v4', auth: auth as never, rootUrl: `http://127.0.0.1:${port}/`, retry: false });
}

const pulled = (client: Awaited<ReturnType<typeof answeredBy>>): Promise<unknown> =>
  pullSpreadsheet(client, id).catch((error: unknown) => error);

const json = { 'content-type': 'application/json' };
const oneTab = { spreadsheetId: id, properties: { title: 'خطة' }, sheets: [{ properties: { title: 'الخطة' } }] };

describe('pulling a spreadsheet', () => {
  it('asks once, for what the reading needs and nothing else', async () => {
    const urls: string[] = [];
    const client = await answeredBy((response, url) => {
      urls.push(url);
      response.writeHead(200, json).end(JSON.stringify(oneTab));
    });
    expect(await pullSpreadsheet(client, id)).toEqual(rawSpreadsheetOf(oneTab));
    expect(urls).toHaveLength(1);
    expect(new URL(urls[0] ?? '', 'http://localhost').searchParams.get('fields')).toBe(pulledFields);
  });

  it.each([
    [
      'says its length',
      (response: ServerResponse) =>
        response.writeHead(200, { ...json, 'content-length': longestAnswerBytes + 1 }).write('{'),
    ],
    ['does not say its length', (response: ServerResponse) => endless(response)],
    [
      'is packed',
      (response: ServerResponse) =>
        response
          .writeHead(200, { ...json, 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(longestAnswerBytes + 1, ' '))),
    ],
  ])('refuses an answer that is too long and %s, and never tries again by itself', async (_, answer) => {
    const error = await pulled(await answeredBy(answer));
    expect(error).toBeInstanceOf(SystemError);
    expect(error).toMatchObject({ code: 'spreadsheet-too-large', retry: false });
  });

  it('leaves other failures as they are', async () => {
    const error = await pulled(await answeredBy((response) => response.writeHead(500, json).end('{}')));
    expect(error).not.toBeInstanceOf(SystemError);
  });

  it('takes no answer about another spreadsheet, and none without tabs', async () => {
    for (const body of [{ ...oneTab, spreadsheetId: 'another' }, { spreadsheetId: id }]) {
      const client = await answeredBy((response) => response.writeHead(200, json).end(JSON.stringify(body)));
      expect(await pulled(client)).toMatchObject({ code: 'google-answer-malformed', retry: true });
    }
  });
});

/** Spaces without end, for as long as anybody reads them. */
function endless(response: ServerResponse): void {
  const spaces = Buffer.alloc(1_000_000, ' ');
  response.writeHead(200, json);
  const write = (): void => {
    while (!response.destroyed && response.write(spaces));
    response.once('drain', write);
  };
  write();
}
