import { fileURLToPath } from 'node:url';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyDocument, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnEventInvokeConfig, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionResource, UnattendedRuns } from '../../resources/function-resource.ts';
import { acknowledge } from '../acknowledge.ts';
import type { Deployment } from '../deployment.ts';
import { bundling } from './bundling.ts';
import { statementsOf } from './statements.ts';
import { variablesOf } from './variables.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** One function of functions/ with its role, its log, and what becomes of runs that fail unattended. */
export class Handler extends Construct {
  readonly function: NodejsFunction;
  readonly role: Role;

  constructor(scope: Construct, resource: FunctionResource, deployment: Deployment, failedRuns: IQueue) {
    super(scope, resource.name);
    const { names, chosen } = deployment;
    this.role = roleOf(this, resource, deployment);
    this.function = new NodejsFunction(this, 'Function', {
      functionName: names.of(resource.name),
      description: `${resource.name}: ${resource.does}`,
      ...{ entry: `${root}functions/${resource.name}.ts`, handler: 'handler', projectRoot: root },
      depsLockFilePath: `${root}package-lock.json`,
      ...{ runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64, bundling },
      // Of the second version of the SDK, which is not here.
      awsSdkConnectionReuse: false,
      memorySize: resource.memoryMb,
      timeout: Duration.seconds(resource.timeoutSeconds),
      ...(chosen.concurrency.reserve ? { reservedConcurrentExecutions: atOnce(resource, deployment) } : {}),
      environment: variablesOf(resource, deployment),
      role: this.role,
      logGroup: logGroupOf(this, resource, deployment),
    });
    if (resource.unattended) startUnattended(this, resource.unattended, failedRuns);
  }
}

const atOnce = (resource: FunctionResource, { chosen }: Deployment): number =>
  resource.atOnce === 'configured' ? chosen.concurrency.ingest : resource.atOnce;

function roleOf(scope: Construct, resource: FunctionResource, deployment: Deployment): Role {
  const { names } = deployment;
  const role = new Role(scope, 'Role', {
    // Google's provider knows a function by it.
    roleName: names.of(resource.name),
    description: `What the function ${resource.name} may do`,
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    inlinePolicies: { may: new PolicyDocument({ statements: statementsOf(resource, deployment) }) },
  });
  acknowledge(role, {
    [`AwsSolutions-IAM5[Resource::${names.arn('logs', `log-group:${names.logGroup(resource.name)}:*`)}]`]:
      'Lambda names the streams of its log itself; the log is this function’s own.',
    ...(resource.may.some(({ on }) => on === 'bucket')
      ? {
          [`AwsSolutions-IAM5[Resource::${names.bucketArn}/reports/*]`]:
            'A workbook’s key holds the hash of what it was made from, which nobody knows beforehand.',
        }
      : {}),
  });
  return role;
}

const logGroupOf = (scope: Construct, { name }: FunctionResource, { names, chosen }: Deployment): LogGroup =>
  new LogGroup(scope, 'Log', {
    logGroupName: names.logGroup(name),
    retention: chosen.keepLogsDays as RetentionDays,
    // What has to be known later is in the table; a log that stayed would keep the stack from being made again.
    removalPolicy: RemovalPolicy.DESTROY,
  });

function startUnattended(handler: Handler, runs: UnattendedRuns, failedRuns: IQueue): void {
  const { retries, mostSeconds, keepFailed } = runs;
  const config = new CfnEventInvokeConfig(handler, 'UnattendedRuns', {
    ...{ functionName: handler.function.functionName, qualifier: '$LATEST' },
    ...{ maximumRetryAttempts: retries, maximumEventAgeInSeconds: mostSeconds },
    ...(keepFailed ? { destinationConfig: { onFailure: { destination: failedRuns.queueArn } } } : {}),
  });
  if (keepFailed) return;
  acknowledge(config, {
    'Serverless-LambdaAsyncFailureDestination':
      'The next run, minutes later, does what this one could not; that none succeeds is an alarm of its own.',
  });
}
