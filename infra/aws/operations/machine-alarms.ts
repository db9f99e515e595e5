import {
  deliverFunction,
  ingestFunction,
  mailEventFunction,
  reportFunction,
  watchFunction,
} from '../../resources/functions.ts';
import type { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { Names } from '../names.ts';
import type { AlarmDefinition } from './alarm.ts';
import { ofFunction, ofTable, reckoned, together } from './metrics.ts';

// Those that nobody waits for: of a command its caller sees what it came to.
const unwatched = [watchFunction, ingestFunction, reportFunction, deliverFunction, mailEventFunction];
const slow = [watchFunction, ingestFunction, reportFunction, deliverFunction];
const counted = { statistic: 'Sum', minutes: 15 } as const;

const sumOf = (names: Names, metric: 'Errors' | 'Throttles') =>
  together(
    `${metric} of the functions`,
    unwatched.map(({ name }) => ofFunction(names, name, metric, counted)),
    15,
  );

/** Of each run that was the longest the share of its function's time-out, and of these the largest. */
const mostOfTimeout = (names: Names): MathExpression => {
  const shares = slow.map(({ name, timeoutSeconds }) => {
    const longest = ofFunction(names, name, 'Duration', { statistic: 'Maximum', minutes: 15 });
    return reckoned(
      `${name}, % of its time-out`,
      `FILL(${idOf(name)}, 0) / ${timeoutSeconds * 10}`,
      { [idOf(name)]: longest },
      15,
    );
  });
  const named = Object.fromEntries(shares.map((share, index) => [`share${index}`, share]));
  return reckoned('% of the time-out', `MAX([${Object.keys(named).join(', ')}])`, named, 15);
};

const idOf = (name: string): string => name.replace('-', '');

/** When Lambda or DynamoDB holds something up. */
export const machineAlarms = (names: Names): AlarmDefinition[] => [
  {
    name: 'functions-fail',
    says: 'Functions ended with an error, ran out of time or out of memory, several times in a quarter of an hour.',
    value: sumOf(names, 'Errors'),
    threshold: 3,
  },
  {
    name: 'functions-throttled',
    says: 'Lambda held back runs for half an hour: more at once than the configuration or the account allows.',
    value: sumOf(names, 'Throttles'),
    ...{ threshold: 10, times: 2 },
  },
  {
    name: 'functions-slow',
    says: 'A function took more than four fifths of the time that it has.',
    value: mostOfTimeout(names),
    threshold: 80,
  },
  {
    name: 'table-throttled',
    says: 'DynamoDB held back reads or writes of the plan’s table.',
    value: together(
      'throttled requests',
      [ofTable(names, 'ReadThrottleEvents', counted), ofTable(names, 'WriteThrottleEvents', counted)],
      15,
    ),
    threshold: 10,
  },
];
