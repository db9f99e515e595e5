import middy from '@middy/core';
import { type Reweighed, reweigh } from '../shared/reweigh.ts';
import { runtime } from './runtime.ts';

/** What is asked of the rules: what they would make of a cycle's last submissions. */
export interface RulesRequest {
  readonly cycle: string;
}

/** On the administrator's command: what the rules of this release would newly fail or pass. Changes nothing. */
export const handler = middy<RulesRequest>().handler(
  async ({ cycle }): Promise<Reweighed[]> => reweigh(runtime().ports, cycle),
);
