import { GetQueueAttributesCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, it, onTestFinished } from 'vitest';
import { EventSource, type QueueHandler } from '../../../infra/local/event-source.ts';
import { queueUrl, startSqsServer } from '../../../infra/local/sqs/sqs-server.ts';
import { temporaryHome } from './temporary-home.ts';

/** What a pass is told of one message of which a handler says this, and how many are left in the queue afterwards. */
async function brought(answer: Awaited<ReturnType<QueueHandler>>) {
  const queues = [{ name: 'ingest', visibilityTimeoutSeconds: 60 }];
  const server = await startSqsServer({ home: await temporaryHome(), port: 0, queues });
  onTestFinished(() => server.close());
  const own = { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
  Object.assign(process.env, own, { AWS_ENDPOINT_URL_SQS: server.url });
  const [QueueUrl, client] = [queueUrl(server.url, 'ingest'), new SQSClient({})];
  await client.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
  const told: boolean[] = [];
  const done = await new EventSource(QueueUrl, async () => answer).drain((_, failed) => told.push(failed));
  const AttributeNames = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;
  const { Attributes = {} } = await client.send(
    new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...AttributeNames] }),
  );
  return { ...done, told, left: AttributeNames.reduce((sum, name) => sum + Number(Attributes[name]), 0) };
}

it('a message that is done is taken out of the queue', async () => {
  expect(await brought({ batchItemFailures: [] })).toEqual({ handled: 1, failed: 0, told: [false], left: 0 });
});

it('a message that was put off is told as not done, though watch and not the queue brings it again', async () => {
  const answer = { batchItemFailures: [], putOff: ['any'] };
  expect(await brought(answer)).toEqual({ handled: 0, failed: 1, told: [true], left: 0 });
});

it('a message that failed stays in the queue', async () => {
  const answer = { batchItemFailures: [{ itemIdentifier: 'any' }] };
  expect(await brought(answer)).toEqual({ handled: 0, failed: 1, told: [true], left: 1 });
});
