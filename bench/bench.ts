import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/* `npm run bench` runs every bench, `npm run bench -- workbooks` one by its name; what follows a name goes to the bench. */

const benches: Readonly<Record<string, string>> = {
  ...{ reading: 'read-submission.ts', workbooks: 'workbooks.ts', bundles: 'bundles.ts' },
};

const [name, ...options] = process.argv.slice(2);
const files = name === undefined ? Object.values(benches) : [benches[name]];

for (const file of files) {
  if (file === undefined) {
    console.error(`There is no bench “${name}”; there are: ${Object.keys(benches).join(', ')}.`);
    process.exit(1);
  }
  const path = fileURLToPath(new URL(file, import.meta.url));
  const { status } = spawnSync(process.execPath, [path, ...options], { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
