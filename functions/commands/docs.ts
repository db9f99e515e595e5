import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { differingPages, writePages } from './documentation.ts';

/*
 * `npm run docs` writes the pages that are generated from rules and templates; with `--check` it writes nothing and
 * fails where one differs. `--root` names another folder than this project.
 */

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, root: { type: 'string' } } });
const root = values.root === undefined ? new URL('../../', import.meta.url) : pathToFileURL(`${values.root}/`);

if (values.check) {
  const differing = differingPages(root);
  for (const path of differing) console.error(`${path} differs from the code: npm run docs writes it anew`);
  if (differing.length > 0) process.exitCode = 1;
} else {
  for (const path of writePages(root)) console.log(path);
}
