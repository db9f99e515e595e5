import * as z from 'zod';
import { type Reweighed, reweigh } from '../shared/reweigh.ts';
import { handlerOf } from './handling/handler-of.ts';
import { inProcess } from './world/ground.ts';
import { readingStores } from './world/stores.ts';

const world = inProcess(readingStores);

/** What is asked of the rules: what they would make of a cycle's last submissions. */
const requestSchema = z.strictObject({ cycle: z.string() });

/** On the administrator's command: what the rules of this release would newly fail or pass. Changes nothing. */
export const handler = handlerOf(
  'rules',
  requestSchema,
  async ({ cycle }): Promise<Reweighed[]> => reweigh(world(), cycle),
);
