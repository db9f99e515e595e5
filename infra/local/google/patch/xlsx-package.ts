import { type Relation, relationsIn, relationsPart, withoutRelation, withRelation } from '../relationships.ts';
import { attributeOf, withAppended } from '../xml-edit.ts';
import { withElements } from '../xml-tags.ts';
import { encodeXml } from '../xml-text.ts';
import { patchZip, readZip } from '../zip-archive.ts';
import { allEntries } from '../zip-directory.ts';

/** An .xlsx whose parts are looked at and changed one by one; those that nobody changes keep their bytes. */
export interface XlsxPackage {
  /** The names of its parts. */
  readonly names: () => string[];
  /** A part's text; empty where there is none. */
  text(part: string): string;
  set(part: string, text: string): void;
  relations(part: string): Relation[];
  /** Makes a part that another one refers to, and gives the reference's id. */
  add(from: string, kind: string, made: NewPart): string;
  /** Takes a reference away, and what it leads to if nothing else does, with all that hangs on it. */
  unlink(from: string, id: string): void;
  bytes(): Buffer;
}

/** A part to be made. */
export interface NewPart {
  readonly part: string;
  readonly contentType: string;
  readonly text: string;
}

const types = '[Content_Types].xml';

/** Opens an .xlsx to change parts of it. */
export function openPackage(bytes: Buffer): XlsxPackage {
  const changes = new Map<string, Buffer | undefined>();
  const stored = new Set(allEntries(bytes).map(({ name }) => name));

  const names = () =>
    [...new Set([...stored, ...changes.keys()])].filter((name) => !changes.has(name) || changes.get(name));
  const read = (part: string) => (stored.has(part) ? readZip(bytes, (name) => name === part).get(part) : undefined);
  const text = (part: string) => (changes.has(part) ? changes.get(part) : read(part))?.toString('utf8') ?? '';
  const set = (part: string, now: string) => {
    if (now !== text(part)) changes.set(part, Buffer.from(now));
  };
  const relations = (part: string) => relationsIn(text(relationsPart(part)), part);

  function remove(part: string): void {
    const left = relations(part);
    const named = `/${part}`;
    for (const name of [part, relationsPart(part)])
      if (stored.has(name) || changes.has(name)) changes.set(name, undefined);
    set(
      types,
      withElements(text(types), ['Override'], (one) => (attributeOf(one, 'PartName') === named ? '' : one)),
    );
    for (const { target, outside } of left) if (!outside) removeIfLoose(target);
  }

  function removeIfLoose(part: string): void {
    const holders = names().filter((name) => name.endsWith('.rels'));
    const isHeld = holders.some((name) =>
      relationsIn(text(name), name.replace(/_rels\/([^/]*)\.rels$/, '$1')).some(({ target }) => target === part),
    );
    if (!isHeld) remove(part);
  }

  return {
    names,
    text,
    set,
    relations,
    add(from, kind, { part, contentType, text: content }) {
      changes.set(part, Buffer.from(content));
      set(types, withType(text(types), part, contentType));
      const { xml, id } = withRelation(text(relationsPart(from)), from, { kind, target: part });
      set(relationsPart(from), xml);
      return id;
    },
    unlink(from, id) {
      const gone = relations(from).find((one) => one.id === id);
      const left = withoutRelation(text(relationsPart(from)), id);
      if (left.includes('<Relationship ')) set(relationsPart(from), left);
      else changes.set(relationsPart(from), undefined);
      if (gone && !gone.outside) removeIfLoose(gone.target);
    },
    bytes: () => patchZip(bytes, changes),
  };
}

/** A name for a new part that no other has: `xl/comments` and `.xml` give `xl/comments1.xml`. */
export function freeName({ names }: XlsxPackage, start: string, end: string): string {
  const taken = new Set(names().map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const name = `${start}${number}${end}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** Drawings of notes are known by their ending, everything else by name. */
function withType(xml: string, part: string, contentType: string): string {
  if (!part.endsWith('.vml'))
    return withAppended(xml, `<Override PartName="/${encodeXml(part)}" ContentType="${contentType}"/>`);
  if (/<Default[^>]*Extension=["']vml["']/i.test(xml)) return xml;
  const added = `<Default Extension="vml" ContentType="${contentType}"/>`;
  return xml.replace(/(<Types[^>]*>)/, (start) => start + added);
}
