/** What lies at a path within JSON; undefined where nothing does. */
export const at = (value: unknown, ...path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[key] : undefined),
    value,
  );

/** What lies at a path, as a list: one thing alone is a list of one, nothing an empty one. */
export const listAt = (value: unknown, ...path: readonly (string | number)[]): unknown[] => {
  const found = at(value, ...path);
  if (found === undefined) return [];
  return Array.isArray(found) ? found : [found];
};

/** Puts something at a path, or takes away what is there where it is undefined. */
export function put(value: unknown, path: readonly (string | number)[], placed: unknown): void {
  const [last = '', ...before] = path.toReversed();
  const inner = at(value, ...before.toReversed()) as Record<string, unknown>;
  if (placed === undefined) delete inner[last];
  else inner[last] = placed;
}

/** Every text within JSON. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
