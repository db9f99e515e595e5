import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that came with a mail. */
export interface ReadAttachment {
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: Buffer;
}

/** A mail as a recipient's program shows it. */
export interface ReadMail {
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  /** The lines of the plain text. */
  readonly lines: readonly string[];
  readonly html: string;
  readonly attachments: readonly ReadAttachment[];
}

interface Entity {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const entityOf = (text: string): Entity => {
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replaceAll(/\r\n[ \t]/g, ' ')
    .split('\r\n');
  const headers = lines.map(
    (line) => [line.split(':')[0]?.toLowerCase() ?? '', line.slice(line.indexOf(':') + 2)] as const,
  );
  return { headers: new Map(headers), body: text.slice(end + 4) };
};

/** The parts of an entity that hold something, however deep they lie. */
const leavesOf = (entity: Entity): Entity[] => {
  const boundary = /^multipart\/\w+; boundary="([^"]+)"/.exec(entity.headers.get('content-type') ?? '')?.[1];
  if (boundary === undefined) return [entity];
  const [, ...parts] = `\r\n${entity.body}`.split(`\r\n--${boundary}`);
  if (!parts.at(-1)?.startsWith('--')) throw new Error('a multipart is not closed');
  return parts.slice(0, -1).flatMap((part) => leavesOf(entityOf(part.slice(2))));
};

const bytesOf = ({ headers, body }: Entity): Buffer => {
  if (headers.get('content-transfer-encoding') !== 'base64') throw new Error('a part is not in base64');
  return Buffer.from(body, 'base64');
};

const decodeWords = (text: string): string =>
  text.replaceAll(/=\?UTF-8\?B\?([^?]*)\?=\s*/g, (_, word: string) => Buffer.from(word, 'base64').toString());

const nameOf = (disposition: string): string => {
  const encoded = /filename\*=UTF-8''(\S+)$/.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (/filename="([^"]*)"/.exec(disposition)?.[1] ?? '');
};

/** Reads a mail. */
export function readMail(eml: string): ReadMail {
  const mail = entityOf(eml);
  const leaves = leavesOf(mail);
  const type = ({ headers }: Entity): string => headers.get('content-type') ?? '';
  const textOf = (kind: string): string => {
    const found = leaves.find((leaf) => type(leaf).startsWith(kind));
    return found ? bytesOf(found).toString() : '';
  };
  return {
    headers: mail.headers,
    subject: decodeWords(mail.headers.get('subject') ?? ''),
    lines: textOf('text/plain').split('\r\n'),
    html: textOf('text/html'),
    attachments: leaves.flatMap((leaf) => {
      const disposition = leaf.headers.get('content-disposition');
      return disposition ? [{ fileName: nameOf(disposition), contentType: type(leaf), bytes: bytesOf(leaf) }] : [];
    }),
  };
}

/** Every mail of a home, the first one first; only those with a tag that holds the given words. */
export async function mailsIn(home: string, tagged = ''): Promise<ReadMail[]> {
  const names = (await readdir(join(home, 'mail'))).filter((name) => name.endsWith('.eml')).sort();
  const mails = await Promise.all(
    names.map(async (name) => readMail(await readFile(join(home, 'mail', name), 'utf8'))),
  );
  return mails.filter(({ headers }) => headers.get('x-ses-message-tags')?.includes(tagged) ?? tagged === '');
}
