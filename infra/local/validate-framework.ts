import { readdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fold } from '../../shared/language/fold.ts';
import type { NamedEntry } from '../../shared/language/known-names.ts';
import type { Framework } from '../../shared/plan/framework.ts';
import { readFramework } from '../../shared/read/read-framework.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { isSpreadsheetFile } from './google/file-name.ts';
import { readSpreadsheetFile } from './google/read-spreadsheet-file.ts';
import { definedNamesIn } from './google/workbook-parts.ts';
import { UsageError } from './validate-arguments.ts';
import { kindOf, openSpreadsheet } from './validate-spreadsheet.ts';

/** The reference data against which a department's file is weighed, and the departments that it names. */
export interface KnownFramework {
  readonly path: string;
  readonly framework: Framework;
  readonly departments: readonly NamedEntry[];
}

/**
 * The departments that a framework's sections name as their contributors. Nothing else tells them where there is no
 * store: a contributor that nobody registered does not show.
 */
export function contributorsOf(raw: RawSpreadsheet): NamedEntry[] {
  const names = readFramework(raw).sections.flatMap(({ cells }) => cells.contributors?.entries ?? []);
  return [...new Map(names.map((name) => [fold(name), { id: name, name }])).values()];
}

/**
 * The framework that was said, else the one that lies beside the file, if any. Throws a `UsageError` where it is none
 * or one of several, and an `UnreadableFileError`.
 */
export async function frameworkFor(file: string, said: string | undefined): Promise<KnownFramework | undefined> {
  const paths = said === undefined ? await frameworksBeside(file) : [said];
  if (paths.length > 1)
    throw new UsageError(`Several files hold reference data, --framework chooses: ${paths.join(', ')}`);
  const known = paths[0] === undefined ? undefined : await openFramework(paths[0]);
  if (said !== undefined && !known) throw new UsageError(`${said} holds no reference data`);
  return known;
}

/** The files beside another that hold the framework's tables, as their named ranges tell without opening them whole. */
async function frameworksBeside(file: string): Promise<string[]> {
  const folder = dirname(resolve(file));
  const names = (await readdir(folder)).filter(isSpreadsheetFile).sort();
  const others = names.map((name) => join(folder, name)).filter((other) => other !== resolve(file));
  const found = [];
  for (const other of others) if (await namesFramework(other)) found.push(other);
  return found;
}

async function namesFramework(path: string): Promise<boolean> {
  try {
    const names = new Set(definedNamesIn(await readSpreadsheetFile(path)).map(({ name }) => name));
    return frameworkSpreadsheet.tables.some(({ id, columns }) => columns.some(({ key }) => names.has(`${id}_${key}`)));
  } catch {
    // Whatever else lies in the folder is none of ours.
    return false;
  }
}

async function openFramework(path: string): Promise<KnownFramework | undefined> {
  const raw = await openSpreadsheet(path);
  if (kindOf(raw) !== 'framework') return undefined;
  const departments = contributorsOf(raw);
  const { body } = frameworkSubmission(raw, departments);
  return body.kind === 'framework' ? { path, framework: body.framework, departments } : undefined;
}
