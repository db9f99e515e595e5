/** A file that goes with a mail. */
export interface MailAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly disposition: 'attachment' | 'inline';
  readonly bytes: Buffer;
}

/** The parts of a mail that SES takes apart, before they are one text. */
export interface SimpleMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
  readonly attachments: readonly MailAttachment[];
}

// An encoded word holds at most 75 characters, so 45 bytes; a letter must not be cut in two.
const encodeWords = (text: string): string => {
  const words: string[] = [''];
  for (const letter of text) {
    if (Buffer.byteLength(words.at(-1)! + letter) > 45) words.push('');
    words[words.length - 1] += letter;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
};

const base64Lines = (content: string | Buffer): string =>
  Buffer.from(content)
    .toString('base64')
    .match(/.{1,76}/g)
    ?.join('\r\n') ?? '';

const part = (kind: 'plain' | 'html', text: string): string =>
  `Content-Type: text/${kind}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(text)}\r\n`;

const multipart = (kind: 'alternative' | 'mixed', boundary: string, parts: readonly string[]): string => {
  const inside = parts.map((one) => `--${boundary}\r\n${one}`).join('');
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inside}--${boundary}--\r\n`;
};

// RFC 2231, and only that: a plain name beside it would be the one that some programs take.
const namedAs = (name: string): string => {
  if (/^[A-Za-z0-9._ -]+$/.test(name)) return `filename="${name}"`;
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
  return `filename*=UTF-8''${encoded}`;
};

const attached = ({ fileName, contentType, disposition, bytes }: MailAttachment): string =>
  [
    `Content-Type: ${contentType}`,
    `Content-Disposition: ${disposition};\r\n ${namedAs(fileName)}`,
    'Content-Transfer-Encoding: base64',
    '',
    `${base64Lines(bytes)}\r\n`,
  ].join('\r\n');

const textsOf = ({ text, html }: SimpleMail, boundary: string): string => {
  if (html === undefined) return part('plain', text ?? '');
  if (text === undefined) return part('html', html);
  return multipart('alternative', boundary, [part('plain', text), part('html', html)]);
};

const bodyOf = (mail: SimpleMail, boundary: string): string => {
  const texts = textsOf(mail, boundary);
  if (mail.attachments.length === 0) return texts;
  return multipart('mixed', `mixed-${boundary}`, [texts, ...mail.attachments.map(attached)]);
};

/** A mail as one RFC 5322 text; a subject can hold nothing that would start a header of its own. */
export const writeEml = (mail: SimpleMail, messageId: string, now: Date): string => {
  const people = { To: mail.to, Cc: mail.cc, 'Reply-To': mail.replyTo };
  const lines = Object.entries(people).filter(([, list]) => list.length > 0);
  const headers = [
    `From: ${mail.from}`,
    ...lines.map(([name, list]) => `${name}: ${list.join(',\r\n ')}`),
    `Subject: ${encodeWords(mail.subject)}`,
    `Date: ${now.toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <${messageId}@email.amazonses.com>`,
    'MIME-Version: 1.0',
  ];
  return `${headers.join('\r\n')}\r\n${bodyOf(mail, `part-${messageId}`)}`;
};
