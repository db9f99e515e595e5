/*
 * A program that is started: counts a pass, in a process of its own, for the handlers of a process know one environment.
 *   node count.ts <copies of the example's departments>
 * It prints what each step took, as one line of JSON.
 */
import { countPass } from './count-pass.ts';
import { startCountedServers } from './counted-servers.ts';

const servers = await startCountedServers();
try {
  console.log(JSON.stringify(await countPass(Number(process.argv[2] ?? 1), servers)));
} finally {
  await servers.close();
}
