import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { SystemError } from '../shared/ports/errors.ts';
import { ingestOrPutOff } from '../shared/pipeline.ts';
import type { IngestMessage } from '../shared/ports/ports.ts';
import { runtime } from './runtime.ts';

const messageSchema = z.object({
  kind: z.enum(['read', 'evaluate']),
  cycle: z.string().min(1),
  department: z.string().min(1),
  spreadsheetId: z.string().min(1),
  driveVersion: z.number().int().min(0),
  unsettled: z.literal(true).optional(),
  account: z.number().int().min(0).optional(),
  deferrals: z.number().int().min(0).optional(),
  correlationId: z.string().optional(),
});

/** For each message of the queue: pull → read → validate → store → answer. One that fails goes back alone. */
export const handler = middy<SQSEvent>().handler(async ({ Records }): Promise<SQSBatchResponse> => {
  const { ports } = runtime();
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const record of Records) {
    try {
      await ingestOrPutOff(ports, messageOf(record));
    } catch (error) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      console.error(JSON.stringify({ level: 'error', message: record.messageId, ...describe(error) }));
    }
  }
  return { batchItemFailures };
});

function messageOf({ body }: SQSRecord): IngestMessage {
  const { success, data, error } = messageSchema.safeParse(JSON.parse(body));
  if (success) return data;
  throw new SystemError('message-invalid', error.message, { retry: false });
}

const describe = (error: unknown): { code: string; reason: string } =>
  error instanceof SystemError
    ? { code: error.code, reason: error.message }
    : { code: 'unexpected', reason: error instanceof Error ? `${error.name}: ${error.message}` : String(error) };
