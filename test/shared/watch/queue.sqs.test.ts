import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { mockClient } from 'aws-sdk-client-mock';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { IngestMessage } from '../../../shared/ports/ports.ts';
import { SqsQueue } from '../../../shared/watch/queue.sqs.ts';

// A queue that takes some messages of a batch and refuses others: no server does that on command.
// This client alone: others of this process speak to servers.
const client = new SQSClient({ region: 'eu-central-1' });
const sqs = mockClient(client);
const messages = Array.from(
  { length: 23 },
  (_, index): IngestMessage => ({
    kind: 'read',
    cycle: '2021-2023',
    department: `department-${index}`,
    spreadsheetId: `sheet-${index}`,
    driveVersion: index,
  }),
);
const queue = new SqsQueue(client, 'http://127.0.0.1/queue');

describe('the queue', () => {
  beforeEach(() => sqs.on(SendMessageBatchCommand).resolves({ Successful: [], Failed: [] }));
  afterEach(() => sqs.reset());

  it('takes messages ten at a time, each once and in order', async () => {
    await queue.send(messages);
    const batches = sqs.commandCalls(SendMessageBatchCommand).map(({ args }) => args[0].input.Entries ?? []);
    expect(batches.map(({ length }) => length)).toEqual([10, 10, 3]);
    expect(batches.flat().map(({ MessageBody }) => JSON.parse(MessageBody ?? ''))).toEqual(messages);
  });

  it('says so where one message of a batch was refused: watch then sends it again', async () => {
    const refused = { Id: '3', Code: 'InternalError', SenderFault: false, Message: 'not now' };
    sqs.on(SendMessageBatchCommand).resolvesOnce({ Successful: [], Failed: [refused] });
    await expect(queue.send(messages)).rejects.toThrow('refused 1 of 10 messages: not now');
  });
});
