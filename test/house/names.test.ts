import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../shared/validate/rules.ts';
import { readFaults } from '../../shared/read/read-faults.ts';
import { projectPaths, type SourceFile, sourceFiles, textOf } from './source-files.ts';

const files = sourceFiles();
const paths = projectPaths();
const product = files.filter(({ path }) => !path.startsWith('test/'));
const where = (found: (file: SourceFile) => boolean, among = files): string[] =>
  among.filter(found).map(({ path }) => path);

describe('a file', () => {
  it('has a name in kebab-case', () => {
    // Python's own modules are in snake_case; everything else follows the house.
    const odd = paths.filter((path) => !path.endsWith('.py') && !path.includes('__pycache__'));
    expect(
      odd.filter((path) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/.test(basename(path))),
    ).toEqual([]);
  });

  it('is not a drawer for everything', () => {
    const drawer = /^(?:utils?|helpers?|commons?|types?|index|misc)(?:\.|$)/;
    expect(paths.filter((path) => path.split('/').some((part) => drawer.test(part)))).toEqual([]);
  });

  it('exports by name', () => {
    // A declaration of somebody else's module says what that module does.
    const ours = files.filter(({ path }) => !path.endsWith('.d.ts'));
    expect(where(({ text }) => /^export default\b/m.test(text), ours)).toEqual([]);
  });

  it('never turns off the types', () => {
    expect(where(({ text }) => /\bas\s+any\b|@ts-(?:ignore|nocheck|expect-error)\b/.test(text))).toEqual([]);
  });

  it('leaves no note of work to be done', () => {
    expect(where(({ text }) => /\b(?:TO{1}DO|FIX{1}ME|XX{1}X)\b/.test(text))).toEqual([]);
  });
});

describe('a test', () => {
  const tests = files.filter(({ path }) => path.startsWith('test/'));

  // Their authority stands beside the project and may be absent: they are then reported as skipped, never as passed.
  const needMaterial = [
    'test/functions/google-errors.test.ts',
    'test/functions/google-identity.test.ts',
    'test/infra/local/google/answers.test.ts',
    'test/infra/local/google/recorded-sessions.test.ts',
    'test/shared/render/official-tables.test.ts',
  ];

  it('runs: none is skipped unless its material is absent, none runs alone', () => {
    const passedOver =
      /\b(?:it|test|describe)(?:\.\w+)*\.(?:skip|only|todo|skipIf|runIf|fails)\b|\bx(?:it|describe)\(|\.skip\(/;
    expect(where(({ text }) => passedOver.test(text), tests).toSorted()).toEqual(needMaterial);
  });

  it('says what is, not what ought to be', () => {
    expect(
      where(({ text }) => /\b(?:it|describe)(?:\.each\(.*\))?\(\s*['"`][^'"`\n]*\bsho{1}uld\b/.test(text), tests),
    ).toEqual([]);
  });
});

describe('the words of a service', () => {
  it('that parse what is written as if somebody typed it are used by nobody but its stand-in', () => {
    const users = where(({ text }) => text.includes('USER_ENTERED'), product);
    expect(users.filter((path) => !path.startsWith('infra/local/google/'))).toEqual([]);
  });

  it('that accept a submission are said by the pipeline alone', () => {
    expect(where(({ text }) => /(?<![.\w])accept\(/.test(text), product)).toEqual(['shared/pipeline.ts']);
  });
});

describe('a rule', () => {
  const listed = Object.values(rules).flatMap((ofScope) => ofScope.map(({ code }) => code));
  const filesIn = (folder: string): string[] =>
    paths
      .filter((path) => path.startsWith(folder))
      .map((path) => basename(path, '.ts'))
      .toSorted();

  it('has a file of its own that bears its code, and is listed once', () => {
    expect(listed.toSorted()).toEqual(filesIn('shared/validate/rules/'));
  });

  it('declares the code that its file is named after', () => {
    for (const code of listed) expect(textOf(`shared/validate/rules/${code}.ts`)).toContain(`code: '${code}'`);
  });

  it('has a test of its own', () => {
    expect(filesIn('test/shared/validate/rules/')).toEqual(listed.map((code) => `${code}.test`).toSorted());
  });

  it('is documented, and so is every fault of reading', () => {
    const page = textOf('docs/findings.md');
    const codes = [...listed, ...readFaults.map(({ code }) => code)];
    expect(codes.filter((code) => !page.includes(`\n### ${code}\n`))).toEqual([]);
  });

  it('shares its code with no fault of reading', () => {
    const faults = readFaults.map(({ code }) => code);
    expect(faults.toSorted()).toEqual(filesIn('shared/read/faults/'));
    expect(listed.filter((code) => faults.includes(code))).toEqual([]);
  });
});
