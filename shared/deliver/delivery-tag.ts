import type { DeliveryKey } from '../ports/delivery-record.ts';

/** One mail of a delivery. */
export interface DeliveryMail extends DeliveryKey {
  readonly attempt: number;
}

// SES takes letters, digits and `_ . @ -` in a tag, 256 at most: everything else is written as `.` and its byte.
const escaped = (part: string): string =>
  [...Buffer.from(part)]
    .map((byte) => {
      const letter = String.fromCharCode(byte);
      return /[A-Za-z0-9-]/.test(letter) ? letter : `.${byte.toString(16).padStart(2, '0')}`;
    })
    .join('');

const unescaped = (part: string): string =>
  Buffer.from(
    part.replace(/\.([0-9a-f]{2})|([A-Za-z0-9-])/g, (_, byte, letter) => byte ?? letter.charCodeAt(0).toString(16)),
    'hex',
  ).toString();

/** What a mail is tagged with, so that the mail service's events say whose they are: `2021-2023_finance-report_2026-03_1`. */
export const deliveryTag = ({ cycle, report, period, attempt }: DeliveryMail): string =>
  [cycle, report, period, String(attempt)].map(escaped).join('_');

/** The mail that a tag names; undefined where it is none of ours. */
export function mailOfTag(tag: string): DeliveryMail | undefined {
  if (!/^(?:(?:[A-Za-z0-9-]|\.[0-9a-f]{2})+_){3}\d{1,6}$/.test(tag)) return undefined;
  const [cycle = '', report = '', period = '', attempt] = tag.split('_').map(unescaped);
  return { cycle, report, period, attempt: Number(attempt) };
}
