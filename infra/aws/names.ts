import { deliveriesConfigurationSet, planTable, reportsBucket } from '../resources.ts';
import type { StageConfiguration } from './configuration/read-configuration.ts';

/**
 * What everything is called in AWS, and its ARNs. The names are fixed: commands, Google's provider and the next stacks
 * find things by them, and no stack holds another one fast by an export.
 */
export class Names {
  readonly prefix: string;
  readonly account: string;
  readonly region: string;
  /** The table that the functions use: the one of the data stack, or one that was restored. */
  readonly table: string;

  constructor(
    prefix: string,
    { account, region, restoredTable }: Pick<StageConfiguration, 'account' | 'region' | 'restoredTable'>,
  ) {
    this.prefix = prefix;
    this.account = account;
    this.region = region;
    this.table = restoredTable ?? this.ownTable;
  }

  get ownTable(): string {
    return `${this.prefix}-${planTable.name}`;
  }

  // A bucket's name is one in all of AWS.
  get bucket(): string {
    return `${this.prefix}-${reportsBucket.name}-${this.account}`;
  }

  get accessLogsBucket(): string {
    return `${this.prefix}-access-logs-${this.account}`;
  }

  get configurationSet(): string {
    return `${this.prefix}-${deliveriesConfigurationSet.name}`;
  }

  /** Of the metrics that the functions count. */
  get metrics(): string {
    return `MinistryPlan/${this.prefix.split('-').at(-1)}`;
  }

  /** A function, its role, a queue or a schedule, by its name in infra/resources.ts. */
  of(name: string): string {
    return `${this.prefix}-${name}`;
  }

  logGroup(functionName: string): string {
    return `/aws/lambda/${this.of(functionName)}`;
  }

  queueUrl(name: string): string {
    return `https://sqs.${this.region}.amazonaws.com/${this.account}/${this.of(name)}`;
  }

  get tableArn(): string {
    return this.arn('dynamodb', `table/${this.table}`);
  }

  get bucketArn(): string {
    return `arn:aws:s3:::${this.bucket}`;
  }

  queueArn(name: string): string {
    return this.arn('sqs', this.of(name));
  }

  functionArn(name: string): string {
    return this.arn('lambda', `function:${this.of(name)}`);
  }

  get scheduleGroupArn(): string {
    return this.arn('scheduler', `schedule-group/${this.prefix}`);
  }

  /** Of this account in this region; the partition is AWS's own, for the product speaks to no other one. */
  arn(service: string, resource: string): string {
    return `arn:aws:${service}:${this.region}:${this.account}:${resource}`;
  }
}
