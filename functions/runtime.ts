import { writeAnswers } from '../shared/answer/answer.google.ts';
import { SesMail } from '../shared/deliver/mail.ses.ts';
import type { Ports } from '../shared/ports/ports.ts';
import { GooglePublisher } from '../shared/publish/publish.google.ts';
import type { Publisher } from '../shared/publish/publisher.ts';
import { pullSpreadsheet } from '../shared/pull/pull.google.ts';
import { S3Files } from '../shared/render/files.s3.ts';
import { DynamoDeliveryStore } from '../shared/store/delivery-store.dynamodb.ts';
import { DynamoPlanStore } from '../shared/store/plan-store.dynamodb.ts';
import { DynamoReportStore } from '../shared/store/report-store.dynamodb.ts';
import type { Patience } from '../shared/watch/due.ts';
import type { Pace } from '../shared/watch/slots.ts';
import { SqsQueue } from '../shared/watch/queue.sqs.ts';
import { listSpreadsheets } from '../shared/watch/watch.google.ts';
import { awsClients } from './aws-clients.ts';
import { readEnvironment } from './environment.ts';
import { googleClients } from './google-clients.ts';
import { OutsideCalls } from './outside-calls.ts';

/** Everything that a function needs of the world, made once from its environment. */
export interface Runtime {
  readonly ports: Ports;
  readonly publisher: Publisher;
  readonly patience: Patience;
  readonly pace: Pace;
  readonly outside: OutsideCalls;
  /** How long an outside call takes at most. */
  readonly deadlineMs: number;
}

/** Makes a runtime. Throws `environment-invalid`. */
export function makeRuntime(variables: NodeJS.ProcessEnv): Runtime {
  const environment = readEnvironment(variables);
  const deadlineMs = environment.DEADLINE_SECONDS * 1000;
  const outside = new OutsideCalls({ deadlineMs });
  const { dynamodb, s3, sqs, ses } = awsClients(environment, outside);
  const { drive, sheets } = googleClients(environment, outside);
  const now = (): Date => new Date();
  return {
    outside,
    deadlineMs,
    publisher: new GooglePublisher(drive, sheets, environment.DRIVE_ID),
    patience: {
      quietMs: environment.QUIET_MINUTES * 60_000,
      latestMs: environment.LATEST_MINUTES * 60_000,
      retryMs: environment.RETRY_MINUTES * 60_000,
    },
    pace: { accounts: 1, readsPerMinute: environment.READS_PER_MINUTE },
    ports: {
      now,
      store: new DynamoPlanStore(dynamodb, environment.TABLE_NAME, now),
      spreadsheets: {
        list: () => listSpreadsheets(drive, environment.DRIVE_ID),
        pull: (spreadsheetId) => pullSpreadsheet(sheets, spreadsheetId),
        answer: (spreadsheetId, cells) => writeAnswers(sheets, spreadsheetId, cells),
      },
      queue: new SqsQueue(sqs, environment.QUEUE_URL),
      files: new S3Files(s3, environment.BUCKET_NAME),
      reports: new DynamoReportStore(dynamodb, environment.TABLE_NAME),
      deliveries: new DynamoDeliveryStore(dynamodb, environment.TABLE_NAME),
      mail: new SesMail(ses),
    },
  };
}

let shared: Runtime | undefined;

/** The runtime of this process: a Lambda keeps its connections from one call to the next. */
export function runtime(): Runtime {
  shared ??= makeRuntime(process.env);
  return shared;
}
