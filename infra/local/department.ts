import type { DepartmentAnswer } from '../../functions/department.ts';
import { withFunctions } from '../with-functions.ts';
import { departmentLines } from './department-words.ts';
import { readDepartmentArguments } from './department-arguments.ts';
import { whyNotBegun } from './with-home.ts';

/*
 * `npm run department -- add …` registers a department in the cycle and publishes its spreadsheet at once;
 * `npm run department -- close …` ends its part in the plan and keeps all that is stored of it.
 */

async function department(): Promise<void> {
  const asked = readDepartmentArguments(process.argv.slice(2));
  await withFunctions(asked, async ({ call, cycle }) => {
    const request = asked.request(await cycle(asked.cycle));
    const answer = await call<DepartmentAnswer>('department', request);
    for (const line of departmentLines(request, answer)) console.log(line);
  });
}

department().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
