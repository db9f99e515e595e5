import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startServers } from '../../infra/local/servers.ts';
import type { MailMessage, SendOutcome } from '../../shared/ports/mail.ts';
import { temporaryHome } from '../infra/local/temporary-home.ts';

const message: MailMessage = {
  ...{ from: 'p@m.example', to: ['a@m.example'], subject: 'الموضوع', text: 'نص', html: '<p>نص</p>', tag: 'c_r_p_1' },
};

type Answer = (request: IncomingMessage, response: ServerResponse) => void;
const status =
  (code: number, type: string): Answer =>
  (_, response) =>
    void response
      .writeHead(code, { 'content-type': 'application/json', 'x-amzn-errortype': type })
      .end(JSON.stringify({ message: 'why' }));

/** A mail service on a real socket that answers like this, and the product's own client of it. */
async function connect(answer: Answer) {
  const seen = { requests: 0, dropped: 0 };
  const server = createServer((request, response) => {
    seen.requests += 1;
    request.resume();
    response.on('close', () => (seen.dropped += response.writableFinished ? 0 : 1));
    request.on('end', () => answer(request, response));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const servers = await startServers(await temporaryHome(), 0);
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await servers.close();
  });
  const { port } = server.address() as AddressInfo;
  const variables = {
    ...servers.variables,
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${port}`,
    DEADLINE_SECONDS: '0.5',
  };
  Object.assign(process.env, variables);
  const { makeRuntime } = await import('../../infra/local/runtime.ts');
  return { seen, mail: makeRuntime(process.env).ports.mail };
}

it.each<[string, SendOutcome['outcome'], Answer]>([
  ['a 500', 'unknown', status(500, 'InternalServiceErrorException')],
  ['a 503', 'unknown', status(503, 'ServiceUnavailable')],
  ['a throttle', 'not-now', status(429, 'TooManyRequestsException')],
  ['a rejection', 'refused', status(400, 'MessageRejected')],
  ['a reset', 'unknown', ({ socket }) => void socket.resetAndDestroy()],
  [
    'an answer that is cut',
    'unknown',
    (_, response) => void response.writeHead(200, { 'content-length': 99 }).end('{'),
  ],
  ['a page of somebody’s proxy', 'unknown', (_, response) => void response.writeHead(200).end('<html>')],
])('a mail that meets %s is asked for once, and is %s', async (_, outcome, answer) => {
  const { seen, mail } = await connect(answer);
  expect(await mail.send(message)).toMatchObject({ outcome });
  expect(seen.requests).toBe(1);
});

it('a mail that is not answered is in doubt after its deadline, and its request is given up', async () => {
  const { seen, mail } = await connect(() => {});
  const began = performance.now();
  expect(await mail.send(message)).toMatchObject({ outcome: 'unknown' });
  expect(performance.now() - began).toBeLessThan(2_000);
  await expect.poll(() => seen, { timeout: 3_000 }).toEqual({ requests: 1, dropped: 1 });
});
