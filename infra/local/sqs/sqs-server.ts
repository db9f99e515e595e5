import { join } from 'node:path';
import type { QueueResource } from '../../resources.ts';
import { awsJson, type Json, type Operations, type Spell } from '../aws-json.ts';
import { type LocalAddress, type LocalRequest, type LocalServer, startHttpServer } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { type MessageLog, openMessageLog } from './message-log.ts';
import { type Message, Queue } from './queue.ts';
import * as served from './sqs-operations.ts';

const maxBodyBytes = 8 * 1024 * 1024; // a full batch of 1 MiB, in JSON's longest spelling
const accountId = '000000000000';

/** The address by which clients name a queue. */
export const queueUrl = (serverUrl: string, queueName: string): string => `${serverUrl}/${accountId}/${queueName}`;

const openQueues = (resources: readonly QueueResource[], log: MessageLog<Message>): Map<string, Queue> => {
  const queues = new Map<string, Queue>();
  // Those that send their dead letters nowhere first: they may be where the others send them.
  const plainFirst = resources.toSorted((a, b) => Number(!!a.deadLetterQueue) - Number(!!b.deadLetterQueue));
  for (const resource of plainFirst) {
    const { name, deadLetterQueue } = resource;
    const deadLetters = deadLetterQueue === undefined ? undefined : queues.get(deadLetterQueue);
    if (deadLetterQueue && !deadLetters) throw new Error(`Queue ${name}: no dead-letter queue ${deadLetterQueue}`);
    queues.set(name, new Queue(resource, (changes) => log.write(changes), deadLetters));
  }
  for (const message of log.found.values()) queues.get(message.queue)?.add(message);
  return queues;
};

const onQueue = (
  queues: ReadonlyMap<string, Queue>,
  operation: (queue: Queue, input: Json, request: LocalRequest) => Promise<Json>,
): Operations[string] => {
  return (input, request) => {
    const [, account, name = ''] = /\/([^/]+)\/([^/]+)$/.exec(String(input['QueueUrl'])) ?? [];
    const queue = account === accountId ? queues.get(name) : undefined;
    if (queue) return operation(queue, input, request);
    const message = 'The specified queue does not exist.';
    throw new ServiceError('AWS.SimpleQueueService.NonExistentQueue', message);
  };
};

// Where the JSON protocol and the older query protocol name an error differently, the client is told both names.
const spell: Spell = ({ code, status }) => {
  if (code.includes('#')) return { type: code };
  const name = code.replace('AWS.SimpleQueueService.', '');
  const type = `com.amazonaws.sqs#${name === 'NonExistentQueue' ? 'QueueDoesNotExist' : name}`;
  return { type, headers: { 'x-amzn-query-error': `${code};${status < 500 ? 'Sender' : 'Receiver'}` } };
};

/** Starts an SQS (standard queues) on `home/sqs`; what a client was told is kept is there after a kill. */
export const startSqsServer = async (
  address: LocalAddress & { readonly queues: readonly QueueResource[] },
): Promise<LocalServer> => {
  const log = await openMessageLog<Message>(join(address.home, 'sqs', 'messages.log'));
  const queues = openQueues(address.queues, log);
  const operations: Operations = {
    SendMessage: onQueue(queues, served.sendMessage),
    SendMessageBatch: onQueue(queues, served.sendMessageBatch),
    ReceiveMessage: onQueue(queues, served.receiveMessage),
    DeleteMessage: onQueue(queues, served.deleteMessage),
    DeleteMessageBatch: onQueue(queues, served.deleteMessageBatch),
    ChangeMessageVisibility: onQueue(queues, served.changeMessageVisibility),
    GetQueueAttributes: onQueue(queues, served.getQueueAttributes),
  };
  const server = await startHttpServer(address, { maxBodyBytes, ...awsJson('AmazonSQS', operations, spell) });
  const close = async (): Promise<void> => {
    await server.close();
    await log.close();
  };
  return { url: server.url, close };
};
