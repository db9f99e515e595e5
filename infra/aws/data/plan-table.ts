import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { tableKeys } from '../../resources.ts';
import type { Names } from '../names.ts';

// The longest that DynamoDB allows: what went wrong may be noticed at the end of the month. It costs by size, not by days.
const recoveryPeriodInDays = 35;

/** The table of everything versioned. Neither a deleted stack nor a person's slip takes it away. */
export const planTable = (scope: Construct, names: Names): TableV2 =>
  new TableV2(scope, 'Plan', {
    tableName: names.ownTable,
    partitionKey: { name: tableKeys.partition, type: AttributeType.STRING },
    sortKey: { name: tableKeys.sort, type: AttributeType.STRING },
    billing: Billing.onDemand(),
    // AWS keeps this key in the account, where CloudTrail shows its use, and takes no monthly fee for it.
    encryption: TableEncryptionV2.awsManagedKey(),
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
