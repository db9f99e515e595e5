import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption, RedrivePermission } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { failedRunsQueue, ingestDeadLetterQueue, ingestQueue, type QueueResource } from '../../resources.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Names } from '../names.ts';

const lastPlace = 'It is itself the last place: what lies there waits for a person, and nothing takes it from there.';

/** The queues of the pipeline, with what they leave behind. */
export interface Queues {
  readonly ingest: Queue;
  readonly ingestDead: Queue;
  readonly failedRuns: Queue;
}

/** Makes the queues. */
export function makeQueues(scope: Construct, names: Names): Queues {
  const ingestDead = new Queue(scope, 'IngestDead', {
    ...propsOf(ingestDeadLetterQueue, names),
    redriveAllowPolicy: {
      redrivePermission: RedrivePermission.BY_QUEUE,
      sourceQueues: [Queue.fromQueueArn(scope, 'IngestByName', names.queueArn(ingestQueue.name))],
    },
  });
  acknowledge(ingestDead, { 'Serverless-SQSRedrivePolicy': lastPlace });
  const { maxReceiveCount = 1 } = ingestQueue;
  const ingest = new Queue(scope, 'Ingest', {
    ...propsOf(ingestQueue, names),
    deadLetterQueue: { queue: ingestDead, maxReceiveCount },
  });
  return { ingest, ingestDead, failedRuns: makeFailedRuns(scope, names) };
}

const propsOf = ({ name, visibilityTimeoutSeconds, keepsDays = 4 }: QueueResource, names: Names) => ({
  queueName: names.of(name),
  visibilityTimeout: Duration.seconds(visibilityTimeoutSeconds),
  retentionPeriod: Duration.days(keepsDays),
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
});

function makeFailedRuns(scope: Construct, names: Names): Queue {
  const queue = new Queue(scope, 'FailedRuns', {
    ...propsOf(failedRunsQueue, names),
    redriveAllowPolicy: { redrivePermission: RedrivePermission.DENY_ALL },
  });
  acknowledge(queue, { 'AwsSolutions-SQS3': lastPlace, 'Serverless-SQSRedrivePolicy': lastPlace });
  return queue;
}
