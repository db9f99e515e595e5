import { tagsOf, type XmlTag } from './xml-tags.ts';
import { attributesOf, encodeXml } from './xml-text.ts';

/** One child of an element: where it stands, and its text. */
export interface XmlChild {
  readonly name: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The outermost elements of a piece of XML, in order. Throws where its tags do not fit together. */
export function childrenOf(xml: string): XmlChild[] {
  const children: XmlChild[] = [];
  let depth = 0;
  let start = 0;
  for (const tag of tagsOf(xml)) {
    if (depth === 0) start = tag.start;
    depth += tag.kind === 'opens' ? 1 : tag.kind === 'closes' ? -1 : 0;
    if (depth === 0) children.push({ name: nameAt(xml, start), text: xml.slice(start, tag.end), start, end: tag.end });
  }
  return children;
}

const nameAt = (xml: string, start: number): string => /[^\s/>]+/.exec(xml.slice(start + 1, start + 100))?.[0] ?? '';

/** The first start tag of a piece of XML. Throws where there is none. */
export function firstTag(xml: string): XmlTag {
  for (const tag of tagsOf(xml)) return tag;
  throw new Error('a part of it holds no XML');
}

/** An attribute of an element's start tag. */
export const attributeOf = (element: string, name: string): string | undefined =>
  attributesOf(firstTag(element).attributes)[name];

/** An element with attributes of its start tag set, or taken away where they are undefined; the rest stays as it is. */
export function withAttributes(element: string, values: Readonly<Record<string, string | undefined>>): string {
  const { start, end, attributes } = firstTag(element);
  const known = attributesOf(attributes);
  let head = element.slice(start, end);
  for (const [name, value] of Object.entries(values)) {
    if (known[name] === value) continue;
    const pattern = new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written = value === undefined ? '' : ` ${name}="${encodeXml(value)}"`;
    head = name in known ? head.replace(pattern, () => written) : head.replace(/\s*\/?>$/, (close) => written + close);
  }
  return element.slice(0, start) + head + element.slice(end);
}

/** An element's children of a document or piece of XML, and what stands before and behind them. */
function inside(xml: string): { before: string; body: string; after: string } {
  const root = firstTag(xml);
  if (root.kind === 'whole') {
    const before = `${xml.slice(0, root.end).replace(/\s*\/>$/, '')}>`;
    return { before, body: '', after: `</${root.name}>${xml.slice(root.end)}` };
  }
  const close = xml.lastIndexOf('</');
  return { before: xml.slice(0, root.end), body: xml.slice(root.end, close), after: xml.slice(close) };
}

/** The first child of an element with this name. */
export const childOf = (xml: string, name: string): string | undefined =>
  childrenOf(inside(xml).body).find((child) => child.name === name)?.text;

/** An element with a child replaced, taken out where it is undefined, or put in where `order` wants it. */
export function withChild(xml: string, order: readonly string[], name: string, child: string | undefined): string {
  const { before, body, after } = inside(xml);
  const children = childrenOf(body);
  const old = children.find((one) => one.name === name);
  if (old?.text === child) return xml;
  const at = old ?? placeIn(children, order, name) ?? { start: body.length, end: body.length };
  const end = old ? at.end : at.start;
  return before + body.slice(0, at.start) + (child ?? '') + body.slice(end) + after;
}

/** The child that a new one goes before. Those that the order does not know stay with what they stand behind. */
function placeIn(children: readonly XmlChild[], order: readonly string[], name: string): XmlChild | undefined {
  return children.find((one) => order.indexOf(one.name) > order.indexOf(name));
}

/** An element with text put in at its end. */
export function withAppended(xml: string, added: string): string {
  const { before, body, after } = inside(xml);
  return before + body + added + after;
}

/** What stands within an element. */
export const bodyOf = (xml: string): string => inside(xml).body;
