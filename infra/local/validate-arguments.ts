import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Text } from '../../shared/language/text.ts';

/** The command was called in a way that it cannot be meant; the message is for people. */
export class UsageError extends Error {}

/** How the command is called. */
export const usage =
  'npm run validate -- FILE.xlsx [--framework FILE.xlsx] [--department NAME] [--language ar|en] [--json]';

const options = {
  framework: { type: 'string' },
  department: { type: 'string' },
  language: { type: 'string', default: 'ar' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** What the command line asks for. */
export interface Asked {
  readonly file: string;
  readonly framework: string | undefined;
  readonly department: string | undefined;
  readonly language: keyof Text;
  readonly json: boolean;
}

/** Reads the command line, which may ask for help alone. Throws a `UsageError`. */
export function readArguments(line: readonly string[]): Asked | 'help' {
  const { values, positionals } = parsed(line);
  if (values.help) return 'help';
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0) throw new UsageError('One file is needed.');
  const { framework, department, language, json } = values;
  for (const path of [file, framework ?? file]) if (!existsSync(path)) throw new UsageError(`There is no file ${path}`);
  if (language !== 'ar' && language !== 'en') throw new UsageError(`--language takes ar or en, not ${language}`);
  return { file, framework, department, language, json };
}

function parsed(line: readonly string[]) {
  try {
    return parseArgs({ args: [...line], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
