import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { planTable } from './data/plan-table.ts';
import { reportsBucket } from './data/reports-bucket.ts';
import type { Deployment } from './deployment.ts';
import { StageStack } from './stage-stack.ts';

/** What must never be lost: the table, and the workbooks that were sent. */
export class DataStack extends StageStack {
  readonly table: TableV2;
  readonly bucket: Bucket;

  constructor(scope: Construct, deployment: Deployment) {
    super(scope, 'data', deployment, 'the plan’s versions and the workbooks that were made of them');
    this.table = planTable(this, deployment.names);
    this.bucket = reportsBucket(this, deployment.names, deployment.chosen.keepLogsDays);
  }
}
