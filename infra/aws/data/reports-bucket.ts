import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, StarPrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectOwnership,
  StorageClass,
} from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Names } from '../names.ts';

const closed = {
  encryption: BucketEncryption.S3_MANAGED,
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  ...{ enforceSSL: true, minimumTLSVersion: 1.2, versioned: true },
  removalPolicy: RemovalPolicy.RETAIN,
} satisfies BucketProps;

/** The bucket of the workbooks as they were made and sent, with a bucket that says who fetched which. */
export function reportsBucket(scope: Construct, names: Names, keepLogsDays: number): Bucket {
  const bucket = new Bucket(scope, 'Reports', {
    ...closed,
    bucketName: names.bucket,
    serverAccessLogsBucket: accessLogsBucket(scope, names, keepLogsDays),
    serverAccessLogsPrefix: 'reports/',
    lifecycleRules: [
      {
        // Workbooks are kept for ever; those of past years move to where they cost less, with nothing paid to fetch them.
        transitions: [{ storageClass: StorageClass.INTELLIGENT_TIERING, transitionAfter: Duration.days(90) }],
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
  });
  bucket.addToResourcePolicy(refuseOverwriting(bucket));
  bucket.addToResourcePolicy(refuseOldLinks(bucket));
  return bucket;
}

function accessLogsBucket(scope: Construct, names: Names, keepLogsDays: number): IBucket {
  const bucket = new Bucket(scope, 'AccessLogs', {
    ...closed,
    bucketName: names.accessLogsBucket,
    lifecycleRules: [
      {
        expiration: Duration.days(Math.max(keepLogsDays, 90)),
        noncurrentVersionExpiration: Duration.days(7),
        abortIncompleteMultipartUploadAfter: Duration.days(1),
      },
    ],
  });
  // The CDK's own class says less exactly than its interface which of its properties may be absent.
  return bucket as IBucket;
}

const denied = (bucket: Bucket, sid: string, actions: string[], conditions: Record<string, object>): PolicyStatement =>
  new PolicyStatement({
    ...{ sid, effect: Effect.DENY, principals: [new StarPrincipal()], actions },
    resources: [bucket.arnForObjects('*')],
    conditions,
  });

/** A key keeps its bytes, whoever puts: without `If-None-Match` nothing is taken; parts of an upload cannot bear it. */
const refuseOverwriting = (bucket: Bucket): PolicyStatement =>
  denied(bucket, 'RefuseOverwriting', ['s3:PutObject'], {
    Null: { 's3:if-none-match': 'true' },
    Bool: { 's3:ObjectCreationOperation': 'true' },
  });

/** A link that was signed ten minutes ago opens nothing, however long it was signed for. */
const refuseOldLinks = (bucket: Bucket): PolicyStatement =>
  denied(bucket, 'RefuseOldLinks', ['s3:GetObject'], {
    NumericGreaterThan: { 's3:signatureAge': '600000' },
    StringEquals: { 's3:authType': 'REST-QUERY-STRING' },
  });
