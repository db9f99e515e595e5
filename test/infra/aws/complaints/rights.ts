/*
 * What each role may do, as agreed: `action on resource`, or `action on resource if keys`. Written by hand, not taken from
 * infra/resources: whoever widens a right says so here. `@` stands for the prefix of the stage's names.
 */

const plan = 'CYCLE#* CYCLES DEPARTMENT#*';
const planAndDeliveries = 'CYCLE#* CYCLES DELIVERY#* DEPARTMENT#*';
const queries = (partitions: string): string => `dynamodb:Query on table/@-plan if ${partitions}`;
const gets = (partitions: string): string => `dynamodb:GetItem on table/@-plan if ${partitions}`;
const puts = (partitions: string): string => `dynamodb:PutItem on table/@-plan if ${partitions}`;
const mails = ['ses:SendEmail', 'ses:SendRawEmail'].flatMap((action) =>
  ['identity/ministry.example', 'configuration-set/@-deliveries'].map(
    (resource) => `${action} on ${resource} if sender recipients`,
  ),
);
const [getsFiles, putsFiles] = ['s3:GetObject on reports/*', 's3:PutObject on reports/*'];
const keepsFailedRuns = 'sqs:SendMessage on @-failed-runs';

/** By the role's name, without the prefix. */
export const rights: Readonly<Record<string, readonly string[]>> = {
  watch: [...[queries('CYCLE#* CYCLES'), puts('CYCLE#*')], 'sqs:SendMessage on @-ingest'],
  ingest: [
    ...[queries(plan), gets('CYCLE#* DEPARTMENT#*'), puts('CYCLE#* DEPARTMENT#*')],
    // Lambda's own, which brings the messages.
    ...['sqs:ReceiveMessage on @-ingest', 'sqs:DeleteMessage on @-ingest', 'sqs:GetQueueAttributes on @-ingest'],
  ],
  report: [
    queries(planAndDeliveries),
    gets('DEPARTMENT#* REPORT#*'),
    puts('REPORT#*'),
    getsFiles,
    putsFiles,
    keepsFailedRuns,
  ],
  changes: [queries(plan), gets('DEPARTMENT#*'), putsFiles],
  deliver: [
    ...[
      queries(planAndDeliveries),
      gets('DEPARTMENT#* REPORT#*'),
      puts('DELIVERY#* REPORT#*'),
      getsFiles,
      putsFiles,
      keepsFailedRuns,
    ],
    ...mails,
  ],
  'mail-event': [queries('DELIVERY#*'), puts('DELIVERY#*'), keepsFailedRuns],
  publish: [queries(plan), gets('CYCLE#*'), puts('CYCLE#* CYCLES')],
  department: [queries(plan), gets('CYCLE#*'), puts('CYCLE#*')],
  download: [gets('REPORT#*'), puts('AUDIT#*'), getsFiles],
  schedules: [
    ...['lambda:InvokeFunction on function:@-watch', 'lambda:InvokeFunction on function:@-report'],
    ...['lambda:InvokeFunction on function:@-deliver', keepsFailedRuns],
  ],
};
