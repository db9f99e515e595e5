/*
 * A program that is forked: the local servers, each behind a proxy that counts. Apart from the process that counts, for
 * the processor's time of a stand-in is nobody's cost.
 *   node serve-counted.ts <home>
 * It sends the variables under which the proxies are found, and those of the servers behind them; then for every message
 * the calls since the one before.
 */
import { startServers } from '../../local/servers.ts';
import { dynamodbCounter } from './count-dynamodb.ts';
import { countGoogle, countSes, countSqs, s3Counter } from './count-others.ts';
import type { CountedCall, Counter } from './counted-call.ts';
import { startCountingProxy } from './counting-proxy.ts';

const counters: Readonly<Record<string, Counter>> = {
  AWS_ENDPOINT_URL_DYNAMODB: dynamodbCounter(),
  AWS_ENDPOINT_URL_S3: s3Counter(),
  AWS_ENDPOINT_URL_SQS: countSqs,
  AWS_ENDPOINT_URL_SESV2: countSes,
  GOOGLE_ROOT_URL: countGoogle,
};

let calls: CountedCall[] = [];
const { variables } = await startServers(process.argv[2] ?? '', 0);
const proxied: Record<string, string> = { ...variables };
for (const [name, count] of Object.entries(counters)) {
  const target = (variables[name] ?? '').replace(/\/$/, '');
  const { url } = await startCountingProxy(target, (exchange) => void calls.push(count(exchange)));
  for (const [key, value] of Object.entries(proxied)) proxied[key] = value.replace(target, url);
}
process.on('message', () => {
  process.send?.(calls);
  calls = [];
});
process.on('disconnect', () => process.exit());
process.send?.({ variables: proxied, behind: variables });
