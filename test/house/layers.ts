/** The layers of the house, the lowest first: a file imports from its own layer and from those below. */
const layers: readonly (readonly [name: string, belongs: RegExp])[] = [
  ['language', /^shared\/language\//],
  ['schema', /^shared\/schema\//],
  ['sheets', /^templates\/sheets\//],
  ['plan', /^shared\/plan\//],
  ['findings', /^shared\/(?:findings|changes|finance)\//],
  ['ports', /^shared\/ports\//],
  ['templates', /^templates\//],
  ['stages', /^shared\/[^/]+\//],
  ['pipeline', /^shared\/[^/]+\.ts$/],
  ['functions', /^functions\//],
  ['infra', /^infra\//],
  ['test', /^test\//],
];

/** The place of a file's layer, counted from the lowest; -1 for a file of no layer. */
export const layerOf = (path: string): number => layers.findIndex(([, belongs]) => belongs.test(path));

/** The name of a file's layer. */
export const layerName = (path: string): string => layers[layerOf(path)]?.[0] ?? 'none';

/** The stage to which a file belongs, such as `read`; undefined outside the stages. */
export const stageOf = (path: string): string | undefined =>
  layerName(path) === 'stages' ? path.split('/')[1] : undefined;
