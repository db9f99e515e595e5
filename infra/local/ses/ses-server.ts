import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import * as z from 'zod';
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
import { writeEml } from './eml.ts';

const maxBodyBytes = 54 * 1024 * 1024; // SES takes 40 MB, in base64

// As SES: an address is ASCII (a name in Arabic is an encoded word), and cannot start a line of its own.
const address = z.string().regex(/^[\x20-\x7e]*[^\s@<]@[^\s@>]+>?$/, 'Missing final @domain, or not ASCII');
const addresses = z.array(address).default([]);
const content = z.strictObject({ Data: z.string(), Charset: z.string().optional() });
const tagText = z.string().regex(/^[A-Za-z0-9_.@-]{1,256}$/, 'Invalid tag');
const request = z.strictObject({
  FromEmailAddress: address,
  Destination: z.strictObject({ ToAddresses: addresses, CcAddresses: addresses, BccAddresses: addresses }),
  ReplyToAddresses: addresses,
  ConfigurationSetName: z.string().optional(),
  EmailTags: z.array(z.strictObject({ Name: tagText, Value: tagText })).default([]),
  Content: z.union([
    z.strictObject({ Raw: z.strictObject({ Data: z.base64() }) }),
    z.strictObject({
      Simple: z.strictObject({
        Subject: content,
        Body: z.strictObject({ Text: content.optional(), Html: content.optional() }),
      }),
    }),
  ]),
});
type SendEmail = z.infer<typeof request>;

const refuse = (message: string): ServiceError => new ServiceError('BadRequestException', message);

const parse = (body: Buffer): SendEmail => {
  try {
    return request.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw refuse(error instanceof z.ZodError ? z.prettifyError(error) : 'The body is not JSON.');
  }
};

const mailOf = (input: SendEmail, messageId: string): Buffer => {
  if ('Raw' in input.Content) return Buffer.from(input.Content.Raw.Data, 'base64');
  const { Subject, Body } = input.Content.Simple;
  const { ToAddresses: to, CcAddresses: cc } = input.Destination;
  const bodies = { ...(Body.Text && { text: Body.Text.Data }), ...(Body.Html && { html: Body.Html.Data }) };
  const people = { from: input.FromEmailAddress, to, cc, replyTo: input.ReplyToAddresses };
  return Buffer.from(writeEml({ ...people, subject: Subject.Data, ...bodies }, messageId, new Date()));
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

const sendEmail = async (home: string, { body }: LocalRequest): Promise<LocalReply> => {
  const input = parse(body);
  const recipients = Object.values(input.Destination).flat();
  if (recipients.length === 0 || recipients.length > 50) throw refuse('A mail has 1 to 50 recipients.');
  const messageId = nextMessageId();
  const mail = Buffer.concat([envelopeOf(input, recipients, messageId), mailOf(input, messageId)]);
  await writeDurably(join(home, 'mail', `${messageId}.eml`), mail);
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

/** Starts an SES v2 that sends nothing: each mail becomes an .eml file in `home/mail`, in order of its name. */
export const startSesServer = async (place: LocalAddress): Promise<LocalServer> => {
  await prepareFolder(join(place.home, 'mail'));
  const handle = async (incoming: LocalRequest): Promise<LocalReply> => {
    requireSignature(incoming);
    if (incoming.method === 'POST' && incoming.path === '/v2/email/outbound-emails')
      return sendEmail(place.home, incoming);
    throw new ServiceError('UnknownOperationException', `${incoming.method} ${incoming.path} is not served here.`, 404);
  };
  return startHttpServer(place, { maxBodyBytes, handle, explain });
};
