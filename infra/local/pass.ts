import type { Context, ScheduledEvent } from 'aws-lambda';
import { handler as ingestHandler } from '../../functions/ingest.ts';
import { handler as reportHandler } from '../../functions/report.ts';
import { runtime } from './runtime.ts';
import { handler as watchHandler } from '../../functions/watch.ts';
import type { IngestMessage } from '../../shared/ports/ports.ts';
import { EventSource, type QueueHandler } from './event-source.ts';
import { type PassSummary, summarisePass } from './pass-summary.ts';

/** What a pass tells while it works. */
export interface PassProgress {
  onIngested?(message: IngestMessage, failed: boolean): void;
  onRendering?(): void;
}

// A framework that comes into force calls for one more round; more than a few would mean that something goes in circles.
const mostRounds = 6;

const context = {} as Context;

/**
 * One pass, as the schedule and the queue would make it in AWS: watch and ingest until nothing is due, then render.
 * Gives nothing where nothing was due and `always` is not set.
 */
export async function runPass(
  cycle: string,
  progress: PassProgress,
  { always }: { always: boolean },
): Promise<PassSummary | undefined> {
  const { outside } = runtime();
  outside.takeCounts();
  const startedAt = new Date().toISOString();
  const ingested = await ingestUntilQuiet(progress);
  if (ingested === 0 && !always) return undefined;
  progress.onRendering?.();
  const reports = await reportHandler({ cycle }, context);
  return summarisePass(cycle, startedAt, outside.takeCounts(), reports);
}

async function ingestUntilQuiet(progress: PassProgress): Promise<number> {
  const source = new EventSource(process.env['QUEUE_URL'] ?? '', ingestHandler as QueueHandler);
  let ingested = 0;
  for (let round = 0; round < mostRounds; round++) {
    const { messages } = await watchHandler({} as ScheduledEvent, context);
    const { handled, failed } = await source.drain((body, failed) => progress.onIngested?.(JSON.parse(body), failed));
    ingested += handled + failed;
    if (messages === 0 || handled === 0) break;
  }
  return ingested;
}
