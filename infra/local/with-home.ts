import { mkdir } from 'node:fs/promises';
import { SystemError } from '../../shared/ports/errors.ts';
import { PublishingHeldUp } from '../publish-in-runs.ts';
import { HomeInUseError, lockHome } from './home-lock.ts';
import { startServers } from './servers.ts';

/** Does something with the servers of a home, which nobody else has open meanwhile, and the environment to find them. */
export async function withHome(home: string, port: number, work: (address: string) => Promise<void>): Promise<void> {
  await mkdir(home, { recursive: true });
  const lock = await lockHome(home);
  try {
    const servers = await startServers(home, port);
    await lock.announce(servers.address);
    Object.assign(process.env, servers.variables);
    await work(servers.address).finally(() => servers.close());
  } finally {
    await lock.release();
  }
}

/** What a person asked for that cannot be had: their words, not a fault of the system. */
const askedWrongly = new Set(['as-of-invalid', 'message-invalid', 'environment-invalid']);

/** Why a command could not begin, in words for people; undefined where it is a fault of ours. */
export function whyNotBegun(error: Error & { code?: string }): string | undefined {
  if (error instanceof HomeInUseError) {
    return `This home is in use: ${error.address ?? 'its first start has not finished'}`;
  }
  if (error instanceof SystemError && askedWrongly.has(error.code)) return error.message;
  if (error instanceof PublishingHeldUp) return error.message;
  // What a deployed function threw, or AWS where it could not be called: no fault of this machine's.
  if (error.name === 'DeployedError') return `${error.code}: ${error.message}`;
  if (error.code === 'EADDRINUSE') return `${error.message}. Another --port helps.`;
  return error instanceof RangeError || error.code?.startsWith('ERR_PARSE_ARGS') ? error.message : undefined;
}

/** The port that a command line names. Throws a `RangeError`. */
export function portOf(port: string): number {
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_530) throw new RangeError(`--port takes 0 to 65530, not ${port}`);
  return Number(port);
}
