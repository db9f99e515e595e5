import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeDurably } from './durable-file.ts';
import { deliveriesOf, type PassSummary } from './pass-summary.ts';

/** Brings what `last-pass.json` says of the deliveries of a cycle up to date; nothing where it speaks of no such pass. */
export async function keepDeliveries(home: string, cycle: string): Promise<void> {
  const path = join(home, 'last-pass.json');
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  const summary = text && (JSON.parse(text) as PassSummary);
  if (!summary || summary.cycle !== cycle) return;
  const deliveries = await deliveriesOf(cycle);
  if (JSON.stringify(deliveries) === JSON.stringify(summary.deliveries)) return;
  await writeDurably(path, `${JSON.stringify({ ...summary, deliveries }, null, 1)}\n`);
}
