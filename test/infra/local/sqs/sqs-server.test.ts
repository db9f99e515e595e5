import { setTimeout as sleep } from 'node:timers/promises';
import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test } from 'vitest';
import { queueUrl, startSqsServer } from '../../../../infra/local/sqs/sqs-server.ts';
import { spawnServer } from '../server-process.ts';
import { clientOf, closing, temporaryHome } from '../temporary-home.ts';

const queues = [
  { name: 'work', visibilityTimeoutSeconds: 1, deadLetterQueue: 'work-dead', maxReceiveCount: 2 },
  { name: 'work-dead', visibilityTimeoutSeconds: 1 },
];

/** The few calls of a test, on one server. */
const use = (url: string) => {
  const client = new SQSClient(clientOf(url));
  onTestFinished(() => client.destroy());
  const QueueUrl = queueUrl(url, 'work');
  const receive = async (input: Partial<ReceiveMessageCommandInput> = {}): Promise<Message[]> => {
    const names = { MessageSystemAttributeNames: ['ApproximateReceiveCount' as const] };
    const command = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, ...names, ...input });
    return (await client.send(command)).Messages ?? [];
  };
  const depth = async (name = 'work'): Promise<string[]> => {
    const kinds = ['', 'NotVisible', 'Delayed'].map((kind) => `ApproximateNumberOfMessages${kind}` as const);
    const input = { QueueUrl: queueUrl(url, name), AttributeNames: kinds as never };
    const { Attributes } = await client.send(new GetQueueAttributesCommand(input));
    return kinds.map((kind) => (Attributes as Record<string, string>)[kind]!);
  };
  return {
    client,
    url,
    QueueUrl,
    receive,
    depth,
    send: (MessageBody: string, DelaySeconds = 0) =>
      client.send(new SendMessageCommand({ QueueUrl, MessageBody, DelaySeconds })),
    remove: ({ ReceiptHandle }: Message) => client.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle })),
    hide: ({ ReceiptHandle }: Message, VisibilityTimeout: number) =>
      client.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout })),
  };
};
const start = async (home: string) => use(closing(await startSqsServer({ home, port: 0, queues })).url);
const fresh = async () => start(await temporaryHome());
const bodies = (messages: readonly Message[]) => messages.map(({ Body }) => Body);
const counts = (messages: readonly Message[]) => messages.map(({ Attributes }) => Attributes?.ApproximateReceiveCount);

test('a message is received, hidden, deleted, gone', async () => {
  const { send, receive, remove, depth } = await fresh();
  const { MessageId } = await send('{"قسم":"أوروبا"}');
  expect(await depth()).toEqual(['1', '0', '0']);
  const [message] = await receive();
  expect(message).toMatchObject({
    MessageId,
    Body: '{"قسم":"أوروبا"}',
    Attributes: { ApproximateReceiveCount: '1' },
  });
  expect(await receive()).toEqual([]);
  expect(await depth()).toEqual(['0', '1', '0']);
  await remove(message!);
  expect(await depth()).toEqual(['0', '0', '0']);
});

test('an unfinished message comes back after its visibility timeout, counted', async () => {
  const { send, receive, remove } = await fresh();
  await send('again');
  const [first] = await receive();
  const second = await receive({ WaitTimeSeconds: 3 });
  expect([bodies(second), counts(second)]).toEqual([['again'], ['2']]);
  await remove(first!); // a stale receipt: answered as if it worked, and the message stays
  await remove(second[0]!);
  expect(await receive()).toEqual([]);
});

test('a stale receipt deletes nothing', async () => {
  const { send, receive, remove, hide, depth } = await fresh();
  await send('kept');
  const [first] = await receive();
  await hide(first!, 0);
  await receive();
  await remove(first!);
  expect(await depth()).toEqual(['0', '1', '0']);
  await expect(hide(first!, 5)).rejects.toMatchObject({ name: 'MessageNotInflight' });
  await expect(remove({ ReceiptHandle: 'nonsense' })).rejects.toMatchObject({ name: 'ReceiptHandleIsInvalid' });
});

test('the visibility of a received message can be prolonged, or ended', async () => {
  const { send, receive, hide } = await fresh();
  await send('slow');
  const [message] = await receive();
  await hide(message!, 30);
  await sleep(1100);
  expect(await receive()).toEqual([]);
  await hide(message!, 0);
  expect(bodies(await receive({ VisibilityTimeout: 0 }))).toEqual(['slow']);
});

test('a delayed message is hidden at first', async () => {
  const { send, receive, depth } = await fresh();
  const sentAt = Date.now();
  await send('later', 1);
  expect(await depth()).toEqual(['0', '0', '1']);
  expect(await receive()).toEqual([]);
  expect(bodies(await receive({ WaitTimeSeconds: 5 }))).toEqual(['later']);
  expect(Date.now() - sentAt).toBeGreaterThanOrEqual(1000);
});

test('a waiting receiver gets a message as soon as it is sent, and one of two gets it', async () => {
  const { send, receive } = await fresh();
  const started = Date.now();
  const waiting = [receive({ WaitTimeSeconds: 1 }), receive({ WaitTimeSeconds: 1 })];
  await sleep(200);
  await send('now');
  await Promise.race(waiting);
  expect(Date.now() - started).toBeLessThan(900);
  expect((await Promise.all(waiting)).flat()).toHaveLength(1);
});

test('a message received too often goes to the dead-letter queue, body and id unchanged', async () => {
  const { url, send, receive, hide, depth } = await fresh();
  const { MessageId } = await send('poison');
  for (const count of ['1', '2']) {
    const messages = await receive();
    expect(counts(messages)).toEqual([count]);
    await hide(messages[0]!, 0);
  }
  expect(await receive()).toEqual([]);
  expect([await depth(), await depth('work-dead')]).toEqual([
    ['0', '0', '0'],
    ['1', '0', '0'],
  ]);
  const dead = await receive({ QueueUrl: queueUrl(url, 'work-dead') });
  expect(dead).toMatchObject([{ MessageId, Body: 'poison' }]);
});

test('one bad entry of a batch fails alone', async () => {
  const { client, QueueUrl, receive, depth } = await fresh();
  const Entries = [
    { Id: 'a', MessageBody: 'good' },
    { Id: 'b', MessageBody: 'bad', DelaySeconds: 901 },
    { Id: 'c', MessageBody: '' },
    { Id: 'd', MessageBody: 'good too' },
  ];
  const { Successful, Failed } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  expect(Successful?.map(({ Id }) => Id)).toEqual(['a', 'd']);
  expect(Failed?.map(({ Id, Code, SenderFault }) => [Id, Code, SenderFault])).toEqual([
    ['b', 'InvalidParameterValue', true],
    ['c', 'MissingParameter', true],
  ]);
  const messages = await receive();
  expect(bodies(messages)).toEqual(['good', 'good too']);
  const receipts = [...messages.map(({ ReceiptHandle }) => ReceiptHandle), 'nonsense'];
  const deletes = receipts.map((ReceiptHandle, at) => ({ Id: String(at), ReceiptHandle }));
  const deleted = await client.send(new DeleteMessageBatchCommand({ QueueUrl, Entries: deletes }));
  expect(deleted.Successful?.map(({ Id }) => Id)).toEqual(['0', '1']);
  expect(deleted.Failed?.map(({ Id, Code }) => [Id, Code])).toEqual([['2', 'ReceiptHandleIsInvalid']]);
  expect(await depth()).toEqual(['0', '0', '0']);
});

test('what SQS would refuse, or is not served, is refused', async () => {
  const { client, url, QueueUrl, send, receive } = await fresh();
  const batch = (Entries: { Id: string; MessageBody: string }[]) =>
    client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
  const entries = Array.from({ length: 11 }, (_, at) => ({ Id: `n${at}`, MessageBody: 'x' }));
  const refused: [() => Promise<unknown>, string][] = [
    [() => batch(entries), 'TooManyEntriesInBatchRequest'],
    [() => batch([]), 'EmptyBatchRequest'],
    [() => batch([entries[0]!, entries[0]!]), 'BatchEntryIdsNotDistinct'],
    [() => batch([{ Id: 'قسم', MessageBody: 'x' }]), 'InvalidBatchEntryId'],
    [() => send('x'.repeat(1024 * 1024 + 1)), 'InvalidParameterValue'],
    [() => receive({ MaxNumberOfMessages: 11 }), 'InvalidParameterValue'],
    [() => receive({ QueueUrl: queueUrl(url, 'absent') }), 'QueueDoesNotExist'],
    [() => receive({ ReceiveRequestAttemptId: 'x' }), 'UnsupportedOperation'],
    [() => client.send(new CreateQueueCommand({ QueueName: 'x' })), 'UnknownOperationException'],
  ];
  for (const [call, name] of refused) {
    await expect(call()).rejects.toMatchObject({ name: expect.stringContaining(name) as string });
  }
});

test('a restart keeps messages, delays and counts, and makes received messages visible', async () => {
  const home = await temporaryHome();
  const first = await startSqsServer({ home, port: 0, queues });
  const before = use(first.url);
  for (const body of ['waiting', 'received', 'deleted']) await before.send(body);
  await before.send('delayed', 60);
  const [waiting, received, deleted] = await before.receive();
  await before.hide(waiting!, 0);
  await before.hide(received!, 600);
  await before.remove(deleted!);
  await first.close();
  const after = await start(home);
  expect(await after.depth()).toEqual(['2', '0', '1']);
  const messages = await after.receive();
  expect([bodies(messages), counts(messages)]).toEqual([
    ['waiting', 'received'],
    ['2', '2'],
  ]);
});

test('a receipt from before a restart still deletes', async () => {
  const home = await temporaryHome();
  const first = await startSqsServer({ home, port: 0, queues });
  await use(first.url).send('done');
  const [message] = await use(first.url).receive();
  await first.close();
  const after = await start(home);
  await after.remove(message!);
  expect(await after.depth()).toEqual(['0', '0', '0']);
});

test('closing does not wait for those who wait for messages', async () => {
  const server = await startSqsServer({ home: await temporaryHome(), port: 0, queues });
  const waiting = use(server.url).receive({ WaitTimeSeconds: 20 });
  await sleep(300);
  const started = Date.now();
  await server.close();
  expect(await waiting).toEqual([]);
  expect(Date.now() - started).toBeLessThan(1000);
});

test('a kill right after an answer loses nothing, and brings nothing back', async () => {
  const home = await temporaryHome();
  const child = await spawnServer('sqs/sqs-server.ts', 'startSqsServer', { home, port: 0, queues });
  const before = use(child.url);
  await Promise.all(Array.from({ length: 30 }, (_, n) => before.send(`message ${n}`)));
  const received = await before.receive();
  await before.remove(received[0]!);
  await before.send('last');
  await child.kill();
  const after = await start(home);
  expect(await after.depth()).toEqual(['30', '0', '0']);
});
