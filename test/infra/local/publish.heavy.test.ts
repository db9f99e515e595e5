import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { lockHome } from '../../../infra/local/home-lock.ts';
import { temporaryHome } from './temporary-home.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'infra', 'local');

/** What a command prints, and how it ends. */
async function run(program: string, ...words: string[]): Promise<{ code: number; said: string[]; errors: string }> {
  const line = [join(folder, program), ...words];
  const ended = await promisify(execFile)(process.execPath, line).catch((error: object) => error);
  const { code = 0, stdout = '', stderr = '' } = ended as { code?: number; stdout?: string; stderr?: string };
  return { code, said: stdout.split('\n').filter(Boolean), errors: stderr };
}

it('the commands publish the example, say that nothing is to be changed, add and close a department', async () => {
  const home = await temporaryHome();
  const inHome = ['--home', home, '--port', '0'];
  const first = await run('publish.ts', ...inHome);
  expect(first).toMatchObject({ code: 0, errors: '' });
  expect(first.said).toHaveLength(13);
  const second = await run('publish.ts', ...inHome);
  expect(second).toMatchObject({ code: 0, said: [expect.stringMatching(/^2021-2023: every spreadsheet is as it is/)] });

  const madrid = ['add', '--id', 'madrid', '--name', 'سفارة مدريد', '--type', 'embassy'];
  const early = await run('department.ts', ...madrid, '--section', 'أوروبا', ...inHome);
  expect(early).toMatchObject({ code: 1, errors: expect.stringContaining('no framework is in force yet') });
  const closed = await run('department.ts', 'close', '--id', 'african-affairs', ...inHome);
  expect(closed).toMatchObject({ code: 0, said: [expect.stringContaining('african-affairs: closed')] });

  const lock = await lockHome(home, 'http://127.0.0.1:4600');
  const refused = await run('publish.ts', ...inHome);
  expect(refused).toMatchObject({ code: 1, errors: expect.stringContaining('This home is in use: http://127.0.0.1') });
  await lock.release();
}, 60_000);
