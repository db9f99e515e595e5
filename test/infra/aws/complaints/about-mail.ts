import { at, listAt } from '../json-path.ts';
import { ofType } from '../synthesized.ts';
import { type Check, unless, unlessTrue } from './check.ts';

const told = ['BOUNCE', 'COMPLAINT', 'DELIVERY', 'REJECT', 'SEND'];

/** What SES tells of a mail: all of it, of our mails only, and none of it is lost. */
export const aboutMail: Check = (templates) => {
  const sets = ofType(templates, 'AWS::SES::ConfigurationSet');
  const destinations = ofType(templates, 'AWS::SES::ConfigurationSetEventDestination');
  const rules = ofType(templates, 'AWS::Events::Rule');
  return [
    ...unlessTrue(
      sets.length === 1 && destinations.length === 1 && rules.length === 1,
      'SES tells nobody of our mails',
    ),
    ...sets.flatMap((set) => unless(set, ['DeliveryOptions', 'TlsPolicy'], 'REQUIRE')),
    ...destinations.flatMap((destination) => [
      ...unless(destination, ['EventDestination', 'Enabled'], true),
      ...unless(destination, ['ConfigurationSetName'], sets[0]?.[1].Properties['Name']),
      ...unlessTrue(
        String(listAt(destination[1].Properties, 'EventDestination', 'MatchingEventTypes').toSorted()) === String(told),
        'SES does not tell all that becomes of a mail',
      ),
    ]),
    ...rules.flatMap((rule) => [
      ...unless(rule, ['State'], 'ENABLED'),
      ...unless(rule, ['EventPattern', 'source'], ['aws.ses']),
      ...unless(
        rule,
        ['EventPattern', 'detail', 'mail', 'tags', 'ses:configuration-set'],
        [sets[0]?.[1].Properties['Name']],
      ),
      ...unlessTrue(
        listAt(rule[1].Properties, 'EventPattern', 'account').length === 1,
        'another account’s events are taken for ours',
      ),
      ...unlessTrue(
        listAt(rule[1].Properties, 'EventPattern', 'detail-type').length === told.length,
        'the rule overhears events',
      ),
      ...listAt(rule[1].Properties, 'Targets').flatMap((target) =>
        unlessTrue(
          String(at(target, 'DeadLetterConfig', 'Arn')).endsWith('-failed-runs') &&
            at(target, 'RetryPolicy') !== undefined,
          'an event of a mail that cannot be brought is lost',
        ),
      ),
    ]),
    ...ofType(templates, 'AWS::Lambda::Permission').flatMap((permission) =>
      unlessTrue(
        permission[1].Properties['SourceArn'] !== undefined,
        `${permission[0]}: anybody of that service may start it`,
      ),
    ),
  ];
};
