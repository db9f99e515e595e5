import { createHash } from 'node:crypto';
import type { Json } from '../aws-json.ts';
import type { LocalRequest } from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { allow, distinctEntries, integer, receipt, text } from './sqs-input.ts';
import { type Message, type Queue, receiptOf } from './queue.ts';

const maxBatchBytes = 1024 * 1024;
const md5 = (body: string): string => createHash('md5').update(body).digest('hex');
const sent = ({ id, body }: Message): Json => ({ MessageId: id, MD5OfMessageBody: md5(body) });

const draftOf = (entry: Json): { body: string; delayMs: number } => {
  const body = text(entry, 'MessageBody');
  if (Buffer.byteLength(body) > maxBatchBytes) {
    throw new ServiceError('InvalidParameterValue', `Message must be shorter than ${maxBatchBytes} bytes.`);
  }
  return { body, delayMs: integer(entry, 'DelaySeconds', 0, 900, 0) * 1000 };
};

/** SendMessage */
export const sendMessage = async (queue: Queue, input: Json): Promise<Json> => {
  allow(input, ['QueueUrl', 'MessageBody', 'DelaySeconds']);
  const [message] = await queue.send([draftOf(input)]);
  return sent(message!);
};

type Outcome<T> = { readonly id: string; readonly value: T } | { readonly id: string; readonly error: ServiceError };

// One bad entry of a batch fails alone.
const readEach = <T>(entries: readonly Json[], read: (entry: Json) => T): Outcome<T>[] =>
  entries.map((entry) => {
    const id = String(entry['Id'] as string);
    try {
      return { id, value: read(entry) };
    } catch (error) {
      if (error instanceof ServiceError) return { id, error };
      throw error;
    }
  });

const failed = (outcomes: readonly Outcome<unknown>[]): Json[] =>
  outcomes.flatMap((outcome) =>
    'error' in outcome
      ? [{ Id: outcome.id, SenderFault: true, Code: outcome.error.code, Message: outcome.error.message }]
      : [],
  );

/** SendMessageBatch */
export const sendMessageBatch = async (queue: Queue, input: Json): Promise<Json> => {
  allow(input, ['QueueUrl', 'Entries']);
  const outcomes = readEach(distinctEntries(input), (entry) => {
    allow(entry, ['Id', 'MessageBody', 'DelaySeconds']);
    return draftOf(entry);
  });
  const good = outcomes.filter((outcome) => 'value' in outcome);
  if (good.reduce((sum, { value }) => sum + Buffer.byteLength(value.body), 0) > maxBatchBytes) {
    const message = `Batch requests cannot be longer than ${maxBatchBytes} bytes.`;
    throw new ServiceError('AWS.SimpleQueueService.BatchRequestTooLong', message);
  }
  const messages = await queue.send(good.map(({ value }) => value));
  return { Successful: good.map(({ id }, at) => ({ Id: id, ...sent(messages[at]!) })), Failed: failed(outcomes) };
};

const attributesOf = (message: Message, wanted: ReadonlySet<unknown>): Json => {
  const attributes = {
    ApproximateReceiveCount: String(message.receiveCount),
    SentTimestamp: String(message.sentAtMs),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAtMs),
  };
  const chosen = Object.entries(attributes).filter(([name]) => wanted.has(name) || wanted.has('All'));
  return chosen.length > 0 ? { Attributes: Object.fromEntries(chosen) } : {};
};

const received = (message: Message, wanted: ReadonlySet<unknown>): Json => ({
  MessageId: message.id,
  ReceiptHandle: receiptOf(message),
  Body: message.body,
  MD5OfBody: md5(message.body),
  ...attributesOf(message, wanted),
});

const receiveParameters = [
  'QueueUrl',
  'MaxNumberOfMessages',
  'WaitTimeSeconds',
  'VisibilityTimeout',
  'MessageSystemAttributeNames',
  'AttributeNames',
];

/** ReceiveMessage: waits until there is a message, for as long as asked. */
export const receiveMessage = async (queue: Queue, input: Json, { gone }: LocalRequest): Promise<Json> => {
  const { MessageSystemAttributeNames: names = [], AttributeNames: olderNames = [] } = input as Record<string, []>;
  allow(input, receiveParameters);
  const max = integer(input, 'MaxNumberOfMessages', 1, 10, 1);
  const waitMs = integer(input, 'WaitTimeSeconds', 0, 20, 0) * 1000;
  const hidden = integer(input, 'VisibilityTimeout', 0, 43_200, queue.resource.visibilityTimeoutSeconds);
  const messages = await queue.receive({ max, waitMs, visibilityMs: hidden * 1000, gone });
  const wanted = new Set([...names, ...olderNames]);
  return messages.length > 0 ? { Messages: messages.map((message) => received(message, wanted)) } : {};
};

/** DeleteMessage */
export const deleteMessage = async (queue: Queue, input: Json): Promise<Json> => {
  allow(input, ['QueueUrl', 'ReceiptHandle']);
  await queue.delete([receipt(input)]);
  return {};
};

/** DeleteMessageBatch */
export const deleteMessageBatch = async (queue: Queue, input: Json): Promise<Json> => {
  allow(input, ['QueueUrl', 'Entries']);
  const outcomes = readEach(distinctEntries(input), receipt);
  const good = outcomes.filter((outcome) => 'value' in outcome);
  await queue.delete(good.map(({ value }) => value));
  return { Successful: good.map(({ id }) => ({ Id: id })), Failed: failed(outcomes) };
};

/** ChangeMessageVisibility */
export const changeMessageVisibility = async (queue: Queue, input: Json): Promise<Json> => {
  allow(input, ['QueueUrl', 'ReceiptHandle', 'VisibilityTimeout']);
  const seconds = integer(input, 'VisibilityTimeout', 0, 43_200);
  if (queue.hide(receipt(input), seconds * 1000)) return {};
  throw new ServiceError('AWS.SimpleQueueService.MessageNotInflight', 'The message referred to is not in flight.');
};

/** GetQueueAttributes: the three depths. */
export const getQueueAttributes = async (queue: Queue, input: Json): Promise<Json> => {
  allow(input, ['QueueUrl', 'AttributeNames']);
  const { visible, inFlight, delayed } = await queue.depth();
  const known = new Map([
    ['ApproximateNumberOfMessages', visible],
    ['ApproximateNumberOfMessagesNotVisible', inFlight],
    ['ApproximateNumberOfMessagesDelayed', delayed],
  ]);
  const names = (input['AttributeNames'] ?? []) as string[];
  const unknown = names.find((name) => !known.has(name));
  if (unknown) throw new ServiceError('InvalidAttributeName', `Unknown Attribute ${unknown}.`);
  return names.length > 0
    ? { Attributes: Object.fromEntries(names.map((name) => [name, String(known.get(name))])) }
    : {};
};
