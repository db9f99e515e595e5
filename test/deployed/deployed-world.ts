import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exchange } from '../../infra/cost/count/counted-call.ts';
import type { Names } from '../../infra/aws/names.ts';
import { queueUrl } from '../../infra/local/sqs/sqs-server.ts';
import { ingestQueue } from '../../infra/resources.ts';
import type { GoogleProxy } from '../faults/google-proxy.ts';
import { at } from '../infra/aws/json-path.ts';
import { ofType, synthesize, type Templates } from '../infra/aws/synthesized.ts';
import { wordOf } from '../permissions/call-kind.ts';
import type { PutAsked } from '../permissions/unconditional-put.ts';
import { DeployedFunction } from './deployed-function.ts';
import { type DeployedServers, startDeployedServers } from './deployed-servers.ts';
import { type Wire, wireCall } from './wire-call.ts';

/** The product as it would be deployed: the bundles and the environments that synthesis made, on the local servers. */
export interface DeployedWorld {
  readonly home: string;
  /** By the name of the file in functions/. */
  readonly functions: Readonly<Record<string, DeployedFunction>>;
  /** Every kind of call of AWS that came over the wire. */
  readonly calls: ReadonlySet<string>;
  /** Every put that reached the table. */
  readonly puts: readonly PutAsked[];
  /** What a schedule of the templates gives its function, by the schedule's name. */
  readonly inputs: Readonly<Record<string, string>>;
  /** For the test itself, which plays SQS's event source and the people at their spreadsheets. */
  readonly queue: { readonly endpoint: string; readonly url: string };
  readonly google: string;
  readonly drive: string;
  readonly proxy: GoogleProxy;
  close(): Promise<void>;
}

/** Synthesizes with bundles and starts everything. */
export async function openDeployedWorld(): Promise<DeployedWorld> {
  const home = await mkdtemp(join(tmpdir(), 'deployed-'));
  const assembly = join(home, 'cdk.out');
  const { templates, deployment } = synthesize('dev', quickly, assembly);
  const [calls, puts] = [new Set<string>(), [] as PutAsked[]];
  const tell = (wire: Wire, exchange: Exchange): void => {
    const kind = wireCall(wire, exchange);
    if (kind) calls.add(wordOf(kind));
    if (kind?.action === 'dynamodb:PutItem') puts.push(JSON.parse(exchange.body.toString('utf8')) as PutAsked);
  };
  const servers = await startDeployedServers(home, deployment, tell);
  const { names, chosen } = deployment;
  const functions = functionsOf(templates, assembly, names, servers);
  return {
    ...{ home, functions, calls, puts, inputs: inputsOf(templates) },
    ...{ google: `${servers.google}/`, drive: chosen.google.driveId, proxy: servers.proxy },
    queue: { endpoint: servers.sqs, url: queueUrl(servers.sqs, names.of(ingestQueue.name)) },
    close: async () => {
      for (const each of Object.values(functions)) await each.end();
      await servers.close();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

// Nobody waits a minute until a spreadsheet is quiet, and no message a second for its turn.
const quickly: Parameters<typeof synthesize>[1] = (chosen) => ({
  ...chosen,
  watch: { ...chosen.watch, quietMinutes: 0, latestMinutes: 0, readsPerMinute: 60 },
});

const functionsOf = (
  templates: Templates,
  assembly: string,
  names: Names,
  servers: DeployedServers,
): Record<string, DeployedFunction> =>
  Object.fromEntries(
    ofType(templates, 'AWS::Lambda::Function').map(([, { Properties }]) => {
      const name = String(Properties['FunctionName']).slice(names.prefix.length + 1);
      const bundle = `asset.${String(at(Properties, 'Code', 'S3Key')).replace('.zip', '')}`;
      const variables = at(Properties, 'Environment', 'Variables') as Record<string, string>;
      const env = { ...elsewhere(variables, names, servers), ...lambdaVariables(name, names) };
      return [name, new DeployedFunction(join(assembly, bundle, 'index.mjs'), env)];
    }),
  );

/** The environment of a template as it is, but for addresses. */
function elsewhere(variables: Readonly<Record<string, string>>, names: Names, servers: DeployedServers) {
  const { wires, identity, proxy } = servers;
  const ours = (value: string): string =>
    value
      .replace(/https:\/\/(?:sts|iamcredentials)\.googleapis\.com/g, identity)
      .replace(names.queueUrl(ingestQueue.name), queueUrl(wires.sqs, names.of(ingestQueue.name)));
  return {
    ...Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, ours(value)])),
    ...{ AWS_ENDPOINT_URL_DYNAMODB: wires.dynamodb, AWS_ENDPOINT_URL_S3: wires.s3 },
    ...{ AWS_ENDPOINT_URL_SQS: wires.sqs, AWS_ENDPOINT_URL_SESV2: wires.ses },
    GOOGLE_ROOT_URL: `${proxy.url}/`,
  };
}

// What Lambda adds. The servers know one key; whose session it is, the token tells.
const lambdaVariables = (name: string, names: Names) => ({
  ...{ AWS_REGION: names.region, AWS_LAMBDA_FUNCTION_NAME: names.of(name), TZ: ':UTC' },
  ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_SESSION_TOKEN: `session-of-${name}` },
});

const inputsOf = (templates: Templates): Record<string, string> =>
  Object.fromEntries(
    ofType(templates, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => [
      String(Properties['Name']),
      String(at(Properties, 'Target', 'Input')),
    ]),
  );
