import type { Names } from '../../../infra/aws/names.ts';
import { at } from './json-path.ts';
import type { Resource, Synthesized, Templates } from './synthesized.ts';

/** The templates with the names and ARNs that CloudFormation will put where one resource refers to another. */
export function resolved({
  templates,
  deployment: { names },
}: Pick<Synthesized, 'templates' | 'deployment'>): Templates {
  const all: Record<string, Resource> = Object.assign({}, ...Object.values(templates));
  const resolve = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(resolve);
    if ('Ref' in value) return referred(all, String(value.Ref), names);
    if ('Fn::GetAtt' in value) return arnOf(all, String(at(value, 'Fn::GetAtt', 0)), names);
    if ('Fn::Join' in value)
      return (resolve(at(value, 'Fn::Join', 1)) as string[]).join(String(at(value, 'Fn::Join', 0)));
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  };
  return resolve(templates) as Templates;
}

function referred(all: Record<string, Resource>, id: string, names: Names): string {
  if (id === 'AWS::Region') return names.region;
  const { Type, Properties } = all[id] ?? { Type: 'nothing', Properties: {} };
  const name = (key: string): string => String(Properties[key]);
  if (Type === 'AWS::SQS::Queue')
    return `https://sqs.${names.region}.amazonaws.com/${names.account}/${name('QueueName')}`;
  if (Type === 'AWS::SNS::Topic') return arnOf(all, id, names);
  const keys = {
    ...{ 'AWS::S3::Bucket': 'BucketName', 'AWS::Lambda::Function': 'FunctionName' },
    ...{ 'AWS::Logs::LogGroup': 'LogGroupName', 'AWS::Scheduler::ScheduleGroup': 'Name' },
  };
  const key = keys[Type as keyof typeof keys];
  if (key === undefined) throw new RangeError(`What Ref gives of ${id} (${Type}) is not known`);
  return name(key);
}

function arnOf(all: Record<string, Resource>, id: string, names: Names): string {
  const { Type, Properties } = all[id] ?? { Type: 'nothing', Properties: {} };
  const name = (key: string): string => String(Properties[key]);
  switch (Type) {
    case 'AWS::SQS::Queue':
      return names.arn('sqs', name('QueueName'));
    case 'AWS::SNS::Topic':
      return names.arn('sns', name('TopicName'));
    case 'AWS::Lambda::Function':
      return names.arn('lambda', `function:${name('FunctionName')}`);
    case 'AWS::Events::Rule':
      return names.arn('events', `rule/${name('Name')}`);
    case 'AWS::CloudWatch::Alarm':
      return names.arn('cloudwatch', `alarm:${name('AlarmName')}`);
    case 'AWS::S3::Bucket':
      return `arn:aws:s3:::${name('BucketName')}`;
    case 'AWS::IAM::Role':
      return `arn:aws:iam::${names.account}:role/${name('RoleName')}`;
    default:
      throw new RangeError(`The ARN of ${id} (${Type}) is not known`);
  }
}
