import middy from '@middy/core';
import { publishCycle, type Published, type ToPublish } from '../shared/publication.ts';
import { runtime } from './runtime.ts';

// Longer than a publisher works until it renews its lease: one that died keeps another one waiting no longer than this.
// The same request, made again, goes on at once.
const leaseMs = 120_000;

/** On the administrator's command: publishes the spreadsheets of a cycle that are missing, and upgrades those that are old. */
export const handler = middy<ToPublish>().handler(async (asked, { awsRequestId }): Promise<Published> => {
  const { ports, publisher } = runtime();
  return publishCycle(ports.store, publisher, asked, { owner: awsRequestId, leaseMs });
});
