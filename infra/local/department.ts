import type { Context } from 'aws-lambda';
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
    const { departmentLines } = await import('./department-words.ts');
    const { cycleMeant } = await import('./cycle-meant.ts');
    const request = asked.request(await cycleMeant(asked.cycle));
    for (const line of departmentLines(request, await handler(request, context))) console.log(line);
  });
}

department().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
