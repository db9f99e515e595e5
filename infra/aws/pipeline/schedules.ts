import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule, CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { failedRunsQueue } from '../../resources.ts';
import type { Deployment } from '../deployment.ts';
import type { Handler } from './handler.ts';
import type { Queues } from './queues.ts';
import { type WantedSchedule, wantedSchedules } from './wanted-schedules.ts';

// Scheduler waits longer after each; the time within which a run must start ends it before.
const mostAttempts = 20;

/** EventBridge Scheduler’s schedules of a stage, in a group of their own, and the one role that starts their runs. */
export class Schedules extends Construct {
  constructor(
    scope: Construct,
    deployment: Deployment,
    pipeline: { handler(name: string): Handler; readonly queues: Queues },
  ) {
    super(scope, 'Schedules');
    const { names } = deployment;
    const group = new CfnScheduleGroup(this, 'Group', { name: names.prefix });
    const wanted = wantedSchedules(deployment);
    const role = startingRole(this, deployment, [...new Set(wanted.map(({ handler }) => handler))]);
    for (const each of wanted) {
      const schedule = new CfnSchedule(this, each.name, { ...timing(each), target: target(each, deployment, role) });
      schedule.groupName = names.prefix;
      // They are told by name what they start and where they leave what failed: both must be there before.
      schedule.node.addDependency(group, pipeline.handler(each.handler).function, pipeline.queues.failedRuns);
    }
  }
}

const timing = ({ name, expression, timeZone, enabled }: WantedSchedule) => ({
  name,
  scheduleExpression: expression,
  ...(timeZone ? { scheduleExpressionTimezone: timeZone } : {}),
  state: enabled ? 'ENABLED' : 'DISABLED',
  flexibleTimeWindow: { mode: 'OFF' },
});

const target = ({ handler, input, startsWithinSeconds }: WantedSchedule, { names }: Deployment, role: Role) => ({
  arn: names.functionArn(handler),
  roleArn: role.roleArn,
  input: JSON.stringify(input),
  retryPolicy: { maximumEventAgeInSeconds: startsWithinSeconds, maximumRetryAttempts: mostAttempts },
  deadLetterConfig: { arn: names.queueArn(failedRunsQueue.name) },
});

/** Only this account’s schedules of this group may use it: another one’s could name it, and must not start anything. */
function startingRole(scope: Construct, { names }: Deployment, handlers: readonly string[]): Role {
  return new Role(scope, 'StartingRole', {
    roleName: names.of('schedules'),
    description: 'Starts the runs of the schedules, and keeps those that could not be started',
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': names.account, 'aws:SourceArn': names.scheduleGroupArn } },
    }),
    inlinePolicies: {
      may: new PolicyDocument({
        statements: [
          new PolicyStatement({
            ...{ sid: 'StartRuns', actions: ['lambda:InvokeFunction'] },
            resources: handlers.map((name) => names.functionArn(name)),
          }),
          new PolicyStatement({
            ...{ sid: 'KeepFailedRuns', actions: ['sqs:SendMessage'] },
            resources: [names.queueArn(failedRunsQueue.name)],
          }),
        ],
      }),
    },
  });
}
