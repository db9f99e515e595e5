/*
 * A program that tests start and kill: all local servers in one process.
 *   node server.ts <home> <first port>
 * It prints the variables under which they are found, as one line of JSON, and lives as long as its standard input.
 */
import { startServers } from '../../infra/local/servers.ts';

const [home = '', port = '0'] = process.argv.slice(2);
const { variables } = await startServers(home, Number(port));
console.log(JSON.stringify(variables));
process.stdin.resume().once('end', () => process.exit());
