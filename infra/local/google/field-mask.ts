import { badRequest } from './google-error.ts';

/** The fields asked for: a tree of names, where a name without children stands for all that is below it. */
export interface FieldMask {
  readonly children: Map<string, FieldMask>;
}

const newMask = (): FieldMask => ({ children: new Map() });

/** Reads `a/b,c(d,e.f)`; `/` and `.` both step down. Throws a 400 for what Google would not take. */
export function parseFieldMask(text: string): FieldMask {
  const tokens = text.match(/[A-Za-z_$][\w$]*|\*|[^\s]/g) ?? [];
  const root = newMask();
  const end = readList(tokens, 0, root, text);
  if (end !== tokens.length) throw invalidMask(text);
  return root;
}

function readList(tokens: readonly string[], from: number, into: FieldMask, text: string): number {
  let at = from;
  do {
    at = readPath(tokens, at, into, text);
  } while (tokens[at] === ',' && ++at);
  return at;
}

function readPath(tokens: readonly string[], from: number, into: FieldMask, text: string): number {
  const name = tokens[from];
  if (name === undefined || !/^(\*|[A-Za-z_$][\w$]*)$/.test(name)) throw invalidMask(text);
  const known = into.children.get(name);
  const child = known ?? newMask();
  into.children.set(name, child);
  const next = tokens[from + 1];
  if (next === '/' || next === '.') return readPath(tokens, from + 2, child, text);
  if (next !== '(') {
    child.children.clear();
    return from + 1;
  }
  const end = readList(tokens, from + 2, child, text);
  if (tokens[end] !== ')') throw invalidMask(text);
  return end + 1;
}

const invalidMask = (text: string) => badRequest(`Request contains an invalid argument: invalid field mask "${text}".`);

/** Whether a path such as `['sheets', 'data']` is asked for, wholly or in part. No mask asks for everything. */
export function asksFor(mask: FieldMask | undefined, path: readonly string[]): boolean {
  let at = mask;
  for (const name of path) {
    if (!at || at.children.size === 0) return true;
    const next: FieldMask | undefined = at.children.get(name) ?? at.children.get('*');
    if (!next) return false;
    at = next;
  }
  return true;
}

/** What a mask leaves of an answer. Objects that lose all their fields stay as `{}`, as Google answers. */
export function applyFieldMask(value: unknown, mask: FieldMask): unknown {
  if (mask.children.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => applyFieldMask(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value);
  // Empty places are told by the hundred thousand: they can all be one.
  if (fields.length === 0) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, field] of fields) {
    const child = mask.children.get(name) ?? mask.children.get('*');
    if (child) kept[name] = applyFieldMask(field, child);
  }
  return kept;
}
