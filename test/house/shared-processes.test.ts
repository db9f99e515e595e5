import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { sourceFiles } from './source-files.ts';
import { suitesApart } from './suites-apart.ts';

const isApart = (path: string): boolean =>
  /^test\/system\/|\.heavy\.test\.ts$/.test(path) || suitesApart.includes(dirname(path));

it('suites that share a process with others open no world, and change neither its environment nor its classes', () => {
  const suites = sourceFiles().filter(({ path }) => /^test\/.*\.test\.ts$/.test(path));
  const opens =
    /from '[^']*\/world\.ts'|process\.env\[?[^=\n]*[^=!]=[^=]|Object\.assign\(process\.env|vi\.mock\(|mockClient\([A-Z]/;
  const opening = suites.filter(({ text }) => opens.test(text)).map(({ path }) => path);
  expect(opening.length).toBeGreaterThan(10);
  expect(opening.filter((path) => !isApart(path))).toEqual([]);
});
