import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { functionResources } from '../resources/functions.ts';
import { acknowledge } from './acknowledge.ts';
import type { Deployment } from './deployment.ts';
import { Handler } from './pipeline/handler.ts';
import { MailEvents } from './pipeline/mail-events.ts';
import { makeQueues, type Queues } from './pipeline/queues.ts';
import { Schedules } from './pipeline/schedules.ts';
import { StageStack } from './stage-stack.ts';

/** What works: the functions, the queue between them, and what starts them. */
export class PipelineStack extends StageStack {
  /** By the function’s name in infra/resources.ts. */
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly queues: Queues;

  constructor(scope: Construct, deployment: Deployment) {
    super(scope, 'pipeline', deployment, 'the functions, the queue between them, and what starts them');
    this.queues = makeQueues(this, deployment.names);
    this.handlers = Object.fromEntries(
      functionResources.map((resource) => [
        resource.name,
        new Handler(this, resource, deployment, this.queues.failedRuns),
      ]),
    );
    feed(this, this.handler('ingest'), this.queues, deployment);
    new MailEvents(this, deployment.names, this.handler('mail-event').function, this.queues.failedRuns);
    new Schedules(this, deployment, this);
    acknowledge(this, {
      'Serverless-LambdaDLQ':
        'Runs that fail unattended go to failed-runs by their destination, which says why; the others have somebody who waits.',
      'Serverless-LambdaTracing':
        'The log bears one correlation id from the watch to the answer; X-Ray would ask for a right over everything.',
    });
  }

  /** A function by its name in infra/resources.ts. */
  handler(name: string): Handler {
    const handler = this.handlers[name];
    if (!handler) throw new RangeError(`There is no function ${name}`);
    return handler;
  }
}

/** Brings the messages to ingest one by one: a spreadsheet that fails goes back alone, and holds up no other one. */
function feed(scope: Construct, { function: ingest, role }: Handler, queues: Queues, { chosen }: Deployment): void {
  const mapping = new CfnEventSourceMapping(scope, 'IngestMessages', {
    ...{ eventSourceArn: queues.ingest.queueArn, functionName: ingest.functionName, batchSize: 1 },
    functionResponseTypes: ['ReportBatchItemFailures'],
    scalingConfig: { maximumConcurrency: chosen.concurrency.ingest },
  });
  mapping.node.addDependency(role);
  acknowledge(mapping, {
    'Serverless-LambdaEventSourceMappingDestination':
      'Of a queue there is none: what fails five times goes to its dead letters.',
  });
}
