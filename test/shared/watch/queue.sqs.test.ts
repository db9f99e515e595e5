import { GetQueueAttributesCommand, SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { queueUrl, startSqsServer } from '../../../infra/local/sqs/sqs-server.ts';
import type { DelayedMessage } from '../../../shared/ports/ports.ts';
import { SqsQueue } from '../../../shared/watch/queue.sqs.ts';
import { clientOf, closing, temporaryHome } from '../../infra/local/temporary-home.ts';

const messages = Array.from(
  { length: 23 },
  (_, index): DelayedMessage => ({
    message: {
      ...{ kind: 'read', cycle: '2021-2023', department: `department-${index}`, spreadsheetId: `sheet-${index}` },
      ...{ driveVersion: index, account: index % 5 },
    },
    delaySeconds: index === 22 ? 900 : index,
  }),
);

// A queue that takes some messages of a batch and refuses others: no server does that on command.
describe('the queue', () => {
  // This client alone: others of this process speak to servers.
  const client = new SQSClient({ region: 'eu-central-1' });
  const sqs = mockClient(client);
  const queue = new SqsQueue(client, 'http://127.0.0.1/queue');
  beforeEach(() => sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] }));
  afterEach(() => sqs.reset());

  it('takes messages ten at a time, each once and in order, with its delay', async () => {
    await queue.send(messages);
    const batches = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 3]);
    const taken = batches.flat().map(({ MessageBody = '', DelaySeconds: delaySeconds }) => ({
      ...{ message: JSON.parse(MessageBody), delaySeconds },
    }));
    expect(taken).toEqual(messages);
  });

  it('says so where one message of a batch was refused: watch then sends it again', async () => {
    const refused = { Id: '3', Code: 'InternalError', SenderFault: false, Message: 'not now' };
    sqs.on(SendMessageBatchCommand).resolvesOnce({ Successful: [], Failed: [refused] });
    await expect(queue.send(messages)).rejects.toThrow('refused 1 of 10 messages: not now');
  });
});

/** A queue on a server of its own. */
async function servedQueue() {
  const queues = [{ name: 'ingest', visibilityTimeoutSeconds: 1 }];
  const { url } = closing(await startSqsServer({ home: await temporaryHome(), port: 0, queues }));
  const client = new SQSClient(clientOf(url));
  onTestFinished(() => client.destroy());
  const QueueUrl = queueUrl(url, 'ingest');
  return { client, QueueUrl, queue: new SqsQueue(client, QueueUrl) };
}

describe('SQS', () => {
  it('keeps each message back for as long as it is told', async () => {
    const { client, QueueUrl, queue } = await servedQueue();
    await queue.send(messages);
    const names = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesDelayed'] as const;
    const command = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: [...names] });
    const { Attributes } = await client.send(command);
    expect(names.map((name) => Attributes?.[name])).toEqual(['1', '22']);
  });

  it('takes no message that is to be kept back for more than a quarter of an hour', async () => {
    const { queue } = await servedQueue();
    const late = messages.slice(0, 1).map((one) => ({ ...one, delaySeconds: 901 }));
    await expect(queue.send(late)).rejects.toThrow('refused 1 of 1 messages');
  });
});
