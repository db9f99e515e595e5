import { once } from 'node:events';
import { Agent, createServer, type IncomingMessage, request as ask, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Exchange } from './counted-call.ts';

/** A server that passes everything on to another one. */
export interface CountingProxy {
  readonly url: string;
  close(): void;
}

/** Starts a proxy that tells of every request once its answer is there, and before anybody else has it. */
export async function startCountingProxy(target: string, tell: (exchange: Exchange) => void): Promise<CountingProxy> {
  const agent = new Agent({ keepAlive: true });
  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = Buffer.concat((await incoming.toArray()) as Buffer[]);
    const { method = '', url: path = '', headers } = incoming;
    const { expect: _, ...sent } = headers;
    const asked = ask(new URL(path, target), { method, headers: sent, agent });
    asked.end(body);
    const [answered] = (await once(asked, 'response')) as [IncomingMessage];
    const answer = Buffer.concat((await answered.toArray()) as Buffer[]);
    const status = answered.statusCode ?? 0;
    tell({ method, path, headers, body, status, answer });
    const { 'transfer-encoding': __, connection: ___, ...kept } = answered.headers;
    response
      .writeHead(status, { ...(method === 'HEAD' ? {} : { 'content-length': answer.length }), ...kept })
      .end(answer);
  }
  const server = createServer((incoming, response) => {
    serve(incoming, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}
