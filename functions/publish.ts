import middy from '@middy/core';
import { publishCycle } from '../shared/publish/publish-cycle.ts';
import type { CycleToPublish } from '../shared/schema/entries.ts';
import { runtime } from './runtime.ts';

// Longer than publishing takes: a publisher that died keeps another one waiting no longer than this. The same request,
// made again, goes on at once.
const leaseMs = 120_000;

/** On the administrator's command: registers a cycle and publishes the spreadsheets that are missing. */
export const handler = middy<CycleToPublish>().handler(
  async (cycle, { awsRequestId }): Promise<{ published: string[] }> => {
    const { ports, publisher } = runtime();
    return { published: await publishCycle(ports.store, publisher, cycle, { owner: awsRequestId, leaseMs }) };
  },
);
