import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { asServiceError, ServiceError } from './service-error.ts';

/** One request, read to its end; `path` is as it was sent, still percent-encoded. */
export interface LocalRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Aborted once nobody waits for the answer: the client went away, or the server is closing. */
  readonly gone: AbortSignal;
}

/** One answer; `content-length` is the body's unless the headers say otherwise. */
export interface LocalReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Buffer | string;
}

/** A server that listens; `close` lets running requests end first. */
export interface LocalServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Where to keep state and where to listen; port 0 takes any free one. */
export interface LocalAddress {
  readonly home: string;
  readonly port: number;
  readonly host?: string;
}

/** What a service adds to plain HTTP. */
export interface LocalService {
  readonly maxBodyBytes: number;
  handle(request: LocalRequest): Promise<LocalReply>;
  /** The service's own shape of a refusal. */
  explain(error: ServiceError, request: IncomingMessage): LocalReply;
}

// The rest of a body that is too long is read and dropped: a client that is still sending would not see an answer.
const readBody = (incoming: IncomingMessage, maxBytes: number): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= maxBytes) chunks.push(chunk);
    });
    incoming.on('error', reject);
    incoming.on('end', () =>
      size <= maxBytes
        ? resolve(Buffer.concat(chunks))
        : reject(new ServiceError('RequestEntityTooLarge', `A body has at most ${maxBytes} bytes.`, 413)),
    );
  });

const readRequest = async (incoming: IncomingMessage, maxBytes: number, gone: AbortSignal): Promise<LocalRequest> => {
  // Not `new URL`: it would resolve `..`, which is part of an object's key.
  const [path = '/', query = ''] = (incoming.url ?? '/').split(/\?(.*)/s);
  const body = await readBody(incoming, maxBytes);
  const { method = 'GET', headers } = incoming;
  return { method, path, query: new URLSearchParams(query), headers, body, gone };
};

const send = async (response: ServerResponse, { status, headers = {}, body = '' }: LocalReply): Promise<void> => {
  if (response.destroyed) return;
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  response.end(bytes);
  await once(response, 'close');
};

/**
 * Serves one service over HTTP.
 * Throws Node's `EADDRINUSE` when the port is taken.
 */
export const startHttpServer = async (address: LocalAddress, service: LocalService): Promise<LocalServer> => {
  const { port, host = '127.0.0.1' } = address;
  const closing = new AbortController();
  const running = new Set<Promise<void>>();
  const answer = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const left = new AbortController();
    response.once('close', () => left.abort());
    const gone = AbortSignal.any([left.signal, closing.signal]);
    const reply = await readRequest(incoming, service.maxBodyBytes, gone)
      .then((request) => service.handle(request))
      .catch((error: unknown) => service.explain(asServiceError(error), incoming));
    await send(response, reply);
  };
  const server = createServer((incoming, response) => {
    const request = answer(incoming, response)
      .catch(() => void response.destroy())
      .finally(() => running.delete(request));
    running.add(request);
  });
  server.keepAliveTimeout = 0; // a connection closed just as a client takes it up again would look like a fault
  server.listen(port, host);
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    const closed = once(server, 'close');
    closing.abort();
    server.close();
    await Promise.all(running);
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://${host}:${(server.address() as AddressInfo).port}`, close };
};
