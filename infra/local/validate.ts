import { type Asked, readArguments, UsageError, usage } from './validate-arguments.ts';
import { type Validation, validateDepartment, validateFramework } from './validate-file.ts';
import { frameworkFor } from './validate-framework.ts';
import { kindOf, openSpreadsheet, UnreadableFileError } from './validate-spreadsheet.ts';
import { linesOf, unreadable } from './validate-words.ts';

/*
 * `npm run validate -- FILE.xlsx`: the reading and the rules of the pipeline on one file, with no servers and no store.
 * Ends with 0 where there is no error, 1 where there is one or a file cannot be read, 2 where it was called wrongly.
 */

async function validate({ file, framework, department }: Asked): Promise<Validation> {
  const raw = await openSpreadsheet(file);
  if (kindOf(raw) === 'framework') return validateFramework(raw);
  return validateDepartment(raw, await frameworkFor(file, framework), department);
}

async function run(asked: Asked): Promise<void> {
  const validation = await validate(asked).catch((error: unknown) => {
    if (error instanceof UnreadableFileError) return error;
    throw error;
  });
  if (validation instanceof UnreadableFileError) return sayUnreadable(validation, asked);
  if (asked.json) console.log(JSON.stringify({ file: asked.file, ...validation }, undefined, 2));
  else console.log(linesOf(asked.file, validation, asked.language).join('\n'));
  process.exitCode = validation.counts.error > 0 ? 1 : 0;
}

function sayUnreadable({ path, message }: UnreadableFileError, { file, json }: Asked): void {
  const words = unreadable(path, message);
  if (json) console.log(JSON.stringify({ file, unreadable: { path, why: message, message: words } }, undefined, 2));
  else console.error(`${words.ar}\n${words.en}`);
  process.exitCode = 1;
}

try {
  const asked = readArguments(process.argv.slice(2));
  if (asked === 'help') console.log(usage);
  else await run(asked);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
