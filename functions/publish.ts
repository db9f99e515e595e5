import * as z from 'zod';
import { publishCycle, type Published, type ToPublish } from '../shared/publication.ts';
import { text } from './environment.ts';
import { handlerOf } from './handling/handler-of.ts';
import { inProcess } from './world/ground.ts';
import { publisher } from './world/publisher.ts';
import { stores } from './world/stores.ts';

// Longer than a publisher works until it renews its lease: one that died keeps another one waiting no longer than this.
// The same request, made again, goes on at once.
const leaseMs = 120_000;

const world = inProcess((ground) => ({ ...stores(ground), publisher: publisher(ground) }));

const row = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  notes: z.record(z.string(), z.string()).exactOptional(),
});

const department = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not in kebab-case, such as cairo-embassy'),
  name: text,
  type: z.enum(['sector', 'unit', 'agency', 'embassy', 'planning-unit']),
  entries: z.record(z.string(), z.array(row)),
});

const requestSchema: z.ZodType<ToPublish> = z.union([
  z.strictObject({ cycle: text }),
  z.strictObject({ id: text, timeZone: text, framework: department, departments: z.array(department) }),
]);

/** On the administrator's command: publishes the spreadsheets of a cycle that are missing, and upgrades those that are old. */
export const handler = handlerOf('publish', requestSchema, async (asked, { awsRequestId }): Promise<Published> => {
  const { store, publisher } = world();
  return publishCycle(store, publisher, asked, { owner: awsRequestId, leaseMs });
});
