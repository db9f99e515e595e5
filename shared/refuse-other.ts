import { payloadSha256 } from './deliver/payload.ts';
import type { DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { PreparedMail } from './prepared-mail.ts';

/** Throws `delivery-differs` where a period's delivery is another mail than the one that would be sent now. */
export function refuseOther(known: DeliveryRecord, prepared: PreparedMail): void {
  if (known.payloadSha256 === prepared.facts.payloadSha256) return;
  const { report, period, state, scheduledAt } = known;
  const what = `${report} ${period} is ${state} as of ${scheduledAt}; now it would be another mail`;
  const message = `${what} (${differences(known, prepared).join('; ')}): nothing is sent`;
  throw new SystemError('delivery-differs', message, { retry: false });
}

function differences(known: DeliveryRecord, { facts, from }: PreparedMail): string[] {
  const listed = (recipients: readonly string[]): string => recipients.toSorted().join(', ');
  const pairs = [
    ['file', facts.file?.sha256 ?? 'none', known.file?.sha256 ?? 'none'],
    ['recipients', listed(facts.recipients), listed(known.recipients)],
    ['attachment', facts.attachment, known.attachment],
  ] as const;
  return [
    ...pairs.flatMap(([what, now, then]) => (now === then ? [] : [`${what} ${now} instead of ${then}`])),
    ...(isFrom(from, known) ? [] : [`sender ${from}`]),
  ];
}

// Who sent it is in its payload alone.
const isFrom = (from: string, { file, attachment, recipients, payloadSha256: sha256 }: DeliveryRecord): boolean =>
  payloadSha256({ fileSha256: file?.sha256, attachment, from, to: recipients }) === sha256;
