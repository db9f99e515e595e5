import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import type { Ports } from '../../shared/ports/ports.ts';
import { SqsQueue } from '../../shared/watch/queue.sqs.ts';
import { readVariables } from '../environment.ts';
import type { Ground } from './ground.ts';
import { throughSeam } from './through-seam.ts';

/** The queue between watch and ingest, `QUEUE_URL`. Throws `environment-invalid`. */
export function queue({ variables, outside }: Ground): Pick<Ports, 'queue'> {
  const { QUEUE_URL } = readVariables(variables, { QUEUE_URL: z.url() });
  return { queue: new SqsQueue(throughSeam(new SQSClient({}), 'sqs', outside), QUEUE_URL) };
}
