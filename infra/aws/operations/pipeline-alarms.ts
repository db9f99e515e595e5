import { failedRunsQueue, ingestDeadLetterQueue, ingestQueue } from '../../resources.ts';
import type { Names } from '../names.ts';
import type { AlarmDefinition } from './alarm.ts';
import { emitted, ofQueue, reckoned, together } from './metrics.ts';

const waiting = { statistic: 'Maximum', minutes: 5 } as const;
const counted = { statistic: 'Sum', minutes: 5 } as const;

/** When spreadsheets are not found, not read, or not answered. */
export const pipelineAlarms = (names: Names): AlarmDefinition[] => [
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
    says: 'A spreadsheet has waited for more than half an hour to be read.',
    value: ofQueue(names, ingestQueue.name, 'ApproximateAgeOfOldestMessage', waiting),
    ...{ threshold: 1800, times: 2 },
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
        refused: emitted(names, 'ingest', 'ReadsRefused', { statistic: 'Sum', minutes: 15 }),
        read: emitted(names, 'ingest', 'Ingested', { statistic: 'Sum', minutes: 15 }),
      },
      15,
    ),
    ...{ threshold: 5, times: 2 },
  },
];
