import type { XmlElement } from './parse-xml.ts';
import { childOf, childrenOf } from './workbook-file.ts';

/** The number formats that Excel brings along end below this one. */
const firstOwnFormat = 164;

const itemsOf = (styles: XmlElement, list: string): readonly XmlElement[] => childOf(styles, list)?.children ?? [];

/** How many styles the cells of a workbook may point to. */
export const styleCount = (styles: XmlElement | undefined): number => (styles ? itemsOf(styles, 'cellXfs').length : 1);

/** Complains of styles that point to what is not there. */
export function* stylesComplaints(styles: XmlElement): Iterable<string> {
  for (const { name, attributes, children } of styles.children)
    if (attributes['count'] !== undefined && Number(attributes['count']) !== children.length)
      yield `<${name}> counts ${attributes['count']}, and holds ${children.length}`;
  for (const list of ['cellStyleXfs', 'cellXfs'])
    for (const [index, xf] of itemsOf(styles, list).entries()) yield* pointerComplaints(styles, xf, `${list} ${index}`);
  const named = childrenOf(childOf(styles, 'cellStyles'), 'cellStyle');
  for (const style of named) yield* pointerComplaints(styles, style, `the style ${style.attributes['name']}`);
}

const lists: Readonly<Record<string, string>> = {
  fontId: 'fonts',
  fillId: 'fills',
  borderId: 'borders',
  xfId: 'cellStyleXfs',
};

function* pointerComplaints(styles: XmlElement, { attributes }: XmlElement, where: string): Iterable<string> {
  for (const [pointer, list] of Object.entries(lists)) {
    const { length } = itemsOf(styles, list);
    if (Number(attributes[pointer] ?? 0) >= length && attributes[pointer] !== undefined)
      yield `${where} has the ${pointer} ${attributes[pointer]} of ${length}`;
  }
  const format = attributes['numFmtId'] ?? '0';
  const own = itemsOf(styles, 'numFmts').map((each) => each.attributes['numFmtId']);
  if (Number(format) >= firstOwnFormat && !own.includes(format)) yield `${where} has the number format ${format}`;
}
