import type { XmlElement } from './parse-xml.ts';
import { childOf } from './workbook-file.ts';
import { escapeComplaints } from './text-complaints.ts';

const longest = 255;

/** What an ampersand may begin: a place, a page's number, a font, a size; it is one itself where there are two. */
const commands = /&(?:[LCRPN&]|"[^"&]*"|\d{1,3}(?!\d))/g;

/** Complains of headers and footers that Excel would cut, or would take a command from that nobody meant. */
export function* pageEdgeComplaints(worksheet: XmlElement): Iterable<string> {
  for (const { name, text } of childOf(worksheet, 'headerFooter')?.children ?? []) {
    if (text.length > longest) yield `<${name}> has ${text.length} characters`;
    const unknown = /&.?/u.exec(text.replace(commands, ''));
    if (unknown) yield `<${name}> has the command ${unknown[0]}, which our workbooks do not use`;
    yield* escapeComplaints(`<${name}>`, text);
  }
}
