import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Context, SQSEvent } from 'aws-lambda';
import { handler as deliverHandler } from '../../../functions/deliver.ts';
import { handler as ingestHandler } from '../../../functions/ingest.ts';
import { handler as mailEventHandler } from '../../../functions/mail-event.ts';
import { handler as publishHandler } from '../../../functions/publish.ts';
import { handler as reportHandler } from '../../../functions/report.ts';
import { handler as watchHandler } from '../../../functions/watch.ts';
import type { IngestMessage } from '../../../shared/ports/ports.ts';
import type { ReadingRecord } from '../../../shared/ports/records.ts';
import type { CycleToPublish } from '../../../shared/schema/entries.ts';
import { DynamoPlanStore } from '../../../shared/store/plan-store.dynamodb.ts';
import { EventSource, type QueueHandler } from '../../local/event-source.ts';
import { bringMailEvents } from '../../local/mail-events.ts';
import type { CountedServers } from './counted-servers.ts';
import type { Recorder } from './recorder.ts';

// Only what handlers ask of Lambda.
const context = { awsRequestId: 'cost', functionName: 'cost', memoryLimitInMB: '1024' } as Context;

// What changed, what our answers changed, and what a framework in force calls for.
const mostRounds = 6;

/** The product's handlers, started one by one as AWS would; what each run took is recorded under its step. */
export class PipelineRun {
  readonly #recorder: Recorder;
  readonly #home: string;
  /** Beside the product's own: what is asked of it counts nowhere. */
  readonly #store: DynamoPlanStore;

  constructor(recorder: Recorder, { home, behind }: CountedServers) {
    this.#recorder = recorder;
    this.#home = home;
    const client = new DynamoDBClient({ endpoint: behind['AWS_ENDPOINT_URL_DYNAMODB'] ?? '' });
    const documents = DynamoDBDocumentClient.from(client);
    this.#store = new DynamoPlanStore(documents, behind['TABLE_NAME'] ?? '', () => new Date());
  }

  async publish(cycle: CycleToPublish): Promise<void> {
    await this.#recorder.record(
      () => publishHandler(cycle, context),
      () => 'publish',
    );
  }

  /** Watches and ingests until nothing is due; the steps are told from another round's by what precedes their names. */
  async ingestAll(round: string): Promise<void> {
    const source = new EventSource(process.env['QUEUE_URL'] ?? '', this.#recordIngest(round));
    for (let rounds = 0; rounds < mostRounds; rounds++) {
      const watched = () => watchHandler({} as never, context) as Promise<{ messages: number }>;
      const { messages } = await this.#recorder.record(watched, ({ messages: sent }) =>
        sent > 0 ? `${round}: watch` : 'watch, nothing due',
      );
      if (messages === 0) return;
      await source.drain((body, failed) => {
        if (failed) throw new Error(`not ingested: ${body}`);
      });
    }
    throw new Error(`${round}: something is due again and again`);
  }

  async report(cycle: string, step: string): Promise<void> {
    await this.#recorder.record(
      () => reportHandler({ cycle }, context),
      () => step,
    );
  }

  async deliver(cycle: string, scheduledAt: string): Promise<void> {
    const asked = { cycle, report: 'finance-report', scheduledAt };
    await this.#recorder.record(
      () => deliverHandler(asked, context),
      () => 'delivery',
    );
  }

  async finishDeliveries(): Promise<void> {
    await this.#recorder.record(
      () => deliverHandler({ finish: true }, context),
      () => 'deliveries, nothing to finish',
    );
  }

  async mailEvents(): Promise<void> {
    const handler = (event: unknown) =>
      this.#recorder.record(
        () => mailEventHandler(event, context),
        () => 'mail event',
      );
    await bringMailEvents(this.#home, handler);
  }

  /** The spreadsheets of a cycle, by department. */
  async spreadsheets(cycle: string): Promise<Map<string, string>> {
    const { departments } = await this.#store.state(cycle);
    return new Map(departments.map(({ id, spreadsheetId = '' }) => [id, spreadsheetId]));
  }

  #recordIngest(round: string): QueueHandler {
    return async (event: SQSEvent) => {
      const message = JSON.parse(event.Records[0]?.body ?? '') as IngestMessage;
      const before = await this.#store.reading(message);
      const work = () => ingestHandler(event, context) as ReturnType<QueueHandler>;
      return this.#recorder.record(work, async () => {
        const what = message.department === 'framework' ? 'framework' : 'ingest';
        return `${round}: ${what} ${outcome(message, before, await this.#store.reading(message))}`;
      });
    };
  }
}

function outcome({ kind }: IngestMessage, before: ReadingRecord | undefined, after: ReadingRecord | undefined): string {
  if (kind === 'evaluate') return 'weighed again';
  if ((after?.versionInForce ?? 0) > (before?.versionInForce ?? 0)) return 'comes into force';
  return before?.answeredAt ? 'reads our own answer' : (after?.lastRead ?? 'nothing');
}
