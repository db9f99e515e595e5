import * as z from 'zod';
import type { ToPublish } from '../shared/press.ts';
import { publishCycle, type Published } from '../shared/publication.ts';
import { cycleId, timeZone } from './cycle-words.ts';
import { text } from './environment.ts';
import { departmentType } from './department-type.ts';
import { handlerOf } from './handling/handler-of.ts';
import { inProcess } from './world/ground.ts';
import { publisher } from './world/publisher.ts';
import { stores } from './world/stores.ts';

// Longer than a publisher works until it renews its lease: one that died keeps another one waiting no longer than this.
const leaseMs = 120_000;

const world = inProcess((ground) => ({ ...stores(ground), publisher: publisher(ground) }));

const row = z.object({
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  notes: z.record(z.string(), z.string()).exactOptional(),
});

const department = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'not in kebab-case, such as cairo-embassy'),
  name: text,
  type: departmentType,
  entries: z.record(z.string(), z.array(row)),
});

// Where to go on: the department that the answer of the run before names.
const from = text.exactOptional();
const known = z.strictObject({ cycle: cycleId, from });
const whole = z.strictObject({ id: cycleId, timeZone, framework: department, departments: z.array(department), from });

/** What is to be published, and the department to go on with where a run before this one stopped. */
export type PublishRequest = ToPublish & { readonly from?: string };

// By what is there, not by what fits: of two shapes that both do not fit, nothing could be said.
const requestSchema: z.ZodType<PublishRequest> = z.unknown().transform((asked, context): PublishRequest => {
  const { success, data, error } = ('cycle' in Object(asked) ? known : whole).safeParse(asked);
  if (success) return data;
  for (const { path, message } of error.issues) context.issues.push({ code: 'custom', path, message, input: asked });
  return z.NEVER;
});

// Several times what a department takes, and far less than the time of a run.
const lastMs = 30_000;

/**
 * On the administrator's command: publishes the spreadsheets of a cycle that are missing, and upgrades those that are old.
 * Its answer says where to go on, if there is `next`.
 */
export const handler = handlerOf('publish', requestSchema, async ({ from, ...asked }, context): Promise<Published> => {
  const { store, publisher } = world();
  const isTimeUp = (): boolean => (context.getRemainingTimeInMillis?.() ?? Infinity) < lastMs;
  return publishCycle(store, publisher, asked, { owner: context.awsRequestId, leaseMs, from, isTimeUp });
});
