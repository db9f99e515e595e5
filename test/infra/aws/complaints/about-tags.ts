import { at, listAt } from '../json-path.ts';
import type { Resource } from '../synthesized.ts';
import { type Check, unlessTrue } from './check.ts';

const keys = ['app', 'cost-centre', 'data-class', 'owner', 'stage'];

/** Types that CloudFormation cannot tag, or that are a part of something that is tagged. */
const untagged = new Set([
  ...['AWS::S3::BucketPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::SNS::Subscription'],
  ...['AWS::Lambda::EventInvokeConfig', 'AWS::Lambda::Permission', 'AWS::SES::ConfigurationSetEventDestination'],
  'AWS::Scheduler::Schedule',
]);

/** Every resource says whose it is, for what, and who pays. */
export const aboutTags: Check = (templates) =>
  Object.values(templates)
    .flatMap((resources) => Object.entries(resources))
    .filter(([, { Type }]) => !untagged.has(Type))
    .flatMap(([id, resource]) => {
      const tags = tagsOf(resource);
      return keys.flatMap((key) => unlessTrue(Boolean(tags.get(key)), `${id} has no tag ${key}`));
    });

function tagsOf({ Type, Properties }: Resource): Map<unknown, unknown> {
  const path = Type === 'AWS::DynamoDB::GlobalTable' ? ['Replicas', 0, 'Tags'] : ['Tags'];
  const tags = Type === 'AWS::Budgets::Budget' ? listAt(Properties, 'ResourceTags') : listAt(Properties, ...path);
  return new Map(tags.map((tag) => [at(tag, 'Key'), at(tag, 'Value')]));
}
