import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';

/*
 * Loaded into every process of a synthesis (NODE_OPTIONS): whoever reaches for the network is refused, and written down.
 */
Socket.prototype.connect = function refuse(...asked) {
  const { host, path } = asked.flat()[0] ?? {};
  appendFileSync(process.env['NETWORK_LOG'] ?? '/dev/stderr', `${host ?? path}\n`);
  throw new Error('there is no network');
};
