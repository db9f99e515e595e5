import { find, type Hardening, property, resource, statement } from './hardening.ts';

const table = ['AWS::DynamoDB::GlobalTable', 'Plan'] as const;
const reports = ['AWS::S3::Bucket', 'Reports'] as const;
const accessLogs = ['AWS::S3::Bucket', 'AccessLogs'] as const;
const reportsPolicy = ['AWS::S3::BucketPolicy', 'ReportsPolicy'] as const;

const policy = (
  name: string,
  [type, begins]: readonly [string, string],
  key: 'DeletionPolicy' | 'UpdateReplacePolicy',
): Hardening => ({
  name,
  takeAway: (templates) => Object.assign(find(templates, type, begins), { [key]: 'Delete' }),
});

/** What keeps the table and the workbooks. */
export const hardeningsOfData: readonly Hardening[] = [
  property('the table is encrypted', table, ['SSESpecification']),
  property('the table is encrypted with a key whose use is seen', table, ['SSESpecification', 'SSEEnabled'], false),
  property('the table can be restored to any second', table, ['Replicas', 0, 'PointInTimeRecoverySpecification']),
  property(
    'the table can be restored to a second five weeks ago',
    table,
    ['Replicas', 0, 'PointInTimeRecoverySpecification', 'RecoveryPeriodInDays'],
    7,
  ),
  property('the table cannot be deleted', table, ['Replicas', 0, 'DeletionProtectionEnabled']),
  policy('the table outlives its stack', table, 'DeletionPolicy'),
  policy('the table outlives its replacement', table, 'UpdateReplacePolicy'),
  property('nothing in the table expires', table, ['TimeToLiveSpecification'], { AttributeName: 'ttl', Enabled: true }),
  ...[reports, accessLogs].flatMap((bucket) => [
    property(`${bucket[1]} is encrypted`, bucket, ['BucketEncryption']),
    property(`${bucket[1]} is versioned`, bucket, ['VersioningConfiguration']),
    property(`${bucket[1]} is closed to the public`, bucket, ['PublicAccessBlockConfiguration']),
    property(
      `${bucket[1]} takes no public policy`,
      bucket,
      ['PublicAccessBlockConfiguration', 'BlockPublicPolicy'],
      false,
    ),
    property(`${bucket[1]} owns what is put into it`, bucket, ['OwnershipControls']),
    property(`${bucket[1]} is rid of uploads that were given up`, bucket, ['LifecycleConfiguration']),
    policy(`${bucket[1]} outlives its stack`, bucket, 'DeletionPolicy'),
    resource(`${bucket[1]} has a policy`, 'AWS::S3::BucketPolicy', `${bucket[1]}Policy`),
    statement(
      `${bucket[1]} answers over TLS only`,
      ['AWS::S3::BucketPolicy', `${bucket[1]}Policy`],
      'aws:SecureTransport',
    ),
    statement(`${bucket[1]} takes no old TLS`, ['AWS::S3::BucketPolicy', `${bucket[1]}Policy`], 's3:TlsVersion'),
  ]),
  property('who fetches a workbook is logged', reports, ['LoggingConfiguration']),
  property('workbooks are kept for ever', reports, ['LifecycleConfiguration', 'Rules', 0, 'ExpirationInDays'], 3650),
  statement('a workbook is never written over', reportsPolicy, 'RefuseOverwriting'),
  statement('a link dies after ten minutes', reportsPolicy, 'RefuseOldLinks'),
];
