/**
 * What each role may do, as agreed: `action on resource`, or `action on resource if key`. Written by hand, not taken from
 * infra/resources: whoever widens a right says so here. `@` stands for the prefix of the stage's names.
 */
export const rights: Readonly<Record<string, readonly string[]>> = {
  watch: [
    ...['dynamodb:Query on table/@-plan if CYCLE#* CYCLES', 'dynamodb:PutItem on table/@-plan if CYCLE#*'],
    'sqs:SendMessage on @-ingest',
  ],
  ingest: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    'dynamodb:PutItem on table/@-plan if CYCLE#* DEPARTMENT#*',
    ...['sqs:SendMessage on @-ingest', 'sqs:ReceiveMessage on @-ingest'],
    ...['sqs:DeleteMessage on @-ingest', 'sqs:GetQueueAttributes on @-ingest'],
  ],
  report: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    'dynamodb:PutItem on table/@-plan if CYCLE#* REPORT#*',
    ...['s3:GetObject on reports/*', 's3:PutObject on reports/*', 'sqs:SendMessage on @-failed-runs'],
  ],
  changes: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    ...['dynamodb:PutItem on table/@-plan if CYCLE#*', 's3:GetObject on reports/*', 's3:PutObject on reports/*'],
  ],
  deliver: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    'dynamodb:PutItem on table/@-plan if CYCLE#* DELIVERY#* REPORT#*',
    ...['s3:GetObject on reports/*', 's3:PutObject on reports/*', 'sqs:SendMessage on @-failed-runs'],
    ...[
      'ses:SendEmail on identity/ministry.example if sender recipients',
      'ses:SendEmail on configuration-set/@-deliveries if sender recipients',
    ],
    ...[
      'ses:SendRawEmail on identity/ministry.example if sender recipients',
      'ses:SendRawEmail on configuration-set/@-deliveries if sender recipients',
    ],
  ],
  'mail-event': [
    ...['dynamodb:Query on table/@-plan if DELIVERY#*', 'dynamodb:PutItem on table/@-plan if DELIVERY#*'],
    'sqs:SendMessage on @-failed-runs',
  ],
  publish: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    'dynamodb:PutItem on table/@-plan if CYCLE#* CYCLES',
  ],
  department: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    'dynamodb:PutItem on table/@-plan if CYCLE#*',
  ],
  download: [
    ...['dynamodb:GetItem on table/@-plan', 'dynamodb:Query on table/@-plan'],
    ...['dynamodb:PutItem on table/@-plan if AUDIT#*', 's3:GetObject on reports/*'],
  ],
  schedules: [
    ...['lambda:InvokeFunction on function:@-watch', 'lambda:InvokeFunction on function:@-report'],
    ...['lambda:InvokeFunction on function:@-deliver', 'sqs:SendMessage on @-failed-runs'],
  ],
};
