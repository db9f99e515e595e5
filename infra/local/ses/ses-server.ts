import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { requireSignature } from '../aws-json.ts';
import { prepareFolder, writeDurably } from '../durable-file.ts';
import {
  type LocalAddress,
  type LocalReply,
  type LocalRequest,
  type LocalServer,
  startHttpServer,
} from '../http-server.ts';
import { ServiceError } from '../service-error.ts';
import { type MailAttachment, writeEml } from './eml.ts';
import { eventsOf } from './mail-events.ts';
import { readSendEmail, recipientsOf, refuse, type SendEmail } from './send-email.ts';

const maxMailBytes = 40 * 1024 * 1024;
const maxBodyBytes = 2 * maxMailBytes; // a mail is base64 within JSON

const mailOf = (input: SendEmail, messageId: string): Buffer => {
  if ('Raw' in input.Content) return Buffer.from(input.Content.Raw.Data, 'base64');
  const { Subject, Body, Attachments } = input.Content.Simple;
  const { ToAddresses: to, CcAddresses: cc } = input.Destination;
  const bodies = { ...(Body.Text && { text: Body.Text.Data }), ...(Body.Html && { html: Body.Html.Data }) };
  const people = { from: input.FromEmailAddress, to, cc, replyTo: input.ReplyToAddresses };
  const attachments = Attachments.map(
    ({ FileName: fileName, ContentType: contentType, ContentDisposition, RawContent }): MailAttachment => ({
      ...{ fileName, contentType, disposition: ContentDisposition === 'INLINE' ? 'inline' : 'attachment' },
      bytes: Buffer.from(RawContent, 'base64'),
    }),
  );
  return Buffer.from(writeEml({ ...people, subject: Subject.Data, ...bodies, attachments }, messageId, new Date()));
};

// What only the envelope knows stands before the mail, as headers of its own.
const envelopeOf = ({ Destination, EmailTags }: SendEmail, recipients: readonly string[], id: string): Buffer => {
  const tags = EmailTags.map(({ Name, Value }) => `${Name}=${Value}`).join(', ');
  const lines = [`X-SES-Message-Id: ${id}`, ...(tags ? [`X-SES-Message-Tags: ${tags}`] : [])];
  if (Destination.BccAddresses.length > 0) lines.push(`X-Envelope-Bcc: ${Destination.BccAddresses.join(', ')}`);
  return Buffer.from([...lines, `X-Envelope-To: ${recipients.join(', ')}`, ''].join('\r\n'));
};

let sequence = 0;

// As SES writes it; the time and a count in front keep the files in order, even of one millisecond.
const nextMessageId = (): string => {
  sequence = (sequence + 1) % 0x10000;
  const [time, count] = [Date.now().toString(16).padStart(12, '0'), sequence.toString(16).padStart(4, '0')];
  return `${time}${count}-${randomUUID()}-000000`;
};

// Nobody can ever verify an identity in a domain that RFC 2606 sets apart for being invalid.
const unverifiable = /@(?:[^@\s>]+\.)?invalid>?$/i;

function refuseAsSes(input: SendEmail, configurationSets: readonly string[]): void {
  const recipients = recipientsOf(input);
  if (recipients.length === 0 || recipients.length > 50) throw refuse('A mail has 1 to 50 recipients.');
  const { ConfigurationSetName: set, FromEmailAddress: from } = input;
  if (set !== undefined && !configurationSets.includes(set))
    throw new ServiceError('NotFoundException', `Configuration set <${set}> does not exist.`, 404);
  if (unverifiable.test(from))
    throw new ServiceError(
      'MessageRejected',
      `Email address is not verified. The following identities failed the check in region EU-CENTRAL-1: ${from}`,
    );
}

const sendEmail = async ({ home, configurationSets = [] }: SesPlace, { body }: LocalRequest): Promise<LocalReply> => {
  const input = readSendEmail(body);
  refuseAsSes(input, configurationSets);
  const messageId = nextMessageId();
  const mail = Buffer.concat([envelopeOf(input, recipientsOf(input), messageId), mailOf(input, messageId)]);
  if (mail.length > maxMailBytes) throw refuse(`A mail has at most ${maxMailBytes} bytes.`);
  await writeDurably(join(home, 'mail', `${messageId}.eml`), mail);
  // A kill in between leaves a mail of which nothing is told: EventBridge brings events as best it can, no better.
  for (const [index, event] of eventsOf(input, messageId, new Date()).entries())
    await writeDurably(join(home, 'mail', 'events', `${messageId}-${index}.json`), JSON.stringify(event));
  return {
    status: 200,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ MessageId: messageId }),
  };
};

const explain = ({ code, message, status }: ServiceError): LocalReply => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code.replace(/^.*#/, '') },
  body: JSON.stringify({ message }),
});

/** Where to keep the mails, and the configuration sets that there are. */
export interface SesPlace extends LocalAddress {
  readonly configurationSets?: readonly string[];
}

/**
 * Starts an SES v2 that sends nothing: each mail becomes an .eml file in `home/mail`, in order of its name, and what
 * EventBridge would be told of it lies in `home/mail/events`.
 */
export const startSesServer = async (place: SesPlace): Promise<LocalServer> => {
  await prepareFolder(join(place.home, 'mail'));
  await prepareFolder(join(place.home, 'mail', 'events'));
  const handle = async (incoming: LocalRequest): Promise<LocalReply> => {
    requireSignature(incoming);
    if (incoming.method === 'POST' && incoming.path === '/v2/email/outbound-emails') return sendEmail(place, incoming);
    throw new ServiceError('UnknownOperationException', `${incoming.method} ${incoming.path} is not served here.`, 404);
  };
  return startHttpServer(place, { maxBodyBytes, handle, explain });
};
