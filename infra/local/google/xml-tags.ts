import { attributesOf } from './xml-text.ts';
import { xlsxLimits } from './xlsx-limits.ts';

/** One tag as it stands in XML. */
export interface XmlTag {
  readonly name: string;
  readonly kind: 'opens' | 'closes' | 'whole';
  /** What stands between the name and the end. */
  readonly attributes: string;
  /** Of the tag itself, in the XML. */
  readonly start: number;
  readonly end: number;
}

/**
 * The tags of a piece of XML in one pass, whatever it holds: nothing is looked at twice, so hostile XML costs what its
 * length says. Throws where tags do not fit together, lie too deep, or entities are declared.
 */
export function* tagsOf(xml: string): IterableIterator<XmlTag> {
  const open: string[] = [];
  for (let start = xml.indexOf('<'); start >= 0; ) {
    const skipped = endOfOther(xml, start);
    if (skipped !== undefined) {
      start = xml.indexOf('<', skipped);
      continue;
    }
    const tag = tagAt(xml, start);
    if (tag.kind === 'opens' && open.push(tag.name) > xlsxLimits.depth) throw new Error('its elements lie too deep');
    if (tag.kind === 'closes' && open.pop() !== tag.name) throw broken();
    yield tag;
    start = xml.indexOf('<', tag.end);
  }
  if (open.length > 0) throw broken();
}

const broken = (): Error => new Error('its XML is damaged');

/** Where a comment, CDATA or an instruction ends; undefined where a tag begins. */
function endOfOther(xml: string, start: number): number | undefined {
  const code = xml.charCodeAt(start + 1);
  if (code !== exclamation && code !== question) return undefined;
  const ending = others.find(([beginning]) => xml.startsWith(beginning, start))?.[1];
  if (!ending) throw new Error('it declares entities of its own');
  const end = xml.indexOf(ending, start);
  if (end < 0) throw broken();
  return end + ending.length;
}

const others = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

const [quote, apostrophe, less, greater, slash, exclamation, question] = [34, 39, 60, 62, 47, 33, 63];

function tagAt(xml: string, start: number): XmlTag {
  let within = 0;
  for (let at = start + 1; at < xml.length; at++) {
    const code = xml.charCodeAt(at);
    if (code === less) break;
    if (within !== 0) within = code === within ? 0 : within;
    else if (code === quote || code === apostrophe) within = code;
    else if (code === greater) return tagOf(xml, start, at + 1);
  }
  throw broken();
}

function tagOf(xml: string, start: number, end: number): XmlTag {
  const closes = xml.charCodeAt(start + 1) === slash;
  const whole = !closes && xml.charCodeAt(end - 2) === slash;
  const from = start + (closes ? 2 : 1);
  const to = end - (whole ? 2 : 1);
  let nameEnd = from;
  while (nameEnd < to && !isSpace(xml.charCodeAt(nameEnd))) nameEnd++;
  return {
    name: xml.slice(from, nameEnd),
    kind: closes ? 'closes' : whole ? 'whole' : 'opens',
    attributes: xml.slice(nameEnd, to),
    start,
    end,
  };
}

const isSpace = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** One element: its attributes, and what stands within it. */
export interface XmlElement {
  readonly attributes: Readonly<Record<string, string>>;
  /** The attributes as they stand. */
  readonly head: string;
  readonly body: string;
  readonly start: number;
  readonly end: number;
}

/** The outermost elements of these names, in order. Throws what `tagsOf` throws. */
export function elementsOf(xml: string, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  let opened: XmlTag | undefined;
  let depth = 0;
  for (const tag of tagsOf(xml)) {
    if (!names.includes(opened?.name ?? tag.name) || (opened && tag.name !== opened.name)) continue;
    if (tag.kind === 'opens' && depth++ === 0) opened = tag;
    if (tag.kind === 'closes') depth--;
    if (depth > 0 || (opened && tag.kind === 'whole')) continue;
    const first: XmlTag = opened ?? tag;
    const body = xml.slice(first.end, Math.max(first.end, tag.start));
    const { attributes: head } = first;
    found.push({ attributes: attributesOf(head), head, body, start: first.start, end: tag.end });
    opened = undefined;
  }
  return found;
}

/** XML with some of its elements as `change` makes them: nothing leaves them out. */
export function withElements(xml: string, names: readonly string[], change: (element: string) => string): string {
  let made = '';
  let kept = 0;
  for (const { start, end } of elementsOf(xml, ...names)) {
    made += xml.slice(kept, start) + change(xml.slice(start, end));
    kept = end;
  }
  return made + xml.slice(kept);
}
