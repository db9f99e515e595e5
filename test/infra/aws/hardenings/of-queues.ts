import { type Hardening, property, resource, statement } from './hardening.ts';

const ingest = ['AWS::SQS::Queue', 'Ingest4'] as const;
const queues = ['Ingest4', 'IngestDead', 'FailedRuns'];
const set = ['AWS::SES::ConfigurationSet', 'MailEvents'] as const;
const told = ['AWS::SES::ConfigurationSetEventDestination', 'MailEvents'] as const;
const rule = ['AWS::Events::Rule', 'MailEvents'] as const;

/** What keeps messages and events. */
export const hardeningsOfQueues: readonly Hardening[] = [
  ...queues.map((id) => property(`${id} is encrypted`, ['AWS::SQS::Queue', id], ['SqsManagedSseEnabled'], false)),
  ...['IngestPolicy', 'IngestDeadPolicy', 'FailedRunsPolicy'].map((id) =>
    statement(`${id} asks for TLS`, ['AWS::SQS::QueuePolicy', id], 'aws:SecureTransport'),
  ),
  property('messages that fail five times are kept', ingest, ['RedrivePolicy']),
  property('messages are tried five times', ingest, ['RedrivePolicy', 'maxReceiveCount'], 1),
  property('dead letters are kept for a fortnight', ['AWS::SQS::Queue', 'IngestDead'], ['MessageRetentionPeriod']),
  property(
    'failed runs are kept for a fortnight',
    ['AWS::SQS::Queue', 'FailedRuns'],
    ['MessageRetentionPeriod'],
    345_600,
  ),
  property('only ingest leaves dead letters', ['AWS::SQS::Queue', 'IngestDead'], ['RedriveAllowPolicy']),
  property('nobody leaves dead letters in failed-runs', ['AWS::SQS::Queue', 'FailedRuns'], ['RedriveAllowPolicy']),
  property('a message stays hidden for as long as work on it may last', ingest, ['VisibilityTimeout'], 120),
  property(
    'only our rule fills failed-runs',
    ['AWS::SQS::QueuePolicy', 'FailedRunsPolicy'],
    ['PolicyDocument', 'Statement', 1, 'Condition'],
  ),
  property('mails travel over TLS only', set, ['DeliveryOptions']),
  property('SES tells what becomes of mails', told, ['EventDestination', 'Enabled'], false),
  property('SES tells of mails that come back', told, ['EventDestination', 'MatchingEventTypes'], ['SEND']),
  property('the rule listens to SES only', rule, ['EventPattern', 'source'], ['aws.ses', 'anybody']),
  property('the rule listens to our own account only', rule, ['EventPattern', 'account']),
  property('the rule listens to our own mails only', rule, ['EventPattern', 'detail']),
  property('the rule hears all that is told', rule, ['EventPattern', 'detail-type'], ['Email Sent']),
  property('the rule is on', rule, ['State'], 'DISABLED'),
  property('events that cannot be brought are kept', rule, ['Targets', 0, 'DeadLetterConfig']),
  property('how often an event is brought was chosen', rule, ['Targets', 0, 'RetryPolicy']),
  property('only our rule starts mail-event', ['AWS::Lambda::Permission'], ['SourceArn']),
  resource('there is a rule', 'AWS::Events::Rule'),
];
