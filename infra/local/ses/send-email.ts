import * as z from 'zod';
import { ServiceError } from '../service-error.ts';

// As SES: an address is ASCII (a name in Arabic is an encoded word), and cannot start a line of its own.
const address = z.string().regex(/^[\x20-\x7e]*[^\s@<]@[^\s@>]+>?$/, 'Missing final @domain, or not ASCII');
const addresses = z.array(address).default([]);
const content = z
  .strictObject({ Data: z.string(), Charset: z.string().optional() })
  // SES takes a text for ASCII unless it is told otherwise: Arabic would arrive as question marks.
  .refine(({ Data, Charset }) => Charset === 'UTF-8' || /^\p{ASCII}*$/u.test(Data), 'Charset is missing');
const tagText = z.string().regex(/^[A-Za-z0-9_.@-]{1,256}$/, 'Invalid tag');
const attachment = z.strictObject({
  FileName: z
    .string()
    .max(255)
    .regex(/^[^\p{Cc}/\\"]+\.[A-Za-z0-9]+$/u, 'Invalid file name')
    .refine((name) => !/\.(?:bat|cmd|com|dll|exe|hta|js|jse|lnk|msi|pif|ps1|scr|vb|vbe|vbs|wsf)$/i.test(name)),
  ContentType: z
    .string()
    .regex(/^[\x21-\x7e]+\/[\x20-\x7e]+$/)
    .default('application/octet-stream'),
  ContentDisposition: z.enum(['ATTACHMENT', 'INLINE']).default('ATTACHMENT'),
  // What SES makes of other bytes in its default, seven bits, is not documented; it is not served here.
  ContentTransferEncoding: z.literal('BASE64'),
  RawContent: z.base64(),
});

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
        Attachments: z.array(attachment).default([]),
      }),
    }),
  ]),
});

/** What SendEmail is asked for, as far as it is served here. */
export type SendEmail = z.infer<typeof request>;

/** A refusal of what is asked. */
export const refuse = (message: string): ServiceError => new ServiceError('BadRequestException', message);

/** Reads what SendEmail is asked for. Throws `BadRequestException`. */
export const readSendEmail = (body: Buffer): SendEmail => {
  try {
    return request.parse(JSON.parse(body.toString('utf8')));
  } catch (error) {
    throw refuse(error instanceof z.ZodError ? z.prettifyError(error) : 'The body is not JSON.');
  }
};

/** Everybody to whom a mail goes. */
export const recipientsOf = ({ Destination }: SendEmail): string[] => Object.values(Destination).flat();
