/** An element of an XML document. */
export interface XmlElement {
  /** With its prefix, as it is written. */
  readonly name: string;
  /** Those that declare namespaces, too. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
  readonly prefixes: ReadonlySet<string>;
}

const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const declaration = /^<\?xml version="1\.0" encoding="UTF-8"(?: standalone="(?:yes|no)")?\?>\s*/;
const name = String.raw`[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?`;
const attribute = String.raw`\s+${name}\s*=\s*(?:"[^"<]*"|'[^'<]*')`;
const startTag = new RegExp(`<(${name})((?:${attribute})*)\\s*(/?)>`, 'y');
const endTag = new RegExp(`</(${name})\\s*>`, 'y');
const oneAttribute = new RegExp(String.raw`(${name})\s*=\s*(?:"([^"]*)"|'([^']*)')`, 'g');
const characters = /[^<]+/y;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const referred = (reference: string): string => {
  const code = /^#x([\dA-Fa-f]+)$/.exec(reference)?.[1] ?? /^#(\d+)$/.exec(reference)?.[1];
  if (code === undefined) return entities[reference] ?? '\u0000';
  const point = Number.parseInt(code, reference.startsWith('#x') ? 16 : 10);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\u0000';
};

const decoded = (text: string): string => {
  const whole = text.replace(/&(?:([#\w]+);)?/g, (_, reference = '') => referred(reference));
  if (forbidden.test(whole)) throw new Error(`“${text.slice(0, 60)}” refers to what XML does not have`);
  return whole;
};

const attributesOf = (element: string, written: string): Record<string, string> => {
  const attributes: Record<string, string> = {};
  for (const [, key = '', double, single] of written.matchAll(oneAttribute)) {
    if (key in attributes) throw new Error(`<${element}> has ${key} twice`);
    // A break or tab that is written as such is a space in an attribute.
    attributes[key] = decoded((double ?? single ?? '').replace(/[\t\n]/g, ' '));
  }
  return attributes;
};

const prefixesOf = (attributes: Readonly<Record<string, string>>): string[] =>
  Object.keys(attributes).flatMap((key) => (key.startsWith('xmlns:') ? [key.slice(6)] : []));

const expectDeclared = ({ name: element, attributes, prefixes }: OpenElement): void => {
  const ignorable = attributes['mc:Ignorable']?.split(' ') ?? [];
  const used = [element, ...Object.keys(attributes)].flatMap((key) => (key.includes(':') ? [key.split(':')[0]] : []));
  for (const prefix of [...used, ...ignorable])
    if (prefix !== undefined && !prefixes.has(prefix)) throw new Error(`the prefix ${prefix} is declared nowhere`);
};

/** Reads one document from its beginning to its end; `at` tells how far it has come. */
class Reader {
  readonly #xml: string;
  readonly #open: OpenElement[];
  readonly #document: OpenElement;
  #at = 0;

  constructor(xml: string) {
    this.#xml = xml;
    const prefixes = new Set(['xml', 'xmlns']);
    this.#document = { name: '', attributes: {}, children: [], text: '', prefixes };
    this.#open = [this.#document];
  }

  read(): XmlElement {
    this.#at = declaration.exec(this.#xml)?.[0].length ?? 0;
    while (this.#at < this.#xml.length)
      if (!this.#readText() && !this.#readStart() && !this.#readEnd())
        throw new Error(`“${this.#xml.slice(this.#at, this.#at + 40)}” is no element and no text`);
    const [root, ...others] = this.#document.children;
    if (this.#open.length > 1) throw new Error(`<${this.#open.at(-1)?.name}> is never closed`);
    if (!root || others.length > 0 || this.#document.text.trim() !== '') throw new Error('it is not one element');
    return root;
  }

  #take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#xml);
    if (found) this.#at = pattern.lastIndex;
    return found ?? undefined;
  }

  #readText(): boolean {
    const [text] = this.#take(characters) ?? [];
    const into = this.#open.at(-1);
    if (text === undefined || !into) return false;
    if (text.includes(']]>')) throw new Error('“]]>” stands in a text');
    into.text += decoded(text);
    return true;
  }

  #readStart(): boolean {
    const [whole, element = '', written = '', end] = this.#take(startTag) ?? [];
    const parent = this.#open.at(-1);
    if (whole === undefined || !parent) return false;
    const attributes = attributesOf(element, written);
    const prefixes = new Set([...parent.prefixes, ...prefixesOf(attributes)]);
    const opened: OpenElement = { name: element, attributes, children: [], text: '', prefixes };
    expectDeclared(opened);
    parent.children.push(opened);
    if (end === '') this.#open.push(opened);
    return true;
  }

  #readEnd(): boolean {
    const [whole, element] = this.#take(endTag) ?? [];
    if (whole === undefined) return false;
    if (this.#open.length < 2 || this.#open.pop()?.name !== element) throw new Error(`</${element}> closes nothing`);
    return true;
  }
}

/**
 * Reads an XML document as strictly as Office does, and takes only what our workbooks need: elements, attributes, text.
 * Throws: where it is not well formed, names what it does not declare, or has comments, CDATA or document types.
 */
export const parseXml = (bytes: Uint8Array): XmlElement => {
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  const [character] = forbidden.exec(xml) ?? [];
  if (character !== undefined) throw new Error(`it holds the character ${character.codePointAt(0)?.toString(16)}`);
  if (xml.includes('\r')) throw new Error('it holds a carriage return, which readers take for a line feed');
  return new Reader(xml).read();
};
