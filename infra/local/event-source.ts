import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';

/** The handler that a queue feeds. */
export type QueueHandler = (
  event: SQSEvent,
  context: Context,
) => Promise<SQSBatchResponse & { readonly putOff?: readonly string[] }>;

/** What Lambda's event source mapping does: brings the queue's messages to the handler, one at a time. */
export class EventSource {
  readonly #client = new SQSClient({});
  readonly #queueUrl: string;
  readonly #handler: QueueHandler;

  constructor(queueUrl: string, handler: QueueHandler) {
    this.#queueUrl = queueUrl;
    this.#handler = handler;
  }

  /** Until the queue has nothing to give. Gives how many messages were handled, and how many failed. */
  async drain(onHandled: (body: string, failed: boolean) => void): Promise<{ handled: number; failed: number }> {
    const done = { handled: 0, failed: 0 };
    for (;;) {
      const { Messages = [] } = await this.#client.send(
        new ReceiveMessageCommand({
          QueueUrl: this.#queueUrl,
          MessageSystemAttributeNames: ['All'],
          MaxNumberOfMessages: 1,
        }),
      );
      const [message] = Messages;
      if (!message) return done;
      const failed = await this.#handle(message);
      done[failed ? 'failed' : 'handled'] += 1;
      onHandled(message.Body ?? '', failed);
    }
  }

  async #handle(message: Message): Promise<boolean> {
    const { batchItemFailures, putOff = [] } = await this.#handler({ Records: [recordOf(message)] }, {} as Context);
    const ReceiptHandle = message.ReceiptHandle;
    if (batchItemFailures.length === 0) {
      await this.#client.send(new DeleteMessageCommand({ QueueUrl: this.#queueUrl, ReceiptHandle }));
      // It is done with, for watch sends another one; the work is not.
      return putOff.length > 0;
    }
    // Not before the next round: a failure that lasts must not be met again and again within one pass.
    await this.#client.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: this.#queueUrl, ReceiptHandle, VisibilityTimeout: 10 }),
    );
    return true;
  }
}

const recordOf = ({
  MessageId = '',
  ReceiptHandle = '',
  Body = '',
  MD5OfBody = '',
  Attributes,
}: Message): SQSRecord => ({
  messageId: MessageId,
  receiptHandle: ReceiptHandle,
  body: Body,
  md5OfBody: MD5OfBody,
  attributes: { ...Attributes } as unknown as SQSRecord['attributes'],
  messageAttributes: {},
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: process.env['AWS_REGION'] ?? '',
});
