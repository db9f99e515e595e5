import type { MailMessage } from '../ports/mail.ts';
import type { DeliverySettings } from './delivery-settings.ts';
import { htmlBody, textBody } from './mail-body.ts';
import type { MailFacts } from './mail-facts.ts';
import { mailWords } from './mail-words.ts';

/** What a mail is beside its words. */
export interface MailEnvelope {
  readonly to: readonly string[];
  readonly tag: string;
  /** The workbook, where it is attached. */
  readonly attachment: MailMessage['attachment'] | undefined;
}

/** A mail in the words of its facts, by the sender's rules. */
export function mailMessage(
  { from, replyTo, configurationSet }: DeliverySettings,
  facts: MailFacts,
  { to, tag, attachment }: MailEnvelope,
): MailMessage {
  const { subject, lines } = mailWords(facts);
  return {
    ...{ from, to, subject, text: textBody(lines), html: htmlBody(lines), tag },
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(configurationSet === undefined ? {} : { configurationSet }),
    ...(attachment ? { attachment } : {}),
  };
}
