import { describe, expect, it } from 'vitest';
import { sourceFiles, textOf } from './source-files.ts';

type Versions = Readonly<Record<string, string>>;
interface Package {
  readonly dependencies: Versions;
  readonly devDependencies: Versions;
  readonly optionalDependencies: Versions;
}
interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  /** Part of another package's archive: that one's hash covers it. */
  readonly inBundle?: boolean;
}

const { dependencies, devDependencies, optionalDependencies } = JSON.parse(textOf('package.json')) as Package;
const lock = JSON.parse(textOf('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const named = Object.entries({ ...dependencies, ...devDependencies, ...optionalDependencies });
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');

describe('a dependency', () => {
  it('is pinned to one version', () => {
    expect(named.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('is locked at the version that package.json names', () => {
    for (const [name, version] of named)
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it('comes from npm’s registry, never from a repository or an address', () => {
    // npm may leave out the registry's own addresses; any other address is always there.
    const registry = 'https://registry.npmjs.org/';
    const elsewhere = locked.filter(([, { resolved = registry, link }]) => link || !resolved.startsWith(registry));
    expect(elsewhere.map(([path]) => path)).toEqual([]);
  });

  it('is known by its hash', () => {
    expect(
      locked
        .filter(([, { integrity, inBundle }]) => !inBundle && !integrity?.startsWith('sha512-'))
        .map(([path]) => path),
    ).toEqual([]);
  });

  it('is declared where the code imports it', () => {
    const packageOf = (specifier: string): string =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
    const used = sourceFiles().flatMap(({ imports }) =>
      imports.flatMap(({ specifier, to }) =>
        to !== undefined || specifier.startsWith('node:') ? [] : packageOf(specifier),
      ),
    );
    const known = new Set([...named.map(([name]) => name), ...named.map(([name]) => name.replace(/^@types\//, ''))]);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });
});
