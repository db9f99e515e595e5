import { failedRunsQueue, ingestDeadLetterQueue } from '../../resources.ts';
import type { Deployment } from '../deployment.ts';
import type { AlarmDefinition } from './alarm.ts';
import { emitted, ofQueue, reckoned, together } from './metrics.ts';

const waiting = { statistic: 'Maximum', minutes: 5 } as const;
const counted = { statistic: 'Sum', minutes: 5 } as const;
const quarter = { statistic: 'Sum', minutes: 15 } as const;

/** When spreadsheets are not found, not read, or not answered. */
export const pipelineAlarms = ({ names, chosen }: Pick<Deployment, 'names' | 'chosen'>): AlarmDefinition[] => [
  {
    name: 'watch-silent',
    says: 'No look at the spreadsheets has succeeded for half an hour: edits are neither read nor answered.',
    value: emitted(names, 'watch', 'Watched', counted),
    ...{ threshold: 0, below: true, times: 6, silenceIsBad: true, onlyWhileWatching: true },
  },
  {
    name: 'spreadsheets-given-up',
    says: 'A spreadsheet failed five times and is not tried again by itself.',
    value: ofQueue(names, ingestDeadLetterQueue.name, 'ApproximateNumberOfMessagesVisible', waiting),
    threshold: 1,
  },
  {
    name: 'spreadsheets-late',
    says: 'A change has been in its spreadsheet unread for an hour longer than the configuration lets it wait.',
    value: emitted(names, 'watch', 'OldestUnreadSeconds', { statistic: 'Maximum', minutes: 15 }),
    // A spreadsheet that is always edited waits for latestMinutes until it is due. Then comes a wave: 3,000 at 57.5 a minute
    // take one reader 52 minutes, with the next look at the spreadsheets 57. What is later than that twice does not flow.
    ...{ threshold: 60 * (chosen.watch.latestMinutes + 60), times: 2 },
  },
  {
    name: 'readings-fail',
    says: 'More than one reading of ten failed for half an hour: those spreadsheets are not answered.',
    value: reckoned(
      '% of readings failed',
      // One or two pass by themselves, for the queue brings their messages again.
      'IF(FILL(failed, 0) >= 3, 100 * FILL(failed, 0) / (FILL(failed, 0) + FILL(read, 0)), 0)',
      {
        failed: emitted(names, 'ingest', 'IngestFailed', quarter),
        read: emitted(names, 'ingest', 'Ingested', quarter),
      },
      15,
    ),
    ...{ threshold: 10, times: 2 },
  },
  {
    name: 'runs-failed',
    says: 'A report, a delivery or an event of a mail failed for good, and waits for a person.',
    value: ofQueue(names, failedRunsQueue.name, 'ApproximateNumberOfMessagesVisible', waiting),
    threshold: 1,
  },
  {
    name: 'departments-unreachable',
    says: 'The pipeline may not, or cannot, open the spreadsheet of a department.',
    value: emitted(names, 'watch', 'DepartmentsUnreachable', waiting),
    ...{ threshold: 1, times: 3 },
  },
  {
    name: 'google-sign-in-refused',
    says: 'Google does not let the pipeline in: nothing can be read or answered.',
    value: together(
      'sign-ins refused',
      [
        emitted(names, 'watch', 'GoogleSignInRefused', counted),
        emitted(names, 'ingest', 'GoogleSignInRefused', counted),
      ],
      5,
    ),
    threshold: 1,
  },
  {
    name: 'quota-exceeded',
    says: 'More than one reading of twenty was refused by Google for its quota.',
    value: reckoned(
      '% of readings refused',
      // Of a handful one refusal says nothing.
      'IF(FILL(refused, 0) + FILL(read, 0) >= 20, 100 * FILL(refused, 0) / (FILL(refused, 0) + FILL(read, 0)), 0)',
      {
        refused: emitted(names, 'ingest', 'ReadsRefused', quarter),
        read: emitted(names, 'ingest', 'Ingested', quarter),
      },
      15,
    ),
    ...{ threshold: 5, times: 2 },
  },
];
