import { elementsOf, type XmlElement } from './xml-tags.ts';
import { decodeXml } from './xml-text.ts';

/** A comment of a tab: the cell, and its text as it stands in XML. */
export interface CommentXml {
  readonly cell: string;
  /** What a reader sees; undefined where it is only the stand-in of a newer comment with its answers. */
  readonly note: string | undefined;
  /** Whether it stands for a newer comment, whose text older programs read here. */
  readonly threaded: boolean;
  readonly start: number;
  readonly end: number;
}

/** The comments of a part, in order. */
export function readComments(xml: string): CommentXml[] {
  const authors = elementsOf(xml, 'author').map(({ body }) => decodeXml(body));
  return elementsOf(xml, 'comment').map(({ attributes, body, start, end }) => {
    const threaded = /^tc=\{/i.test(authors[Number(attributes.authorId ?? 0)] ?? '');
    return { cell: attributes.ref ?? '', threaded, note: threaded ? besideThread(body) : textOf(body), start, end };
  });
}

/** A note on a cell that has a newer comment is a run of its own before that one's text. */
function besideThread(body: string): string | undefined {
  const runs = elementsOf(body, 'r');
  return runs.length > 1 ? textOf(runs[0]?.body ?? '') : undefined;
}

function textOf(body: string): string | undefined {
  const texts: Pick<XmlElement, 'body'>[] = elementsOf(body.replace(/<rPh\b[\s\S]*?<\/rPh>/g, ''), 't');
  const text = texts.map((one) => decodeXml(one.body)).join('');
  return (
    text.replace(/_x([0-9A-F]{4})_/gi, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16))) ||
    undefined
  );
}
