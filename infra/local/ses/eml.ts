/** The parts of a mail that SES takes apart, before they are one text. */
export interface SimpleMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text?: string;
  readonly html?: string;
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

const base64Lines = (text: string): string =>
  Buffer.from(text)
    .toString('base64')
    .match(/.{1,76}/g)
    ?.join('\r\n') ?? '';

const part = (kind: 'plain' | 'html', text: string): string =>
  `Content-Type: text/${kind}; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64Lines(text)}\r\n`;

const bodyOf = ({ text, html }: SimpleMail, boundary: string): string => {
  if (html === undefined) return part('plain', text ?? '');
  if (text === undefined) return part('html', html);
  const parts = [part('plain', text), part('html', html)].map((one) => `--${boundary}\r\n${one}`).join('');
  return `Content-Type: multipart/alternative; boundary="${boundary}"\r\n\r\n${parts}--${boundary}--\r\n`;
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
