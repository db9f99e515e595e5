import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// All that decides what a submission is found to say, what is found wrong with it, and what finance counts of that.
const sources = [
  'shared/{language,schema,findings,changes,finance,plan,read,validate}/**/*.ts',
  'templates/sheets/**/*.ts',
];
const generated = 'shared/validate/rules-version.ts';

const root = new URL('../../', import.meta.url);

/** The source of rules-version.ts for the rules as they stand. */
export function rulesVersionSource(): string {
  const hash = createHash('sha256');
  const files = sources.flatMap((pattern) => globSync(pattern, { cwd: fileURLToPath(root) }));
  for (const file of files.map((path) => path.replaceAll('\\', '/')).sort()) {
    if (file !== generated)
      hash.update(`${file}\n${readFileSync(new URL(file, root), 'utf8').replaceAll('\r\n', '\n')}`);
  }
  return `/**
 * Names in every evaluation what weighed it: another version weighs all submissions again. Made from the sources of the
 * rules and of reading by \`npm run docs\`, so that it is the same in every bundle and nobody has to think of it.
 */
export const rulesVersion = '${hash.digest('hex').slice(0, 12)}';
`;
}
