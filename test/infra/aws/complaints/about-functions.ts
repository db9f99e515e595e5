import { at, listAt } from '../json-path.ts';
import { ofType, type Resource, type Templates } from '../synthesized.ts';
import { type Check, unless, unlessTrue } from './check.ts';

type Named = [string, Resource];

const nameOf = ([, { Properties }]: Named): string => String(Properties['FunctionName']);

/** The functions: what they run on, how long and how many, what becomes of what fails. */
export const aboutFunctions: Check = (templates) => {
  const functions = ofType(templates, 'AWS::Lambda::Function');
  return [
    ...unlessTrue(functions.length === 9, `there are ${functions.length} functions`),
    ...functions.flatMap((one) => [...machine(one), ...logged(one, templates), ...environment(one)]),
    ...functions.flatMap((one) => unless(one, ['RecursiveLoop'], undefined)),
    ...unlessTrue(
      new Set(functions.map(([, each]) => each.Properties['Role'])).size === 9,
      'two functions share a role',
    ),
    ...unattended(templates),
    ...fed(templates),
  ];
};

const machine = (one: Named): string[] => {
  const { Timeout, MemorySize, ReservedConcurrentExecutions: atOnce } = one[1].Properties;
  return [
    ...unless(one, ['Runtime'], 'nodejs24.x'),
    ...unless(one, ['Architectures'], ['arm64']),
    ...unless(one, ['Handler'], 'index.handler'),
    ...unlessTrue(Number(Timeout) > 3 && Number(Timeout) <= 900, `${one[0]} has no time-out of its own`),
    ...unlessTrue(Number(MemorySize) > 128, `${one[0]} has no memory of its own`),
    ...unlessTrue(Number(atOnce) >= 1 && Number(atOnce) <= 100, `${one[0]} may take the whole account`),
  ];
};

const logged = (one: Named, templates: Templates): string[] => {
  const name = at(one[1].Properties, 'LoggingConfig', 'LogGroup');
  const group = ofType(templates, 'AWS::Logs::LogGroup').find(([, each]) => each.Properties['LogGroupName'] === name);
  return [
    ...unlessTrue(name === `/aws/lambda/${nameOf(one)}`, `${one[0]} has no log of its own`),
    ...unlessTrue(Number(group?.[1].Properties['RetentionInDays']) > 0, `${one[0]} keeps its log for ever`),
  ];
};

const mostBytes = 4096;

const environment = (one: Named): string[] => {
  const variables = at(one[1].Properties, 'Environment', 'Variables') as Record<string, string>;
  const isSaid = ['TABLE_NAME', 'DEADLINE_SECONDS', 'POWERTOOLS_SERVICE_NAME', 'POWERTOOLS_METRICS_NAMESPACE'].every(
    (key) => variables[key],
  );
  const deadline = Number(variables['DEADLINE_SECONDS']);
  return [
    ...unlessTrue(isSaid, `${one[0]} is not told what all are told`),
    ...unlessTrue(deadline < Number(one[1].Properties['Timeout']), `${one[0]} ends before one of its calls may`),
    ...unlessTrue(
      Buffer.byteLength(JSON.stringify(variables)) <= mostBytes,
      `${one[0]} is told more than Lambda holds`,
    ),
  ];
};

// Started by a schedule or an event, with nobody who waits.
const alone = ['watch', 'report', 'deliver', 'mail-event'];

const unattended = (templates: Templates): string[] => {
  const configs = ofType(templates, 'AWS::Lambda::EventInvokeConfig');
  return alone.flatMap((name) => {
    const config = configs.find(([, { Properties }]) => String(Properties['FunctionName']).endsWith(`-${name}`));
    if (!config) return [`runs of ${name} that fail are begun again in a way that nobody chose`];
    const kept = String(at(config[1].Properties, 'DestinationConfig', 'OnFailure', 'Destination'));
    return [
      ...unlessTrue(name === 'watch' || kept.endsWith('-failed-runs'), `runs of ${name} that fail are lost`),
      ...unlessTrue(
        Number(config[1].Properties['MaximumEventAgeInSeconds']) <= 3600,
        `a run of ${name} may begin hours late`,
      ),
    ];
  });
};

const fed = (templates: Templates): string[] => {
  const mappings = ofType(templates, 'AWS::Lambda::EventSourceMapping');
  const ingest = ofType(templates, 'AWS::Lambda::Function').find((one) => nameOf(one).endsWith('-ingest'));
  const atOnce = ingest?.[1].Properties['ReservedConcurrentExecutions'];
  return [
    ...unlessTrue(mappings.length === 1, 'there is not exactly one queue that feeds a function'),
    ...mappings.flatMap((mapping) => [
      ...unless(mapping, ['BatchSize'], 1),
      ...unlessTrue(
        listAt(mapping[1].Properties, 'FunctionResponseTypes').includes('ReportBatchItemFailures'),
        'a message that fails takes its neighbours along',
      ),
      ...unless(mapping, ['ScalingConfig', 'MaximumConcurrency'], atOnce),
    ]),
  ];
};
