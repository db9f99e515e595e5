import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCountingProxy } from '../../infra/cost/count/counting-proxy.ts';
import { startDynamodbServer } from '../../infra/local/dynamodb/dynamodb-server.ts';
import { startGoogleServer } from '../../infra/local/google/google-server.ts';
import { startIdentityServer } from '../../infra/local/identity/identity-server.ts';
import { startS3Server } from '../../infra/local/s3/s3-server.ts';
import { startSesServer } from '../../infra/local/ses/ses-server.ts';
import { queueUrl, startSqsServer } from '../../infra/local/sqs/sqs-server.ts';
import { ingestQueue, resources } from '../../infra/resources.ts';
import { at } from '../infra/aws/json-path.ts';
import { ofType, synthesize } from '../infra/aws/synthesized.ts';
import { wordOf } from '../permissions/call-kind.ts';
import type { PutAsked } from '../permissions/unconditional-put.ts';
import { DeployedFunction } from './deployed-function.ts';
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
  close(): Promise<void>;
}

// Of a role's session, as Lambda gives them; the servers know one key, and the token tells whose session it is.
const localCredentials = (name: string) => ({
  ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', AWS_SESSION_TOKEN: `session-of-${name}` },
});

type Address = { home: string; port: number };

/** Synthesizes with bundles and starts everything. */
export async function openDeployedWorld(): Promise<DeployedWorld> {
  const home = await mkdtemp(join(tmpdir(), 'deployed-'));
  const assembly = join(home, 'cdk.out');
  const { templates, deployment } = synthesize('dev', quickly, assembly);
  const { names, chosen } = deployment;
  await mkdir(join(home, 'sheets'));
  const calls = new Set<string>();
  const puts: PutAsked[] = [];
  const closing: (() => unknown)[] = [];
  const start = async (starting: (address: Address) => Promise<{ url: string; close(): unknown }>): Promise<string> => {
    const server = await starting({ home, port: 0 });
    closing.push(() => server.close());
    return server.url;
  };
  const recorded = (wire: Wire, url: string): Promise<string> =>
    start(() =>
      startCountingProxy(url, (exchange) => {
        const kind = wireCall(wire, exchange);
        if (kind) calls.add(wordOf(kind));
        if (kind?.action === 'dynamodb:PutItem') puts.push(JSON.parse(exchange.body.toString('utf8')) as PutAsked);
      }),
    );
  const queues = resources.queues.map(({ name, ...queue }) => ({
    ...queue,
    name: names.of(name),
    ...(queue.deadLetterQueue ? { deadLetterQueue: names.of(queue.deadLetterQueue) } : {}),
  }));
  const google = await start((address) => startGoogleServer({ ...address, driveId: chosen.google.driveId }));
  const identity = await start(startIdentityServer);
  const sqs = await start((address) => startSqsServer({ ...address, queues }));
  const dynamodb = await start((address) => startDynamodbServer({ ...address, tables: [{ name: names.table }] }));
  const s3 = await start((address) => startS3Server({ ...address, buckets: [{ name: names.bucket }] }));
  const ses = await start((address) => startSesServer({ ...address, configurationSets: [names.configurationSet] }));
  const wires = {
    AWS_ENDPOINT_URL_DYNAMODB: await recorded('dynamodb', dynamodb),
    AWS_ENDPOINT_URL_S3: await recorded('s3', s3),
    AWS_ENDPOINT_URL_SQS: await recorded('sqs', sqs),
    AWS_ENDPOINT_URL_SESV2: await recorded('ses', ses),
    GOOGLE_ROOT_URL: `${google}/`,
  };
  // Whatever else a template says stays as it is: only addresses differ.
  const elsewhere = (value: string): string =>
    value
      .replace(/https:\/\/sts\.googleapis\.com|https:\/\/iamcredentials\.googleapis\.com/g, identity)
      .replace(names.queueUrl(ingestQueue.name), queueUrl(wires.AWS_ENDPOINT_URL_SQS, names.of(ingestQueue.name)));
  const functions = Object.fromEntries(
    ofType(templates, 'AWS::Lambda::Function').map(([, { Properties }]) => {
      const name = String(Properties['FunctionName']).slice(names.prefix.length + 1);
      const variables = Object.entries(at(Properties, 'Environment', 'Variables') as Record<string, string>);
      const bundle = `asset.${String(at(Properties, 'Code', 'S3Key')).replace('.zip', '')}`;
      const env = {
        ...Object.fromEntries(variables.map(([key, value]) => [key, elsewhere(value)])),
        ...{ AWS_REGION: names.region, AWS_LAMBDA_FUNCTION_NAME: names.of(name), TZ: ':UTC' },
        ...localCredentials(name),
        ...wires,
      };
      return [name, new DeployedFunction(join(assembly, bundle, 'index.mjs'), env)];
    }),
  );
  const inputs = Object.fromEntries(
    ofType(templates, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => [
      String(Properties['Name']),
      String(at(Properties, 'Target', 'Input')),
    ]),
  );
  return {
    ...{ home, functions, calls, puts, inputs, google: `${google}/`, drive: chosen.google.driveId },
    queue: { endpoint: sqs, url: queueUrl(sqs, names.of(ingestQueue.name)) },
    close: async () => {
      for (const each of Object.values(functions)) await each.end();
      for (const close of closing.toReversed()) await close();
      await rm(home, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

// Nobody waits a minute until a spreadsheet is quiet, and no message a second for its turn.
const quickly: Parameters<typeof synthesize>[1] = (chosen) => ({
  ...chosen,
  watch: { ...chosen.watch, quietMinutes: 0, latestMinutes: 0, readsPerMinute: 60 },
});
