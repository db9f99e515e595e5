import { createHash, randomBytes } from 'node:crypto';

/** What travels inside an .xlsx, in the keywords that Excel and LibreOffice keep and show under "Properties". */
export interface Embedded {
  readonly id: string;
  readonly appProperties: Readonly<Record<string, string>>;
}

/** The keywords of a file. LibreOffice makes blanks of commas, semicolons and colons, so none stands in one. */
export function keywordsOf({ id, appProperties }: Embedded): string {
  const properties = Object.entries(appProperties).map(([key, value]) => `property=${encode(key)}=${encode(value)}`);
  return [`spreadsheet=${id}`, ...properties].join(', ');
}

const encode = (text: string) => encodeURIComponent(text);

const ours = /(?<![^\s,;])(?:spreadsheet|property)=[^\s,;]+/g;

const oursIn = (keywords: string): string[] => (keywords.match(ours) ?? []).toSorted();

/** Whether a file's keywords hold these already. */
export const isOursAlready = (found: string, keywords: string): boolean =>
  oursIn(found).join() === oursIn(keywords).join();

/** A file's keywords with these in place of any like them; a person's own stay. */
export function withKeywords(found: string, keywords: string): string {
  const own = found.replace(ours, '').replace(/^[\s,;]+|[\s,;]+$/g, '');
  return own === '' ? keywords : `${own}, ${keywords}`;
}

/** What the keywords of a file tell; undefined where it is none of ours. */
export function readKeywords(keywords: string): Embedded | undefined {
  const id = /\bspreadsheet=([\w-]{20,100})/.exec(keywords)?.[1];
  if (!id) return undefined;
  const properties = [...keywords.matchAll(/\bproperty=([^=,;\s]+)=([^,;\s]*)/g)];
  return {
    id,
    appProperties: Object.fromEntries(properties.map(([, key = '', value = '']) => [decode(key), decode(value)])),
  };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** An id for a new spreadsheet, of the length and letters of Google's. */
export const newId = (): string => `1${randomBytes(32).toString('base64url')}`;

/** An id for a file that carries none: the same for the same name, even where nothing is remembered. */
export function idOfForeignFile(fileName: string, attempt = 0): string {
  const hash = createHash('sha256').update(`${fileName}\0${attempt}`).digest('base64url');
  return `1${hash}`;
}
