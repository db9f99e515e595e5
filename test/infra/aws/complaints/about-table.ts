import { ofType } from '../synthesized.ts';
import { type Check, unless, unlessTrue } from './check.ts';

/** The table: cdk-nag does not see `TableV2`. */
export const aboutTable: Check = (templates) => {
  const tables = ofType(templates, 'AWS::DynamoDB::GlobalTable');
  return [
    ...unlessTrue(tables.length === 1, 'there is not exactly one table'),
    ...tables.flatMap((table) => [
      ...unless(table, ['BillingMode'], 'PAY_PER_REQUEST'),
      ...unless(table, ['SSESpecification'], { SSEEnabled: true, SSEType: 'KMS' }),
      ...unless(table, ['KeySchema', 0, 'AttributeName'], 'PK'),
      ...unless(table, ['KeySchema', 1, 'AttributeName'], 'SK'),
      ...unless(table, ['Replicas', 0, 'DeletionProtectionEnabled'], true),
      ...unless(table, ['Replicas', 0, 'PointInTimeRecoverySpecification', 'PointInTimeRecoveryEnabled'], true),
      ...unless(table, ['Replicas', 0, 'PointInTimeRecoverySpecification', 'RecoveryPeriodInDays'], 35),
      ...unless(table, ['TimeToLiveSpecification'], undefined),
      ...unlessTrue(table[1].DeletionPolicy === 'Retain', `${table[0]} goes with its stack`),
      ...unlessTrue(table[1].UpdateReplacePolicy === 'Retain', `${table[0]} goes where it is replaced`),
    ]),
  ];
};
