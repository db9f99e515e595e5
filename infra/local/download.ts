import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { LinkedWorkbook } from '../../shared/linking.ts';
import type { ReportRecord } from '../../shared/ports/records.ts';
import { reports } from '../../templates/workbooks/workbooks.ts';
import { withFunctions } from '../with-functions.ts';
import { portOf, whyNotBegun } from './with-home.ts';

/*
 * `npm run download -- --report ID [--as-of INSTANT] [--stage prod --cycle ID]`: the workbook as of a day (its end) or an
 * instant, or of now, through a link that lives five minutes; who fetched it is recorded.
 */

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  stage: { type: 'string' },
  cycle: { type: 'string' },
  report: { type: 'string' },
  'as-of': { type: 'string' },
  out: { type: 'string' },
} as const;

const ids = reports.map(({ id }) => id);
const usage = `npm run download -- --report ID [--as-of 2022-03-15 or 2022-03-15T09:00:00Z] [--out FILE]
  of a deployed stage: --stage prod --cycle ID; of a home on this machine: --home DIR
The reports are ${ids.join(', ')}.`;

async function download(): Promise<void> {
  const { home, port, stage, cycle: asked, report, 'as-of': asOf, out } = parseArgs({ options }).values;
  if (!report || !ids.includes(report)) throw new RangeError(usage);
  await withFunctions({ home: resolve(home), port: portOf(port), stage }, async ({ call, cycle: meant, caller }) => {
    const cycle = await meant(asked);
    const [record] = await call<ReportRecord[]>('report', { cycle, ids: [report], ...(asOf ? { asOf } : {}) });
    if (!record) throw new RangeError(`No framework was in force${asOf === undefined ? ' yet' : ` at ${asOf}`}.`);
    const { pinsSha256 } = record;
    const linked = await call<LinkedWorkbook>('download', { cycle, report, pinsSha256, by: await caller() });
    const bytes = await fetched(linked);
    // A name that nobody chose replaces nothing.
    const file = out ?? basename(linked.fileName);
    await writeFile(file, bytes, { flag: out === undefined ? 'wx' : 'w' }).catch(refuseOver);
    console.log([`${record.number}  as of ${record.asOf}`, `SHA-256 ${linked.sha256}`, file].join('\n'));
  });
}

/** The file behind a link. Throws where it is another one than was rendered. */
async function fetched({ link, sha256 }: LinkedWorkbook): Promise<Uint8Array> {
  const answer = await fetch(link, { signal: AbortSignal.timeout(120_000) });
  if (!answer.ok) throw new Error(`the link answers ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Error('this is not the file that was rendered');
  return bytes;
}

function refuseOver(error: NodeJS.ErrnoException): never {
  if (error.code === 'EEXIST') throw new RangeError(`${error.path} is there already. Another name: --out FILE`);
  throw error;
}

download().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
