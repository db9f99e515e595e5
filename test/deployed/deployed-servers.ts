import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exchange } from '../../infra/cost/count/counted-call.ts';
import { startCountingProxy } from '../../infra/cost/count/counting-proxy.ts';
import type { Deployment } from '../../infra/aws/deployment.ts';
import { startDynamodbServer } from '../../infra/local/dynamodb/dynamodb-server.ts';
import { startGoogleServer } from '../../infra/local/google/google-server.ts';
import { startIdentityServer } from '../../infra/local/identity/identity-server.ts';
import { startS3Server } from '../../infra/local/s3/s3-server.ts';
import { startSesServer } from '../../infra/local/ses/ses-server.ts';
import { startSqsServer } from '../../infra/local/sqs/sqs-server.ts';
import { resources } from '../../infra/resources.ts';
import { type GoogleProxy, startGoogleProxy } from '../faults/google-proxy.ts';
import type { Names } from '../../infra/aws/names.ts';
import type { Wire } from './wire-call.ts';

/** The local servers, with everything under the names that it is deployed with. */
export interface DeployedServers {
  readonly google: string;
  /** Before Google, for the functions: it may answer in Google's place. */
  readonly proxy: GoogleProxy;
  readonly identity: string;
  readonly sqs: string;
  /** Of AWS's services, before each of which somebody listens. */
  readonly wires: Readonly<Record<Wire, string>>;
  close(): Promise<void>;
}

/** Starts them; every request to AWS is told. */
export async function startDeployedServers(
  home: string,
  { names, chosen }: Deployment,
  tell: (wire: Wire, exchange: Exchange) => void,
): Promise<DeployedServers> {
  await mkdir(join(home, 'sheets'));
  const started: { readonly url: string; close(): unknown }[] = [];
  const start = async (server: Promise<{ url: string; close(): unknown }>): Promise<string> => {
    started.push(await server);
    return (await server).url;
  };
  const listened = async (wire: Wire, server: Promise<{ url: string; close(): unknown }>): Promise<string> =>
    start(startCountingProxy(await start(server), (exchange) => tell(wire, exchange)));
  const address = { home, port: 0 };
  const queues = startSqsServer({ ...address, queues: queuesOf(names) });
  const google = await start(startGoogleServer({ ...address, driveId: chosen.google.driveId }));
  const proxy = await startGoogleProxy(google);
  started.push(proxy);
  const servers = {
    google,
    proxy,
    identity: await start(startIdentityServer(address)),
    sqs: (await queues).url,
    wires: {
      dynamodb: await listened('dynamodb', startDynamodbServer({ ...address, tables: [{ name: names.table }] })),
      s3: await listened('s3', startS3Server({ ...address, buckets: [{ name: names.bucket }] })),
      sqs: await listened('sqs', queues),
      ses: await listened('ses', startSesServer({ ...address, configurationSets: [names.configurationSet] })),
    },
  };
  const close = async (): Promise<void> => {
    for (const server of started.toReversed()) await server.close();
  };
  return { ...servers, close };
}

const queuesOf = (names: Names) =>
  resources.queues.map(({ name, deadLetterQueue, ...queue }) => ({
    ...{ ...queue, name: names.of(name) },
    ...(deadLetterQueue ? { deadLetterQueue: names.of(deadLetterQueue) } : {}),
  }));
