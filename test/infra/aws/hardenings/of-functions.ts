import { at, put } from '../json-path.ts';
import { find, type Hardening, property, resource, right } from './hardening.ts';

const ingest = ['AWS::Lambda::Function', 'ingest'] as const;
const mapping = ['AWS::Lambda::EventSourceMapping'] as const;
const startingRole = ['AWS::IAM::Role', 'SchedulesStartingRole'] as const;
const trust = ['AssumeRolePolicyDocument', 'Statement', 0] as const;

/** What keeps functions within bounds. */
export const hardeningsOfFunctions: readonly Hardening[] = [
  property('functions run on a supported Node', ingest, ['Runtime'], 'nodejs20.x'),
  property('functions run on the cheaper processor', ingest, ['Architectures'], ['x86_64']),
  property('a function’s time-out was chosen', ingest, ['Timeout']),
  property('a function’s memory was chosen', ingest, ['MemorySize']),
  property('a function takes its share of the account only', ingest, ['ReservedConcurrentExecutions']),
  property('a function has a log of its own', ingest, ['LoggingConfig']),
  property('logs are not kept for ever', ['AWS::Logs::LogGroup', 'ingest'], ['RetentionInDays']),
  property('Lambda ends a loop of functions that feed themselves', ingest, ['RecursiveLoop'], 'Allow'),
  property('a call ends before the function', ingest, ['Environment', 'Variables', 'DEADLINE_SECONDS'], '900'),
  property('a function is told its table', ingest, ['Environment', 'Variables', 'TABLE_NAME']),
  property('a function’s variables fit', ingest, ['Environment', 'Variables', 'MORE'], 'x'.repeat(4096)),
  property('no function has a key', ingest, ['Environment', 'Variables', 'GOOGLE_KEY'], '-----BEGIN PRIVATE KEY-----'),
  property('no function has an AWS key', ingest, ['Environment', 'Variables', 'KEY'], `AKIA${'A'.repeat(16)}`),
  ...['watch', 'report', 'deliver', 'mailevent'].map((id) =>
    resource(`what becomes of ${id}'s failed runs was chosen`, 'AWS::Lambda::EventInvokeConfig', id),
  ),
  property('failed deliveries are kept', ['AWS::Lambda::EventInvokeConfig', 'deliver'], ['DestinationConfig']),
  property('a message fails alone', mapping, ['FunctionResponseTypes']),
  property('one message at a time', mapping, ['BatchSize'], 10),
  property('the queue starts no more than may run', mapping, ['ScalingConfig']),
  property('only our schedules’ group starts runs', startingRole, [
    ...trust,
    'Condition',
    'StringEquals',
    'aws:SourceArn',
  ]),
  property('only our account’s schedules start runs', startingRole, [
    ...trust,
    'Condition',
    'StringEquals',
    'aws:SourceAccount',
  ]),
  property('only Lambda is a function', ['AWS::IAM::Role', 'ingestRole'], [...trust, 'Principal'], { AWS: '*' }),
  property(
    'no role has somebody else’s rights',
    ['AWS::IAM::Role', 'ingestRole'],
    ['ManagedPolicyArns'],
    ['arn:aws:iam::aws:policy/AdministratorAccess'],
  ),
  right('watch writes no versions', ['watch', 'PutItem'], (one) => put(one, ['Condition'], undefined)),
  right('ingest writes no deliveries', ['ingest', 'PutItem'], (one) =>
    put(one, ['Condition', 'ForAllValues:StringLike', 'dynamodb:LeadingKeys'], ['*']),
  ),
  right('mail-event reads deliveries only', ['mailevent', 'Query'], (one) => put(one, ['Condition'], undefined)),
  ...['dynamodb:DeleteItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem', 'dynamodb:Scan', 'dynamodb:*', '*'].map(
    (action) =>
      right(`ingest may not ${action}`, ['ingest', 'Query'], (one) =>
        put(one, ['Action'], ['dynamodb:GetItem', 'dynamodb:Query', action]),
      ),
  ),
  right('no right is over everything', ['watch', 'SendMessages'], (one) => put(one, ['Resource'], '*')),
  right('rights are over our own table', ['report', 'Query'], (one) =>
    put(one, ['Resource'], 'arn:aws:dynamodb:eu-central-1:444455556666:table/*'),
  ),
  right('rights are over our own account', ['watch', 'SendMessages'], (one) =>
    put(one, ['Resource'], String(one['Resource']).replace('444455556666', '999999999999')),
  ),
  right('workbooks are under one prefix', ['download', 'Files'], (one) =>
    put(one, ['Resource'], String(one['Resource']).replace('reports/*', '*')),
  ),
  right('download puts nothing', ['download', 'Files'], (one) =>
    put(one, ['Action'], ['s3:GetObject', 's3:PutObject']),
  ),
  right('mails are from the configured sender', ['deliver', 'SendMail'], (one) =>
    put(one, ['Condition', 'StringEquals'], undefined),
  ),
  right('mails are to the configured recipients', ['deliver', 'SendMail'], (one) =>
    put(one, ['Condition', 'ForAllValues:StringEquals'], undefined),
  ),
  right('mails are under our own identity', ['deliver', 'SendMail'], (one) => put(one, ['Resource'], '*')),
  right('schedules start what they are for', ['SchedulesStarting', 'StartRuns'], (one) =>
    put(
      one,
      ['Resource'],
      [
        ...(one['Resource'] as string[]),
        'arn:aws:lambda:eu-central-1:444455556666:function:ministry-plan-prod-publish',
      ],
    ),
  ),
  {
    name: 'every function has a role of its own',
    takeAway: (templates) =>
      put(
        find(templates, 'AWS::Lambda::Function', 'watch').Properties,
        ['Role'],
        at(find(templates, ...ingest).Properties, 'Role'),
      ),
  },
];
