import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam';
import type { FunctionResource, Permission } from '../../resources/function-resource.ts';
import { failedRunsQueue, ingestQueue } from '../../resources.ts';
import type { Deployment } from '../deployment.ts';

/** What the role of a function allows: all that the function may do, its own log, and what Lambda does in its name. */
export const statementsOf = (resource: FunctionResource, deployment: Deployment): PolicyStatement[] =>
  [
    logs(resource, deployment),
    ...resource.may.flatMap((permission) => allowed(permission, deployment)),
    ...(resource.name === 'ingest' ? [takesMessages(deployment)] : []),
    ...(resource.unattended?.keepFailed ? [keepsFailedRuns(deployment)] : []),
  ].map((statement) => new PolicyStatement(statement));

function allowed(permission: Permission, deployment: Deployment): PolicyStatementProps[] {
  const { names } = deployment;
  switch (permission.on) {
    case 'table':
      return [tableStatement(permission, deployment)];
    case 'bucket': {
      const resources = [`${names.bucketArn}/${permission.under}*`];
      return [{ sid: 'Files', actions: [...permission.actions], resources }];
    }
    case 'queue':
      return [{ sid: 'SendMessages', actions: [...permission.actions], resources: [names.queueArn(ingestQueue.name)] }];
    case 'mail':
      return mailStatements(permission, deployment);
  }
}

function tableStatement(
  { actions, partitions }: Extract<Permission, { on: 'table' }>,
  { names }: Deployment,
): PolicyStatementProps {
  const conditions = partitions && { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } };
  return {
    // No two statements of a policy may have the same one.
    sid: actions.map((action) => action.replace('dynamodb:', '')).join(''),
    actions: [...actions],
    resources: [names.tableArn],
    ...(conditions ? { conditions } : {}),
  };
}

/** Without a delivery there is nobody to whom a mail could go. */
function mailStatements(
  { actions }: Extract<Permission, { on: 'mail' }>,
  { names, chosen: { mail, mailIdentity } }: Deployment,
): PolicyStatementProps[] {
  const recipients = [...new Set(mail.deliveries.flatMap(({ to }) => to))];
  if (recipients.length === 0) return [];
  const identity = mailIdentity ?? mail.from.split('@')[1];
  return [
    {
      ...{ sid: 'SendMail', actions: [...actions] },
      resources: [
        names.arn('ses', `identity/${identity}`),
        names.arn('ses', `configuration-set/${names.configurationSet}`),
      ],
      conditions: {
        StringEquals: { 'ses:FromAddress': mail.from },
        'ForAllValues:StringEquals': { 'ses:Recipients': recipients },
      },
    },
  ];
}

const logs = ({ name }: FunctionResource, { names }: Deployment): PolicyStatementProps => ({
  sid: 'WriteLog',
  actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
  resources: [names.arn('logs', `log-group:${names.logGroup(name)}:*`)],
});

const takesMessages = ({ names }: Deployment): PolicyStatementProps => ({
  sid: 'TakeMessages',
  actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  resources: [names.queueArn(ingestQueue.name)],
});

const keepsFailedRuns = ({ names }: Deployment): PolicyStatementProps => ({
  sid: 'KeepFailedRuns',
  actions: ['sqs:SendMessage'],
  resources: [names.queueArn(failedRunsQueue.name)],
});
