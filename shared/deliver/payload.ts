import { sha256Of } from '../plan/content-hash.ts';
import type { Attachment } from '../ports/delivery-record.ts';

/** What makes two mails of one period the same mail. */
export interface Payload {
  /** SHA-256 of the workbook; absent where there is none. */
  readonly fileSha256: string | undefined;
  readonly attachment: Attachment;
  readonly from: string;
  readonly to: readonly string[];
}

/** SHA-256 of what a mail brings, to whom, and from whom; the order of the recipients does not matter. */
export const payloadSha256 = ({ fileSha256 = '', attachment, from, to }: Payload): string =>
  sha256Of({ fileSha256, attachment, from, to: to.toSorted() });
