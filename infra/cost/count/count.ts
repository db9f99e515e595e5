/*
 * A program that is started: counts a pass, in a process of its own, for the handlers of a process know one environment.
 *   node count.ts <copies of the example's departments, or «whole» for all of it as one>
 * It prints what each step took, as one line of JSON.
 */
import { countPass } from './count-pass.ts';
import { startCountedServers } from './counted-servers.ts';
import { exampleCopies } from './example-copies.ts';
import { wholePlan } from './whole-plan.ts';

const [what = '1'] = process.argv.slice(2);
const cycle = what === 'whole' ? wholePlan() : exampleCopies(Number(what));
const servers = await startCountedServers();
try {
  console.log(JSON.stringify(await countPass(cycle, servers)));
} finally {
  await servers.close();
}
