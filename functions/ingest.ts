import type { SQSBatchResponse, SQSRecord } from 'aws-lambda';
import * as z from 'zod';
import { ingestOrPutOff } from '../shared/pipeline.ts';
import { SystemError, type SystemErrorCode } from '../shared/ports/errors.ts';
import type { IngestMessage, IngestPorts } from '../shared/ports/ports.ts';
import type { ReadingRecord } from '../shared/ports/records.ts';
import type { PutOff } from '../shared/watch/put-off.ts';
import { failureOf } from './handling/failure.ts';
import { handlerOf, noteFailure } from './handling/handler-of.ts';
import { addMetric, type MetricName } from './handling/metric.ts';
import { observers } from './handling/observers.ts';
import { parsedJson } from './parsed-json.ts';
import { inProcess } from './world/ground.ts';
import { spreadsheets } from './world/spreadsheets.ts';
import { stores } from './world/stores.ts';

const messageSchema = z.object({
  kind: z.enum(['read', 'evaluate']),
  cycle: z.string().min(1),
  department: z.string().min(1),
  spreadsheetId: z.string().min(1),
  driveVersion: z.number().int().min(0),
  unsettled: z.literal(true).optional(),
  changedAt: z.iso.datetime().optional(),
  account: z.number().int().min(0).optional(),
  deferrals: z.number().int().min(0).optional(),
  correlationId: z.string().optional(),
});

const eventSchema = z.object({ Records: z.array(z.custom<SQSRecord>()) });

const world = inProcess((ground) => ({
  ground,
  stores: stores(ground),
  accounts: new Map<number, IngestPorts['spreadsheets']>(),
}));

/** The spreadsheets as one of the accounts sees them; an account's sign-in is kept from one message to the next. */
function spreadsheetsAs(account: number): IngestPorts['spreadsheets'] {
  const { ground, accounts } = world();
  const known = accounts.get(account) ?? spreadsheets(ground, account);
  accounts.set(account, known);
  return known;
}

/** What Lambda is told of a batch, and which of its messages went back to the line of watch: that Lambda takes no notice of. */
export interface IngestAnswer extends SQSBatchResponse {
  readonly putOff: readonly string[];
}

/** For each message of the queue: pull → read → validate → store → answer. One that fails goes back alone. */
export const handler = handlerOf('ingest', eventSchema, async ({ Records }): Promise<IngestAnswer> => {
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  const putOff: string[] = [];
  // An alarm that reckons with a figure needs one, also while nothing is wrong.
  for (const name of ['Ingested', 'ReadsRefused', 'IngestFailed', 'GoogleSignInRefused'] as const) addMetric(name, 0);
  for (const record of Records) {
    try {
      if ((await ingestRecord(record)) === 'put off') putOff.push(record.messageId);
    } catch (error) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      noteFailure(error);
      addMetric('IngestFailed', 1);
      observers().logger.error('not ingested', { ...whoseOf(record), failure: failureOf(error) });
    }
  }
  return { batchItemFailures, putOff };
});

/** Whose message it is, as far as it says so. */
function whoseOf({ messageId, body }: SQSRecord): object {
  const { cycle, department } = messageSchema.safeParse(parsedJson(body)).data ?? {};
  return { messageId, cycle, department };
}

async function ingestRecord(record: SQSRecord): Promise<'done' | 'put off'> {
  const message = messageOf(record);
  const { cycle, department, kind, driveVersion, correlationId } = message;
  const { logger } = observers();
  if (correlationId) logger.appendKeys({ correlationId });
  const begun = performance.now();
  const ports = { ...world().stores, spreadsheets: spreadsheetsAs(message.account ?? 0) };
  const reading = await ingestOrPutOff(ports, message);
  if (reading && 'deferrals' in reading) {
    tellPutOff(message, reading);
    return 'put off';
  }
  tellReading(message, reading);
  const { state, lastRead, versionInForce: version, failure } = reading ?? {};
  const ms = Math.round(performance.now() - begun);
  logger.info('ingested', {
    ...{ cycle, department, kind, driveVersion, state, lastRead, version, ms },
    failure: failure?.code,
  });
  return 'done';
}

const verdicts: Partial<Record<ReadingRecord['lastRead'], MetricName>> = {
  accepted: 'Accepted',
  returned: 'Returned',
  held: 'Held',
};

const refusals: Partial<Record<SystemErrorCode, MetricName>> = {
  'google-quota-exceeded': 'ReadsRefused',
  'google-sign-in-refused': 'GoogleSignInRefused',
};

function tellPutOff({ cycle, department, account = 0 }: IngestMessage, { deferrals, error }: PutOff): void {
  addMetric(refusals[error.code] ?? 'IngestFailed', 1);
  observers().logger.warn('put off', { cycle, department, account, deferrals, failure: failureOf(error) });
}

function tellReading({ kind, changedAt }: IngestMessage, reading: ReadingRecord | undefined): void {
  addMetric('Ingested', 1);
  const verdict = reading && verdicts[reading.lastRead];
  // What only sees our own answer repeats the verdict that is told already.
  if (!verdict || (kind === 'read' && !changedAt)) return;
  addMetric(verdict, 1);
  // From somebody's change, as Drive tells it, to what came of it: what a department waits for.
  if (changedAt) addMetric('LagSeconds', Math.max(0, Date.now() - new Date(changedAt).getTime()) / 1000);
}

function messageOf({ body }: SQSRecord): IngestMessage {
  const { success, data, error } = messageSchema.safeParse(parsedJson(body));
  if (success) return data;
  throw new SystemError('message-invalid', z.prettifyError(error), { retry: false });
}
