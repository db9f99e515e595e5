import type { Context } from 'aws-lambda';
import { SystemError } from '../../shared/ports/errors.ts';
import { readDepartmentArguments } from './department-arguments.ts';
import { whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run department -- add …` registers a department in the cycle and publishes its spreadsheet at once;
 * `npm run department -- close …` ends its part in the plan and keeps all that is stored of it.
 */

const context = { awsRequestId: 'npm start' } as Context;

async function department(): Promise<void> {
  const asked = readDepartmentArguments(process.argv.slice(2));
  await withHome(asked.home, asked.port, async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { handler } = await import('../../functions/department.ts');
    const { runtime } = await import('../../functions/runtime.ts');
    const { departmentLines } = await import('./department-words.ts');
    const cycles = (await runtime().ports.store.cycles()).map(({ id }) => id);
    const [only, ...others] = cycles;
    const cycle = asked.cycle ?? (others.length === 0 ? only : undefined);
    if (cycle === undefined)
      throw new RangeError(`Which cycle is meant? There are: ${cycles.join(', ') || 'none yet'}`);
    const request = asked.request(cycle);
    for (const line of departmentLines(request, await handler(request, context))) console.log(line);
  });
}

department().catch((error: Error) => {
  const isRefused = error instanceof SystemError && error.code === 'message-invalid';
  console.error(isRefused ? error.message : (whyNotBegun(error) ?? error));
  process.exitCode = 1;
});
