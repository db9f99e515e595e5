import middy from '@middy/core';
import type { ScheduledEvent } from 'aws-lambda';
import { watch } from '../shared/pipeline.ts';
import { runtime } from './runtime.ts';

/** On a schedule: sends one message for each spreadsheet that is due. */
export const handler = middy<ScheduledEvent>().handler(async (): Promise<{ messages: number }> => {
  const { ports, patience, pace } = runtime();
  const { sent } = await watch(ports, patience, pace);
  return { messages: sent };
});
