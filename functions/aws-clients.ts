import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SQSClient } from '@aws-sdk/client-sqs';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Outside, OutsideEffect, OutsideService } from '../shared/ports/outside.ts';
import type { Environment } from './environment.ts';

/** AWS's clients, every command of which goes through the seam. */
export interface AwsClients {
  readonly dynamodb: DynamoDBDocumentClient;
  readonly s3: S3Client;
  readonly sqs: SQSClient;
  readonly ses: SESv2Client;
}

/** Makes AWS's clients; their addresses and credentials come from the SDK's own variables. */
export function awsClients(environment: Environment, outside: Outside): AwsClients {
  const dynamodb = new DynamoDBClient({});
  const s3 = new S3Client({ forcePathStyle: environment.AWS_ENDPOINT_URL_S3 !== undefined });
  const sqs = new SQSClient({});
  const ses = new SESv2Client({
    // SES knows no mail again: a second try by the client may be a second mail.
    maxAttempts: 1,
    // The seam gives up by then; a request that went on would send a mail of which everybody believes that it failed.
    requestHandler: { requestTimeout: environment.DEADLINE_SECONDS * 1000, throwOnRequestTimeout: true },
  });
  throughSeam(dynamodb, 'dynamodb', outside);
  throughSeam(s3, 's3', outside);
  throughSeam(sqs, 'sqs', outside);
  throughSeam(ses, 'ses', outside);
  return {
    dynamodb: DynamoDBDocumentClient.from(dynamodb, { marshallOptions: { removeUndefinedValues: true } }),
    s3,
    sqs,
    ses,
  };
}

// What of the SDK's clients the seam needs; their own types differ with every service.
interface AnyClient {
  middlewareStack: { add(middleware: Middleware, options: { step: 'initialize'; name: string }): void };
}
type Next = (args: { input: object }) => Promise<{ output: object }>;
type Middleware = (next: Next, context: { commandName?: string }) => Next;

const reads = /^(Get|Query|Head|List|Receive)/;

function throughSeam(client: unknown, service: OutsideService, outside: Outside): void {
  const middleware: Middleware =
    (next, { commandName = '' }) =>
    async (args) => {
      const operation = commandName.replace(/Command$/, '');
      const effect: OutsideEffect = reads.test(operation) ? 'read' : 'write';
      const input = service === 'dynamodb' ? { ...args.input, ReturnConsumedCapacity: 'TOTAL' } : args.input;
      const answer = await outside.run({ service, operation, effect }, () => next({ ...args, input }));
      const { ConsumedCapacity } = answer.output as { ConsumedCapacity?: { CapacityUnits?: number } };
      outside.consumed(effect, ConsumedCapacity?.CapacityUnits ?? 0);
      return answer;
    };
  (client as AnyClient).middlewareStack.add(middleware, { step: 'initialize', name: 'throughSeam' });
}
