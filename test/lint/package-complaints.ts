import { defaultTypes, partKinds } from './part-kinds.ts';
import { childrenOf, contentTypeOf, contentTypesPath, type Parts, relationshipsOf, sourceOf } from './workbook-file.ts';
import { repeatedOf } from './repeated.ts';

const kinds = Object.values(partKinds);
const isRelationships = (path: string): boolean => sourceOf(path) !== undefined;
const isPart = (path: string): boolean => path !== contentTypesPath && !isRelationships(path);

/** Complains of parts that do not belong together, that are absent, or that are of a kind that our workbooks do not have. */
export function* packageComplaints(parts: Parts): Iterable<string> {
  yield* typeComplaints(parts);
  yield* defaultComplaints(parts);
  for (const path of parts.keys()) {
    const source = sourceOf(path);
    if (source !== undefined) yield* relationshipComplaints(parts, path, source);
  }
  yield* strayComplaints(parts);
}

function* typeComplaints(parts: Parts): Iterable<string> {
  const types = parts.get(contentTypesPath);
  if (!types) return yield 'the file has no list of content types';
  const overrides = childrenOf(types, 'Override').map(({ attributes }) => attributes['PartName'] ?? '');
  for (const name of repeatedOf(overrides)) yield `the part ${name} has two content types`;
  for (const name of overrides)
    if (!parts.has(name.slice(1))) yield `the content types name ${name}, which is not in the file`;
  for (const path of [...parts.keys()].filter(isPart)) {
    const type = contentTypeOf(parts, path);
    if (type === undefined) yield `${path} has no content type of its own`;
    else if (!kinds.some(({ contentType }) => contentType === type))
      yield `${path} is of the type ${type}, which our workbooks do not have`;
  }
}

function* defaultComplaints(parts: Parts): Iterable<string> {
  const defaults = childrenOf(parts.get(contentTypesPath), 'Default').map(({ attributes }) => attributes);
  for (const ending of repeatedOf(defaults.map(({ Extension = '' }) => Extension)))
    yield `the ending ${ending} has two content types`;
  for (const { Extension = '', ContentType } of defaults)
    if (defaultTypes[Extension] !== ContentType) yield `the ending ${Extension} is of the type ${ContentType}`;
  if (!defaults.some(({ Extension }) => Extension === 'rels')) yield 'the ending rels has no content type';
}

function* relationshipComplaints(parts: Parts, path: string, source: string): Iterable<string> {
  if (source !== '' && !parts.has(source)) yield `${path} is of a part that is not in the file`;
  const all = relationshipsOf(parts, source);
  for (const id of repeatedOf(all.map((each) => each.id))) yield `${path} has the id ${id} twice`;
  for (const { id, type, target } of all) {
    const kind = kinds.find(({ relationship }) => relationship === type);
    if (!kind) yield `${path}: ${id} is a relationship of the type ${type}, which our workbooks do not have`;
    else if (!parts.has(target)) yield `${path}: ${id} leads to ${target}, which is not in the file`;
    else if (contentTypeOf(parts, target) !== kind.contentType)
      yield `${path}: ${id} leads to ${target}, of another type`;
  }
}

function* strayComplaints(parts: Parts): Iterable<string> {
  const sources = ['', ...[...parts.keys()].filter(isPart)];
  const reached = new Set(sources.flatMap((source) => relationshipsOf(parts, source)).map(({ target }) => target));
  for (const path of parts.keys()) if (isPart(path) && !reached.has(path)) yield `no relationship leads to ${path}`;
}
