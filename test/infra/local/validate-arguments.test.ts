import { describe, expect, it } from 'vitest';
import { readArguments, UsageError } from '../../../infra/local/validate-arguments.ts';

describe('the command line', () => {
  it.each([
    ['no file', []],
    ['two files', ['package.json', 'tsconfig.json']],
    ['a file that is not there', ['nowhere.xlsx']],
    ['a framework that is not there', ['--framework', 'nowhere.xlsx', 'package.json']],
    ['an unknown option', ['--home', 'here', 'package.json']],
    ['an unknown language', ['--language', 'fr', 'package.json']],
  ])('with %s is refused', (_, words) => {
    expect(() => readArguments(words)).toThrow(UsageError);
  });

  it('asks for Arabic and for people unless it says otherwise', () => {
    expect(readArguments(['package.json'])).toMatchObject({ file: 'package.json', language: 'ar', json: false });
    expect(readArguments(['--json', '--language', 'en', 'package.json'])).toMatchObject({ language: 'en', json: true });
  });
});
