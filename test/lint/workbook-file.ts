import { posix } from 'node:path';
import type { XmlElement } from './parse-xml.ts';
import { type PartKindName, partKinds } from './part-kinds.ts';

/** The path of the list of content types. */
export const contentTypesPath = '[Content_Types].xml';

/** The parts of an .xlsx file by their paths, read as XML. */
export type Parts = ReadonlyMap<string, XmlElement>;

/** Stands for what is in a part that is no XML, such as a program. */
export const notXml: XmlElement = { name: '', attributes: {}, children: [], text: '' };

/** One line of a list of relationships; `target` is the path that is meant. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** The children of an element that have this name. */
export const childrenOf = (element: XmlElement | undefined, name: string): XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** The first child of an element that has this name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  childrenOf(element, name)[0];

/** The part whose relationships a path lists; '' for the file itself, undefined where it lists none. */
export const sourceOf = (path: string): string | undefined => {
  const { folder = '', name } = /^(?<folder>.*\/)?_rels\/(?<name>[^/]*)\.rels$/.exec(path)?.groups ?? {};
  return name === undefined ? undefined : `${folder}${name}`;
};

/** The relationships of a part, of the file itself for ''. */
export const relationshipsOf = (parts: Parts, source: string): Relationship[] => {
  const path = posix.join(posix.dirname(source), '_rels', `${posix.basename(source)}.rels`);
  return childrenOf(parts.get(path), 'Relationship').map(({ attributes: { Id = '', Type = '', Target = '' } }) => ({
    id: Id,
    type: Type,
    target: Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(source), Target),
  }));
};

/** The content type that a file gives to a path by itself; undefined where only the ending of the path tells one. */
export const contentTypeOf = (parts: Parts, path: string): string | undefined =>
  childrenOf(parts.get(contentTypesPath), 'Override').find(({ attributes }) => attributes['PartName'] === `/${path}`)
    ?.attributes['ContentType'];

/** The parts of one kind, in the file's order. */
export const partsOfKind = (parts: Parts, kind: PartKindName): [path: string, root: XmlElement][] =>
  [...parts].filter(([path]) => contentTypeOf(parts, path) === partKinds[kind].contentType);

/** A sheet: what the list of sheets says of it, and its part. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly root: XmlElement;
}

/** The sheets in the order of their tabs, those that lead to no part left out. */
export const sheetsOf = (parts: Parts): SheetPart[] => {
  const [workbookPath = '', workbook] = partsOfKind(parts, 'workbook')[0] ?? [];
  const related = relationshipsOf(parts, workbookPath);
  return childrenOf(childOf(workbook, 'sheets'), 'sheet').flatMap(({ attributes }) => {
    const path = related.find(({ id }) => id === attributes['r:id'])?.target ?? '';
    const root = parts.get(path);
    return root ? [{ name: attributes['name'] ?? '', path, root }] : [];
  });
};
