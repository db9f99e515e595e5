import { at, listAt } from '../json-path.ts';
import { ofType, type Resource } from '../synthesized.ts';
import { type Check, type Statement, statementsIn, unless, unlessTrue } from './check.ts';
import { rights } from './rights.ts';

type Named = [string, Resource];

/** The roles: each as wide as was agreed, and to be assumed by nobody else. */
export const aboutRoles: Check = (templates) => {
  const roles = ofType(templates, 'AWS::IAM::Role');
  const known = roles.map(([, { Properties }]) => partOf(String(Properties['RoleName'])));
  return [
    ...Object.keys(rights).flatMap((name) => unlessTrue(known.includes(name), `there is no role ${name}`)),
    ...['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::IAM::User'].flatMap((type) =>
      ofType(templates, type).map(([id]) => `${id}: rights stand in a role, where they are read at once`),
    ),
    ...roles.flatMap((role) => [...trusted(role), ...wide(role)]),
  ];
};

const partOf = (roleName: string): string => roleName.replace(/^ministry-plan-(?:dev|prod)-/, '');

function trusted(role: Named): string[] {
  const document = role[1].Properties['AssumeRolePolicyDocument'];
  const statements = statementsIn(document);
  const isSchedules = partOf(String(role[1].Properties['RoleName'])) === 'schedules';
  const service = isSchedules ? 'scheduler.amazonaws.com' : 'lambda.amazonaws.com';
  const condition = at(statements[0]?.condition, 'StringEquals');
  return [
    ...unlessTrue(
      statements.length === 1 && at(statements[0]?.principal, 'Service') === service,
      `${role[0]} trusts somebody else than ${service}`,
    ),
    ...unlessTrue(
      !isSchedules || /^\d{12}$/.test(String(at(condition, 'aws:SourceAccount'))),
      'any account’s schedules start our runs',
    ),
    ...unlessTrue(
      !isSchedules || /:schedule-group\/ministry-plan-\w+$/.test(String(at(condition, 'aws:SourceArn'))),
      'any group’s schedules start our runs',
    ),
    ...unless(role, ['ManagedPolicyArns'], undefined),
  ];
}

function wide(role: Named): string[] {
  const name = partOf(String(role[1].Properties['RoleName']));
  const prefix = String(role[1].Properties['RoleName']).slice(0, -name.length - 1);
  const statements = listAt(role[1].Properties, 'Policies').flatMap((policy) =>
    statementsIn(at(policy, 'PolicyDocument')),
  );
  const granted = statements.flatMap((statement) => rightsOf(statement, prefix));
  const agreed = [...(rights[name] ?? []), ...(name === 'schedules' ? [] : logsOf(name))];
  const sids = listAt(role[1].Properties, 'Policies').flatMap((policy) =>
    listAt(policy, 'PolicyDocument', 'Statement').map((statement) => String(at(statement, 'Sid'))),
  );
  return [
    ...unlessTrue(new Set(sids).size === sids.length, `${name} has two statements of one name, which IAM refuses`),
    ...granted.filter((right) => !agreed.includes(right)).map((right) => `${name} may ${right}, which was not agreed`),
    ...agreed.filter((right) => !granted.includes(right)).map((right) => `${name} may not ${right}, which it needs`),
  ];
}

const logsOf = (name: string): string[] => [
  `logs:CreateLogStream on log-group:/aws/lambda/@-${name}:*`,
  `logs:PutLogEvents on log-group:/aws/lambda/@-${name}:*`,
];

const rightsOf = ({ effect, actions, resources, condition }: Statement, prefix: string): string[] =>
  effect === 'Deny'
    ? []
    : actions.flatMap((action) =>
        resources.map((resource) => `${action} on ${short(resource, prefix)}${conditionsOf(condition)}`),
      );

/** Only of one's own account and region may the beginning be left out. */
const short = (resource: string, prefix: string): string =>
  resource
    .replace(/^arn:aws:(?:dynamodb|sqs|ses|lambda|logs):eu-central-1:(?:111122223333|444455556666):/, '')
    .replace(new RegExp(`^arn:aws:s3:::${prefix}-reports-\\d{12}/`), '')
    .replace(prefix, '@');

function conditionsOf(condition: unknown): string {
  const keys = listAt(condition, 'ForAllValues:StringLike', 'dynamodb:LeadingKeys').toSorted();
  const sender = at(condition, 'StringEquals', 'ses:FromAddress');
  const recipients = listAt(condition, 'ForAllValues:StringEquals', 'ses:Recipients');
  const said = [...keys, ...(sender ? ['sender'] : []), ...(recipients.length > 0 ? ['recipients'] : [])];
  return said.length > 0 ? ` if ${said.join(' ')}` : '';
}
