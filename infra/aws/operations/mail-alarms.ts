import type { Names } from '../names.ts';
import type { AlarmDefinition } from './alarm.ts';
import { emitted, together } from './metrics.ts';

// As often as deliveries are looked after.
const each = { statistic: 'Maximum', minutes: 15 } as const;

/** When a report does not reach whom it is for. */
export const mailAlarms = (names: Names): AlarmDefinition[] => [
  {
    name: 'delivery-missing',
    says: 'A report that was due is not mailed a quarter of an hour later, or nobody looks after the deliveries any more.',
    // Twice as long as it takes until they are looked after again: a run that comes a little late is no silence.
    value: emitted(names, 'deliver', 'DeliveriesMissing', { statistic: 'Maximum', minutes: 30 }),
    ...{ threshold: 1, silenceIsBad: true },
  },
  {
    name: 'mail-in-doubt',
    says: 'Whether a report was mailed is not known.',
    value: emitted(names, 'deliver', 'MailsUnknown', each),
    threshold: 1,
  },
  {
    name: 'mail-failed',
    says: 'A report was refused by SES, or came back from its recipient.',
    value: together(
      'mails that failed or came back',
      [
        emitted(names, 'deliver', 'MailsFailed', each),
        emitted(names, 'mail-event', 'MailsReturned', { statistic: 'Sum', minutes: 15 }),
      ],
      15,
    ),
    threshold: 1,
  },
];
