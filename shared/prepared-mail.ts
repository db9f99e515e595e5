import { createHash } from 'node:crypto';
import { reports } from '../templates/workbooks/workbooks.ts';
import type { Delivery, DeliverySettings } from './deliver/delivery-settings.ts';
import { deliveryTag } from './deliver/delivery-tag.ts';
import { freshnessOf, isIncomplete } from './deliver/freshness.ts';
import type { MailFacts } from './deliver/mail-facts.ts';
import { mailMessage } from './deliver/mail-message.ts';
import { type Payload, payloadSha256 } from './deliver/payload.ts';
import { type VersionsAsOf, versionsAsOf } from './plan-as-of.ts';
import type { Attachment, DeliveryKey, DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { MailMessage } from './ports/mail.ts';
import type { DeliveryPorts } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';
import { workbookType } from './report.ts';
import { timeZoneOf } from './store/standing.ts';

/** Which report is to be mailed. */
export interface ToMail {
  readonly key: DeliveryKey;
  readonly scheduledAt: string;
  /** Absent where no framework was in force then. */
  readonly file: ReportRecord | undefined;
  /** A person decided that the workbook goes out, however incomplete it is. */
  readonly evenIncomplete?: true | undefined;
  /** Whether an earlier attempt withheld it: what is recorded late of that instant changes no mail. Absent of the first. */
  readonly isWithheld?: boolean | undefined;
}

/** A mail that could be sent: all that its delivery records of it, and what it says as one attempt or another. */
export interface PreparedMail {
  readonly from: string;
  readonly facts: DeliveryKey &
    Pick<DeliveryRecord, 'scheduledAt' | 'recipients' | 'attachment' | 'file' | 'payloadSha256' | 'evenIncomplete'>;
  message(attempt: Pick<DeliveryRecord, 'attempt' | 'mayBeSecond'>): MailMessage;
}

/** The mail of a delivery, once more. */
export const mailOf = (record: DeliveryRecord): ToMail => {
  const { cycle, report, period, scheduledAt, file, evenIncomplete, attachment } = record;
  const isWithheld = attachment === 'withheld';
  return { key: { cycle, report, period }, scheduledAt, file, evenIncomplete, isWithheld };
};

/** What the configuration says of a report. Throws `delivery-not-configured`, also where there is no such workbook. */
export function deliveryOf({ deliveries }: DeliverySettings, report: string): Delivery {
  const delivery = deliveries.find((each) => each.report === report);
  const isThere = reports.some(({ id }) => id === report);
  if (delivery && isThere) return delivery;
  const why = isThere ? `the configuration delivers no «${report}»` : `there is no workbook «${report}»`;
  throw new SystemError('delivery-not-configured', why, { retry: false });
}

/**
 * Puts a report's mail together, from the file as it was rendered and the departments as they stood at that instant.
 * Throws `delivery-not-configured`, and `stored-file-differs` where the file is not the one that was rendered.
 */
export async function prepareMail(
  ports: DeliveryPorts,
  settings: DeliverySettings,
  toMail: ToMail,
): Promise<PreparedMail> {
  const { key, file } = toMail;
  const delivery = deliveryOf(settings, key.report);
  const bytes = file && (await bytesOf(ports, file));
  const said = await saidOf(ports, delivery, toMail, bytes?.length);
  const [{ from }, { to }] = [settings, delivery];
  const attached = bytes && said.attachment === 'attached' ? attachmentOf(key, bytes) : undefined;
  return {
    from,
    facts: recordedOf(toMail, said.attachment, { from, to }),
    message: ({ attempt, mayBeSecond = false }) => {
      const envelope = { to, tag: deliveryTag({ ...key, attempt }), attachment: attached };
      return mailMessage(settings, { ...said, mayBeSecond }, envelope);
    },
  };
}

/** What the mail says, whichever attempt it is. */
async function saidOf(
  ports: DeliveryPorts,
  delivery: Delivery,
  { key, scheduledAt: asOf, file, evenIncomplete, isWithheld }: ToMail,
  bytes: number | undefined,
): Promise<Omit<MailFacts, 'mayBeSecond'>> {
  const versions = await versionsAsOf(ports.store, key.cycle, ports.now(), asOf);
  const freshness = freshnessOf(standingOf(versions), asOf, delivery.staleAfterDays);
  const incomplete = isIncomplete(freshness, delivery.mostIncompleteShare);
  return {
    ...{ cycle: key.cycle, period: key.period, asOf, freshness, incomplete, fetchFrom: delivery.fetchFrom },
    staleAfterDays: delivery.staleAfterDays,
    attachment: whatItBrings(delivery, bytes, isWithheld ?? (incomplete && !evenIncomplete)),
    title: reports.find(({ id }) => id === key.report)?.title ?? { ar: key.report, en: key.report },
    planTitle: versions?.reference.planTitle ?? '',
    timeZone: await timeZoneOf(ports.store, key.cycle),
    ...(file && bytes !== undefined ? { file: { ...file, name: fileNameOf(key), bytes } } : {}),
  };
}

/** What the delivery records of its mail. */
const recordedOf = (
  { key, scheduledAt, file, evenIncomplete }: ToMail,
  attachment: Attachment,
  { from, to }: Pick<Payload, 'from' | 'to'>,
): PreparedMail['facts'] => ({
  ...{ ...key, scheduledAt, attachment, recipients: to },
  ...(file ? { file } : {}),
  ...(evenIncomplete ? { evenIncomplete } : {}),
  payloadSha256: payloadSha256({ fileSha256: file?.sha256, attachment, from, to }),
});

async function bytesOf({ files }: DeliveryPorts, { key, sha256 }: ReportRecord): Promise<Uint8Array> {
  const bytes = await files.get(key);
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new SystemError('stored-file-differs', `${key} is not the file that was rendered`, { retry: false });
}

function whatItBrings(delivery: Delivery, bytes: number | undefined, isTooIncomplete: boolean): Attachment {
  if (bytes === undefined) return 'none';
  if (isTooIncomplete && delivery.whenIncomplete === 'withhold') return 'withheld';
  return bytes > delivery.attachUpToBytes ? 'too-large' : 'attached';
}

const standingOf = (versions: VersionsAsOf | undefined) => [
  ...(versions?.departments ?? []).map(({ department: { name }, state, version: { readAt } }) => ({
    ...{ name, state, readAt },
  })),
  ...(versions?.missing ?? []).map(({ department: { name }, state }) => ({ name, state })),
];

// What mail services and programs make of other letters in a file's name is not written down anywhere.
const fileNameOf = ({ report, cycle, period }: DeliveryKey): string =>
  `${[report, cycle, period].join('_').replace(/[^A-Za-z0-9_-]+/g, '-')}.xlsx`;

const attachmentOf = (key: DeliveryKey, bytes: Uint8Array): NonNullable<MailMessage['attachment']> => ({
  ...{ fileName: fileNameOf(key), contentType: workbookType, bytes },
});
