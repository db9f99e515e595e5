import {
  SESv2ServiceException,
  SendEmailCommand,
  type SendEmailCommandInput,
  type SESv2Client,
} from '@aws-sdk/client-sesv2';
import type { Mail, MailMessage, SendOutcome } from '../ports/mail.ts';

// Too many a second, or too many a day: in whatever status it comes.
const notNow = new Set(['TooManyRequestsException', 'LimitExceededException', 'ThrottlingException']);
const [requestTimeout, tooManyRequests] = [408, 429];

/** Mail through SES v2; the client must not repeat a call by itself, for SES knows no mail again. */
export class SesMail implements Mail {
  readonly #client: SESv2Client;

  constructor(client: SESv2Client) {
    this.#client = client;
  }

  async send(message: MailMessage): Promise<SendOutcome> {
    try {
      const { MessageId } = await this.#client.send(new SendEmailCommand(inputOf(message)));
      return MessageId ? { outcome: 'accepted', messageId: MessageId } : doubt('an answer without an id');
    } catch (error) {
      return outcomeOf(error);
    }
  }
}

const doubt = (message: string): SendOutcome => ({ outcome: 'unknown', code: 'no-answer', message });

function outcomeOf(error: unknown): SendOutcome {
  const message = error instanceof Error ? error.message : String(error);
  // A silent server, a lost connection, an answer that cannot be read: the mail may be on its way.
  if (!(error instanceof SESv2ServiceException)) return doubt(message);
  const { name: code, $metadata } = error;
  const status = $metadata.httpStatusCode ?? 0;
  if (notNow.has(code) || status === tooManyRequests) return { outcome: 'not-now', code, message };
  // What SES refuses it has not sent: an address, the sender, the account, or our own rights.
  const isRefused = status >= 400 && status < 500 && status !== requestTimeout;
  return { outcome: isRefused ? 'refused' : 'unknown', code, message };
}

// SES takes anything but ASCII only where it is told the character set.
const inUtf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

function inputOf(message: MailMessage): SendEmailCommandInput {
  const { from, to, replyTo, subject, text, html, tag, configurationSet } = message;
  return {
    FromEmailAddress: from,
    Destination: { ToAddresses: [...to] },
    ...(replyTo === undefined ? {} : { ReplyToAddresses: [replyTo] }),
    ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
    EmailTags: [{ Name: 'delivery', Value: tag }],
    Content: {
      Simple: {
        Subject: inUtf8(subject),
        Body: { Text: inUtf8(text), Html: inUtf8(html) },
        ...attached(message),
      },
    },
  };
}

const attached = ({ attachment }: MailMessage) =>
  attachment && {
    Attachments: [
      {
        FileName: attachment.fileName,
        ContentType: attachment.contentType,
        ContentDisposition: 'ATTACHMENT' as const,
        // Left out, SES takes it for seven-bit text.
        ContentTransferEncoding: 'BASE64' as const,
        RawContent: attachment.bytes,
      },
    ],
  };
