import type { XmlElement } from './parse-xml.ts';
import { asExcelReads } from './as-excel-reads.ts';

const longestText = 32_767;

const shown = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);

/**
 * Complains of a sequence such as `_x0041_`, which Excel takes for a character.
 * Source: MS-OI29500, 2.1.1747: `_x005F_` only hides the underscore of what would otherwise be such a sequence
 */
export function* escapeComplaints(where: string, text: string): Iterable<string> {
  for (const [sequence, code] of text.matchAll(/_x005[Ff]_(?=x[\dA-Fa-f]{4}_)|_x([\dA-Fa-f]{4})_/g))
    if (code !== undefined)
      yield `${where} holds ${sequence}, which Excel reads as ${JSON.stringify(asExcelReads(sequence))}`;
}

/** Complains of a text that Excel would cut, trim or decode, or that nobody meant: `meant` holds those that were. */
export function* textComplaints(
  where: string,
  { text, attributes }: XmlElement,
  meant?: ReadonlySet<string>,
): Iterable<string> {
  const read = asExcelReads(text);
  if (read.length > longestText) yield `${where} holds a text of ${read.length} characters`;
  if (/^[ \t\n]|[ \t\n]$/.test(text) && attributes['xml:space'] !== 'preserve')
    yield `${where} holds ${shown(text)}, which would lose the space around it`;
  yield* escapeComplaints(where, text);
  if (meant && !meant.has(read)) yield `${where} holds ${shown(read)}, which nobody meant`;
}
