import { at, listAt } from '../json-path.ts';
import { ofType, type Resource, type Templates } from '../synthesized.ts';
import { type Check, denies, unless, unlessTrue } from './check.ts';

type Named = [string, Resource];

/** The buckets: closed, encrypted, versioned, and the one of the workbooks never written over. */
export const aboutBuckets: Check = (templates) => {
  const buckets = ofType(templates, 'AWS::S3::Bucket');
  const reports = buckets.filter(([id]) => id.startsWith('Reports'));
  return [
    ...unlessTrue(reports.length === 1, 'there is not exactly one bucket of reports'),
    ...buckets.flatMap((bucket) => [...closed(bucket), ...policed(bucket, templates)]),
    ...reports.flatMap((bucket) => [...kept(bucket, buckets), ...onceOnly(bucket, templates)]),
  ];
};

const closed = (bucket: Named): string[] => [
  ...unless(
    bucket,
    ['BucketEncryption', 'ServerSideEncryptionConfiguration', 0, 'ServerSideEncryptionByDefault', 'SSEAlgorithm'],
    'AES256',
  ),
  ...['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].flatMap((each) =>
    unless(bucket, ['PublicAccessBlockConfiguration', each], true),
  ),
  ...unless(bucket, ['OwnershipControls', 'Rules', 0, 'ObjectOwnership'], 'BucketOwnerEnforced'),
  ...unless(bucket, ['VersioningConfiguration', 'Status'], 'Enabled'),
  ...unless(bucket, ['LifecycleConfiguration', 'Rules', 0, 'AbortIncompleteMultipartUpload', 'DaysAfterInitiation'], 1),
  ...unlessTrue(bucket[1].DeletionPolicy === 'Retain', `${bucket[0]} goes with its stack`),
  ...unlessTrue(bucket[1].UpdateReplacePolicy === 'Retain', `${bucket[0]} goes where it is replaced`),
];

const policyOf = (templates: Templates, [, { Properties }]: Named): unknown =>
  ofType(templates, 'AWS::S3::BucketPolicy').find(
    ([, policy]) => policy.Properties['Bucket'] === Properties['BucketName'],
  )?.[1].Properties['PolicyDocument'];

function policed(bucket: Named, templates: Templates): string[] {
  const policy = policyOf(templates, bucket);
  return [
    ...unlessTrue(
      denies(policy, 's3:*', { Bool: { 'aws:SecureTransport': 'false' } }),
      `${bucket[0]} answers without TLS`,
    ),
    ...unlessTrue(
      denies(policy, 's3:*', { NumericLessThan: { 's3:TlsVersion': 1.2 } }),
      `${bucket[0]} takes an old TLS`,
    ),
  ];
}

const kept = (bucket: Named, buckets: Named[]): string[] => {
  const rules = listAt(bucket[1].Properties, 'LifecycleConfiguration', 'Rules');
  const logs = at(bucket[1].Properties, 'LoggingConfiguration', 'DestinationBucketName');
  const deletes = rules.some((rule) => /Expiration/.test(JSON.stringify(rule)));
  return [
    ...unlessTrue(!deletes, 'a workbook that was sent is deleted one day'),
    ...unlessTrue(
      buckets.some(([, { Properties }]) => Properties['BucketName'] === logs),
      'nobody logs who fetches a workbook',
    ),
  ];
};

const onceOnly = (bucket: Named, templates: Templates): string[] => {
  const policy = policyOf(templates, bucket);
  const overwriting = { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } };
  const oldLink = {
    NumericGreaterThan: { 's3:signatureAge': '600000' },
    StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
  };
  return [
    ...unlessTrue(denies(policy, 's3:PutObject', overwriting), 'a workbook can be written over'),
    ...unlessTrue(denies(policy, 's3:GetObject', oldLink), 'a link opens a workbook for longer than ten minutes'),
  ];
};
