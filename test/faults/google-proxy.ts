import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What comes instead of Google's answer; `body` is the true one, which Google has already acted upon. */
export type Fault = (response: ServerResponse, body: Buffer) => void;

const json = { 'content-type': 'application/json; charset=UTF-8' };

const answering =
  (status: number, body: string, type = json['content-type']): Fault =>
  (response) =>
    response.writeHead(status, { 'content-type': type }).end(body);

const refusal = (code: number, status: string): Fault =>
  answering(code, JSON.stringify({ error: { code, message: 'refused by the test', status } }));

/** What a network, a proxy on the way or Google itself may do to an answer, by name. */
export const transient: Readonly<Record<string, Fault>> = {
  'a 200 whose connection breaks in the middle': (response, body) => {
    response.writeHead(200, { ...json, 'content-length': body.length });
    response.write(body.subarray(0, body.length / 2), () => response.destroy());
  },
  'a 200 whose JSON is cut': (response, body) => response.writeHead(200, json).end(body.subarray(0, body.length / 2)),
  'a 200 with a sign-in page': answering(200, '<!doctype html><title>Sign in</title>', 'text/html'),
  'a 200 with nothing in it': answering(200, ''),
  'a 200 with an empty object': answering(200, '{}'),
  'a 200 with null': answering(200, 'null'),
  'a connection that breaks before the answer': (response) => void response.destroy(),
  'a 429': refusal(429, 'RESOURCE_EXHAUSTED'),
  'a 500': refusal(500, 'INTERNAL'),
  'a 503': refusal(503, 'UNAVAILABLE'),
  'no answer at all': () => {},
  'a drip of single bytes': (response, body) => {
    response.writeHead(200, json);
    const drip = setInterval(() => response.write(body.subarray(0, 1)), 50);
    response.once('close', () => clearInterval(drip));
  },
};

/** Refusals that somebody has to do something about. */
export const lasting: Readonly<Record<string, Fault>> = {
  'a 403': refusal(403, 'PERMISSION_DENIED'),
  'a 404': refusal(404, 'NOT_FOUND'),
};

/** A proxy in front of a Google server. */
export interface GoogleProxy {
  readonly url: string;
  /** From now on gives this instead of the answers to requests such as `GET /v4/spreadsheets/…`. */
  breakAnswers(requests: RegExp, fault: Fault): void;
  heal(): void;
  close(): void;
}

/** Starts a proxy that passes everything on, until it is told to break answers. */
export async function startGoogleProxy(target: string): Promise<GoogleProxy> {
  let broken: { requests: RegExp; fault: Fault } | undefined;
  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent: Buffer[] = await request.toArray();
    const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
    const answer = await fetch(new URL(request.url ?? '/', target), {
      method: request.method ?? 'GET',
      headers: { authorization, 'content-type': type },
      ...(sent.length > 0 ? { body: Buffer.concat(sent) } : {}),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (broken?.requests.test(`${request.method} ${request.url}`)) broken.fault(response, body);
    else response.writeHead(answer.status, json).end(body);
  }
  const server = createServer((request, response) => {
    serve(request, response).catch(() => void response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    breakAnswers: (requests, fault) => {
      broken = { requests, fault };
    },
    heal: () => {
      broken = undefined;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
