import { createHash } from 'node:crypto';
import { reports } from '../templates/workbooks/workbooks.ts';
import type { Delivery, DeliverySettings } from './deliver/delivery-settings.ts';
import { deliveryTag } from './deliver/delivery-tag.ts';
import { freshnessOf, isIncomplete } from './deliver/freshness.ts';
import { htmlBody, textBody } from './deliver/mail-body.ts';
import type { MailFacts } from './deliver/mail-facts.ts';
import { mailWords } from './deliver/mail-words.ts';
import { payloadSha256 } from './deliver/payload.ts';
import { type VersionsAsOf, versionsAsOf } from './plan-as-of.ts';
import type { Attachment, DeliveryKey, DeliveryRecord } from './ports/delivery-record.ts';
import { SystemError } from './ports/errors.ts';
import type { MailMessage } from './ports/mail.ts';
import type { Ports } from './ports/ports.ts';
import type { ReportRecord } from './ports/records.ts';
import { workbookType } from './report.ts';
import { timeZoneOf } from './store/standing.ts';

/** Which report is to be mailed. */
export interface ToMail {
  readonly key: DeliveryKey;
  readonly scheduledAt: string;
  /** Absent where no framework was in force then. */
  readonly file: ReportRecord | undefined;
}

/** A mail that could be sent: all that its delivery records of it, and what it says as one attempt or another. */
export interface PreparedMail {
  readonly facts: DeliveryKey &
    Pick<DeliveryRecord, 'scheduledAt' | 'recipients' | 'attachment' | 'file' | 'payloadSha256'>;
  message(attempt: Pick<DeliveryRecord, 'attempt' | 'mayBeSecond'>): MailMessage;
}

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
export async function prepareMail(ports: Ports, settings: DeliverySettings, toMail: ToMail): Promise<PreparedMail> {
  const { key, scheduledAt, file } = toMail;
  const delivery = deliveryOf(settings, key.report);
  const versions = await versionsAsOf(ports.store, key.cycle, ports.now(), scheduledAt);
  const bytes = file && (await bytesOf(ports, file));
  const freshness = freshnessOf(standingOf(versions), scheduledAt, delivery.staleAfterDays);
  const incomplete = isIncomplete(freshness, delivery.mostIncompleteShare);
  const attachment = attachmentOf(delivery, bytes?.length, incomplete);
  const facts: Omit<MailFacts, 'mayBeSecond'> = {
    ...key,
    ...{ freshness, incomplete, attachment, fetchFrom: delivery.fetchFrom, asOf: scheduledAt },
    title: reports.find(({ id }) => id === key.report)?.title ?? { ar: key.report, en: key.report },
    planTitle: versions?.reference.planTitle ?? '',
    timeZone: await timeZoneOf(ports.store, key.cycle),
    ...(file && bytes ? { file: { ...file, name: fileNameOf(key), bytes: bytes.length } } : {}),
  };
  const { from, replyTo, configurationSet } = settings;
  const { to } = delivery;
  return {
    facts: {
      ...{ ...key, scheduledAt, attachment, recipients: to },
      ...(file ? { file } : {}),
      payloadSha256: payloadSha256({ fileSha256: file?.sha256, attachment, from, to }),
    },
    message: ({ attempt, mayBeSecond = false }) => {
      const { subject, lines } = mailWords({ ...facts, mayBeSecond });
      return {
        ...{ from, to, subject, text: textBody(lines), html: htmlBody(lines) },
        ...(replyTo === undefined ? {} : { replyTo }),
        ...(configurationSet === undefined ? {} : { configurationSet }),
        ...(attachment === 'attached' && bytes
          ? { attachment: { fileName: fileNameOf(key), contentType: workbookType, bytes } }
          : {}),
        tag: deliveryTag({ ...key, attempt }),
      };
    },
  };
}

async function bytesOf({ files }: Ports, { key, sha256 }: ReportRecord): Promise<Uint8Array> {
  const bytes = await files.get(key);
  if (createHash('sha256').update(bytes).digest('hex') === sha256) return bytes;
  throw new SystemError('stored-file-differs', `${key} is not the file that was rendered`, { retry: false });
}

function attachmentOf(delivery: Delivery, bytes: number | undefined, incomplete: boolean): Attachment {
  if (bytes === undefined) return 'none';
  if (incomplete && delivery.whenIncomplete === 'withhold') return 'withheld';
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
