import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ingestQueue, planTable, reportsBucket, resources } from '../resources.ts';
import { defaultDeliveries } from './default-deliveries.ts';
import { startDynamodbServer } from './dynamodb/dynamodb-server.ts';
import { defaultCaller } from './google/caller.ts';
import { startGoogleServer } from './google/google-server.ts';
import type { LocalServer } from './http-server.ts';
import { localCredentials, startIdentityServer } from './identity/identity-server.ts';
import { startS3Server } from './s3/s3-server.ts';
import { startSesServer } from './ses/ses-server.ts';
import { queueUrl, startSqsServer } from './sqs/sqs-server.ts';

/** The embedded default: everything that the product calls, on this machine, with its state in one folder. */
export interface LocalServers {
  /** Where the spreadsheets are served: what a second starter is told. */
  readonly address: string;
  /** The environment in which the product's own handlers find these servers. */
  readonly variables: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const driveId = 'local-drive';

/** What a person wrote into the home's `deliveries.json`, right or wrong: whoever reads the environment says so. */
const deliveriesOf = (home: string): Promise<string> =>
  readFile(join(home, 'deliveries.json'), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return JSON.stringify(defaultDeliveries);
    throw error;
  });

/** Starts every server on 127.0.0.1, on `port` and those that follow it, or on any free ones where it is 0. */
export async function startServers(home: string, port: number): Promise<LocalServers> {
  await mkdir(join(home, 'sheets'), { recursive: true });
  const started: LocalServer[] = [];
  const start = async (offset: number, starting: (address: { home: string; port: number }) => Promise<LocalServer>) => {
    const server = await starting({ home, port: port === 0 ? 0 : port + offset });
    started.push(server);
    return server.url;
  };
  const close = async (): Promise<void> => {
    for (const server of started.reverse()) await server.close();
  };
  try {
    const google = await start(0, (address) => startGoogleServer({ ...address, driveId }));
    const dynamodb = await start(1, (address) => startDynamodbServer({ ...address, tables: resources.tables }));
    const s3 = await start(2, (address) => startS3Server({ ...address, buckets: resources.buckets }));
    const sqs = await start(3, (address) => startSqsServer({ ...address, queues: resources.queues }));
    const configurationSets = resources.configurationSets.map(({ name }) => name);
    const ses = await start(4, (address) => startSesServer({ ...address, configurationSets }));
    const identity = await start(5, startIdentityServer);
    const variables = {
      ...{ AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
      // Somebody's own sign-in would be preferred to these.
      ...{ AWS_PROFILE: '', AWS_SESSION_TOKEN: '' },
      AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
      AWS_ENDPOINT_URL_S3: s3,
      AWS_ENDPOINT_URL_SQS: sqs,
      AWS_ENDPOINT_URL_SESV2: ses,
      TABLE_NAME: planTable.name,
      BUCKET_NAME: reportsBucket.name,
      QUEUE_URL: queueUrl(sqs, ingestQueue.name),
      DRIVE_ID: driveId,
      GOOGLE_ROOT_URL: `${google}/`,
      GOOGLE_CREDENTIALS: localCredentials(identity),
      GOOGLE_ACCOUNTS: defaultCaller,
      DELIVERIES: await deliveriesOf(home),
      // Whoever sits before this machine is told what matters; the figures are for CloudWatch.
      ...{ POWERTOOLS_SERVICE_NAME: 'local', POWERTOOLS_LOG_LEVEL: 'WARN', POWERTOOLS_METRICS_DISABLED: 'true' },
      // One person on one machine: a saved edit is read at once.
      ...{ QUIET_MINUTES: '0', LATEST_MINUTES: '0', RETRY_MINUTES: '0.25', READS_PER_MINUTE: '1000000' },
    };
    return { address: google, variables, close };
  } catch (error) {
    await close();
    throw error;
  }
}
