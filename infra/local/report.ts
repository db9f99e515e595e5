import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Context } from 'aws-lambda';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { timeZoneOf } from '../../shared/store/standing.ts';
import { reportLines } from './report-words.ts';
import { portOf, whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run report -- --report ID [--as-of INSTANT] --out FILE`: one workbook as of a day (its end) or an instant, or of
 * now. An instant that was rendered before gives the very file that it gave then.
 */

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  cycle: { type: 'string' },
  report: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
} as const;

const ids = reports.map(({ id }) => id);
const usage = `npm run report -- --report ID [--as-of 2022-03-15 or 2022-03-15T09:00:00Z] --out FILE [--home DIR]
The reports are ${ids.join(', ')}.`;

async function report(): Promise<void> {
  const { home, port, cycle, report: id, 'as-of': asOf, out } = parseArgs({ options }).values;
  if (!id || !ids.includes(id) || !out) throw new RangeError(usage);
  await withHome(resolve(home), portOf(port), async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { runtime } = await import('./runtime.ts');
    const { handler } = await import('../../functions/report.ts');
    const { cycleMeant } = await import('./cycle-meant.ts');
    const asked = { cycle: await cycleMeant(cycle), ids: [id], ...(asOf === undefined ? {} : { asOf }) };
    const [record] = await handler(asked, {} as Context);
    if (!record) throw new RangeError(`No framework was in force${asOf === undefined ? ' yet' : ` at ${asOf}`}.`);
    await writeFile(out, await runtime().ports.files.get(record.key));
    const timeZone = await timeZoneOf(runtime().ports.store, asked.cycle);
    console.log([...reportLines(record, asOf, timeZone), out].join('\n'));
  });
}

report().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
