import { writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Context } from 'aws-lambda';
import { portOf, whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run changes -- --from INSTANT [--to INSTANT] [--out FILE]`: every value that was added, removed or changed between
 * two days or instants (until now where there is no `--to`): as a workbook where the file's name says so, else as JSON.
 */

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  cycle: { type: 'string' },
  from: { type: 'string' },
  to: { type: 'string' },
  out: { type: 'string' },
} as const;

const usage = `npm run changes -- --from 2022-01-01 [--to 2022-03-15] [--out changes.xlsx or changes.json] [--home DIR]
Without --out it prints JSON: npm run --silent changes …`;

async function changes(): Promise<void> {
  const { home, port, cycle, from, to, out } = parseArgs({ options }).values;
  if (!from) throw new RangeError(usage);
  await withHome(resolve(home), portOf(port), async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { runtime } = await import('./runtime.ts');
    const { handler } = await import('../../functions/changes.ts');
    const { cycleMeant } = await import('./cycle-meant.ts');
    const until = to ?? new Date().toISOString();
    const { key, sha256, ...compared } = await handler(
      { cycle: await cycleMeant(cycle), from, to: until },
      {} as Context,
    );
    const json = `${JSON.stringify(compared, null, 1)}\n`;
    if (out === undefined) return void process.stdout.write(json);
    const isWorkbook = extname(out).toLowerCase() === '.xlsx';
    await writeFile(out, isWorkbook ? await runtime().ports.files.get(key) : json);
    const values = `${compared.changes.length} values between ${compared.from.asOf || 'the beginning'} and ${compared.to.asOf}`;
    console.log([values, ...(isWorkbook ? [`SHA-256 ${sha256}`] : []), out].join('\n'));
  });
}

changes().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
