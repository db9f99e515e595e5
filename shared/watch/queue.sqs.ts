import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { DelayedMessage, Queue } from '../ports/ports.ts';

// SQS takes ten messages a call.
const batchSize = 10;

/** The queue between watch and ingest. */
export class SqsQueue implements Queue {
  readonly #client: SQSClient;
  readonly #url: string;

  constructor(client: SQSClient, url: string) {
    this.#client = client;
    this.#url = url;
  }

  async send(messages: readonly DelayedMessage[]): Promise<void> {
    for (let start = 0; start < messages.length; start += batchSize) {
      const Entries = messages.slice(start, start + batchSize).map(({ message, delaySeconds }, index) => ({
        ...{ Id: String(index), MessageBody: JSON.stringify(message), DelaySeconds: delaySeconds },
      }));
      const { Failed = [] } = await this.#client.send(new SendMessageBatchCommand({ QueueUrl: this.#url, Entries }));
      // What was not taken is still changed: the next watch sends it again.
      if (Failed.length > 0)
        throw new Error(`the queue refused ${Failed.length} of ${Entries.length} messages: ${Failed[0]?.Message}`);
    }
  }
}
