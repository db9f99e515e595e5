import {
  AlarmStatusWidget,
  type Alarm,
  Dashboard,
  GraphWidget,
  type IMetric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { functionResources } from '../../resources/functions.ts';
import { failedRunsQueue, ingestDeadLetterQueue, ingestQueue } from '../../resources.ts';
import type { Deployment } from '../deployment.ts';
import type { Names } from '../names.ts';
import { emitted, ofFunction, ofQueue } from './metrics.ts';

const minutes = 15;
const sum = { statistic: 'Sum', minutes } as const;
const most = { statistic: 'Maximum', minutes } as const;

/** The one page that somebody opens first: is it fresh, does it flow, are the reports out. */
export function makeDashboard(
  scope: Construct,
  { names, ministry, stage }: Deployment,
  alarms: readonly Alarm[],
): Dashboard {
  const dashboard = new Dashboard(scope, 'Dashboard', { dashboardName: names.prefix });
  const heading = `# ${ministry}: strategic plan (${stage})\nWhat to do when an alarm rings: docs/operate.md`;
  dashboard.addWidgets(new TextWidget({ markdown: heading, width: 24, height: 2 }));
  dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms], width: 24, height: 4 }));
  dashboard.addWidgets(...graphs(names));
  return dashboard;
}

const graphs = (names: Names): GraphWidget[] => [
  graph('From an edit to its reading (seconds)', [
    emitted(names, 'ingest', 'LagSeconds', { statistic: 'p50', minutes }),
    emitted(names, 'ingest', 'LagSeconds', { statistic: 'p95', minutes }),
    emitted(names, 'watch', 'OldestUnreadSeconds', most),
    ofQueue(names, ingestQueue.name, 'ApproximateAgeOfOldestMessage', most),
  ]),
  graph('Found, sent, read, accepted', [
    emitted(names, 'watch', 'MessagesSent', sum),
    ...[emitted(names, 'ingest', 'Ingested', sum), emitted(names, 'ingest', 'Accepted', sum)],
    ...[emitted(names, 'ingest', 'Returned', sum), emitted(names, 'ingest', 'Held', sum)],
  ]),
  graph('Refused by Google, failed, unreachable', [
    ...[emitted(names, 'ingest', 'ReadsRefused', sum), emitted(names, 'ingest', 'IngestFailed', sum)],
    emitted(names, 'watch', 'DepartmentsUnreachable', most),
  ]),
  // A message waits in the line of watch, then delayed in the queue until its turn, then visible until a worker is free.
  graph('What waits', [
    emitted(names, 'watch', 'SpreadsheetsWaiting', most),
    ofQueue(names, ingestQueue.name, 'ApproximateNumberOfMessagesDelayed', most),
    ...[ingestQueue, ingestDeadLetterQueue, failedRunsQueue].map(({ name }) =>
      ofQueue(names, name, 'ApproximateNumberOfMessagesVisible', most),
    ),
  ]),
  graph('Reports and mails', [
    ...[emitted(names, 'report', 'WorkbooksRendered', sum), emitted(names, 'deliver', 'MailsSent', sum)],
    ...[emitted(names, 'deliver', 'MailsWaiting', most), emitted(names, 'deliver', 'MailsUnknown', most)],
    ...[emitted(names, 'deliver', 'MailsFailed', most), emitted(names, 'mail-event', 'MailsReturned', sum)],
  ]),
  graph(
    'Longest run (milliseconds)',
    functionResources.map(({ name }) => ofFunction(names, name, 'Duration', most)),
  ),
];

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 8, height: 6 });
