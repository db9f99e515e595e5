import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

/** A local server in a process of its own, to be killed. */
export interface ServerProcess {
  readonly url: string;
  /** SIGKILL; resolves once the process is gone. */
  kill(): Promise<void>;
}

/** Starts `start` of the module at `file` (from infra/local) with these options, in a new process. */
export const spawnServer = async (file: string, start: string, options: object): Promise<ServerProcess> => {
  const module = new URL(`../../../infra/local/${file}`, import.meta.url).href;
  const code = `import { ${start} } from '${module}'; console.log((await ${start}(${JSON.stringify(options)})).url);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = once(child, 'exit');
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await gone;
  };
  onTestFinished(kill);
  const [url] = (await Promise.race([once(createInterface(child.stdout), 'line'), gone])) as [string];
  if (!String(url).startsWith('http')) throw new Error('The server ended before it listened.');
  return { url, kill };
};
