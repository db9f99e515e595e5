import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

const root = new URL('../../', import.meta.url);
const folders = ['shared', 'templates', 'functions', 'infra', 'test'];

/** One import of a file: what it names, where that is in this project, and whether only types come from it. */
export interface Import {
  readonly from: string;
  /** The path that is written, such as `../schema/table.ts` or `node:crypto`. */
  readonly specifier: string;
  /** The file of this project that is meant; undefined for packages. */
  readonly to: string | undefined;
  readonly typesOnly: boolean;
}

/** A source file by its path from the project's root. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly Import[];
}

// Static imports and re-exports, over several lines too; those made while the program runs come after them.
const statement = /^(?:import|export)\s(?:(?<names>[^'";]*?)\sfrom\s+)?'(?<path>[^']+)'/gm;
const dynamic = /\bimport\(\s*'(?<path>[^']+)'\s*\)/g;

const bringsTypesOnly = (names = ''): boolean => {
  if (/^type\s/.test(names)) return true;
  const braces = /^\{([^}]*)\}$/.exec(names.trim())?.[1];
  return braces !== undefined && braces.split(',').every((name) => name.trim() === '' || /^\s*type\s/.test(name));
};

function importsOf(from: string, text: string): Import[] {
  const made = (specifier: string, typesOnly: boolean): Import => ({
    ...{ from, specifier, typesOnly },
    to: specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(from), specifier)) : undefined,
  });
  return [
    ...[...text.matchAll(statement)].map(({ groups }) =>
      made(groups?.['path'] ?? '', bringsTypesOnly(groups?.['names'])),
    ),
    ...[...text.matchAll(dynamic)].map(({ groups }) => made(groups?.['path'] ?? '', false)),
  ];
}

const isSource = (path: string): boolean => /\.(?:ts|mts|js|mjs)$/.test(path) && !path.includes('node_modules');

/** Every file under the project's own folders, by its path from the root. */
export const projectPaths = (): string[] =>
  folders.flatMap((folder) =>
    existsSync(new URL(folder, root))
      ? readdirSync(new URL(folder, root), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) =>
            posix.relative(decodeURI(root.pathname), `${entry.parentPath.replaceAll('\\', '/')}/${entry.name}`),
          )
      : [],
  );

/** A file's text, by its path from the root. */
export const textOf = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** Every source file with its imports. */
export const sourceFiles = (): SourceFile[] =>
  projectPaths()
    .filter(isSource)
    .map((path) => ({ path, text: textOf(path), imports: importsOf(path, textOf(path)) }));
