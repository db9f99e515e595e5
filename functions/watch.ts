import * as z from 'zod';
import { watch } from '../shared/watching.ts';
import type { Queue } from '../shared/ports/ports.ts';
import { handlerOf } from './handling/handler-of.ts';
import { addMetric } from './handling/metric.ts';
import { observers } from './handling/observers.ts';
import { inProcess } from './world/ground.ts';
import { listing } from './world/listing.ts';
import { pace } from './world/pace.ts';
import { patience } from './world/patience.ts';
import { queue } from './world/queue.ts';
import { stores } from './world/stores.ts';

const world = inProcess((ground) => ({
  ports: { ...stores(ground), spreadsheets: listing(ground), ...queue(ground) },
  ...{ patience: patience(ground), pace: pace(ground) },
}));

/** On a schedule: sends one message for each spreadsheet that is due. */
export const handler = handlerOf('watch', z.unknown(), async (_, { awsRequestId }): Promise<{ messages: number }> => {
  const { ports, patience, pace } = world();
  const watched = await watch({ ...ports, queue: traced(ports.queue, awsRequestId) }, patience, pace);
  addMetric('Watched', 1);
  addMetric('SpreadsheetsListed', watched.listed);
  addMetric('MessagesSent', watched.sent);
  addMetric('SpreadsheetsWaiting', watched.waiting);
  addMetric('OldestUnreadSeconds', watched.oldestUnreadMs / 1000);
  addMetric('DepartmentsUnreachable', watched.unreachable);
  // Otherwise there would be no such figure until the first refusal.
  addMetric('GoogleSignInRefused', 0);
  observers().logger.info('watched', { ...watched });
  return { messages: watched.sent };
});

/** Every message says which run of watch sent it: the log of its reading is found by that. */
const traced = (queue: Queue, correlationId: string): Queue => ({
  send: (all) => queue.send(all.map(({ message, ...when }) => ({ ...when, message: { ...message, correlationId } }))),
});
