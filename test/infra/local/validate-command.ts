import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Validation } from '../../../infra/local/validate-file.ts';

/** What one run of the command came to. */
export interface Ran {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

const command = fileURLToPath(new URL('../../../infra/local/validate.ts', import.meta.url));

/** A module that ends the process as soon as it listens, or calls anybody. */
const noNetwork = `import net from 'node:net';
const refuse = () => { console.error('it used the network'); process.exit(99); };
net.Server.prototype.listen = refuse;
net.Socket.prototype.connect = refuse;`;

/** Runs the command as `npm run validate` does; a run that touches the network ends with 99. */
export async function validate(...words: readonly string[]): Promise<Ran> {
  const guard = `data:text/javascript,${encodeURIComponent(noNetwork)}`;
  const child = spawn(process.execPath, ['--import', guard, command, ...words], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output = { said: '', complained: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output.said += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output.complained += text));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...output };
}

/** What the command says as JSON. */
export const told = ({ said }: Ran): Validation => JSON.parse(said) as Validation;
