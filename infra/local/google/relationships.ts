import { dirname, join, relative } from 'node:path/posix';
import { attributeOf, withAppended } from './xml-edit.ts';
import { elementsOf, withElements } from './xml-tags.ts';
import { encodeXml } from './xml-text.ts';

/** What one part of an .xlsx says of another. */
export interface Relation {
  readonly id: string;
  /** The last word of its type: `worksheet`, `comments`. */
  readonly kind: string;
  /** The part's name; an address where it is outside the file. */
  readonly target: string;
  readonly outside: boolean;
}

/** Where the relations of a part stand. */
export const relationsPart = (part: string): string => join(dirname(part), '_rels', `${part.split('/').at(-1)}.rels`);

/** The relations of a part, from their XML. */
export function relationsIn(xml: string, part: string): Relation[] {
  return elementsOf(xml, 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '', TargetMode } }) => {
    const outside = TargetMode === 'External';
    const target = outside ? Target : Target.startsWith('/') ? Target.slice(1) : join(dirname(part), Target);
    return { id: Id, kind: Type.split('/').at(-1) ?? '', target, outside };
  });
}

const namespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A part's relations with one more, and that one's id. */
export function withRelation(
  xml: string,
  part: string,
  { kind, target }: { readonly kind: string; readonly target: string },
): { xml: string; id: string } {
  const used = new Set(relationsIn(xml, part).map(({ id }) => id));
  let number = used.size + 1;
  while (used.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const whole = xml || `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${namespace}"/>`;
  const type = kind.includes('/') ? kind : `${kinds}/${kind}`;
  const path = encodeXml(relative(dirname(part), target));
  return { xml: withAppended(whole, `<Relationship Id="${id}" Type="${type}" Target="${path}"/>`), id };
}

/** A part's relations without one. */
export const withoutRelation = (xml: string, id: string): string =>
  withElements(xml, ['Relationship'], (element) => (attributeOf(element, 'Id') === id ? '' : element));
