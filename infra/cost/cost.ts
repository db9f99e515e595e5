import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { assumptions } from './assumptions.ts';
import { countAll } from './count/count-all.ts';
import { basisOf, billsOf, type Counted } from './cost-basis.ts';
import { costPage, costText } from './cost-page.ts';
import { priceList, prices } from './prices.ts';

/*
 * `npm run cost` counts a local pass, which takes about two minutes, and prints what a month costs on AWS. `--json` prints
 * it as data; `--kept` does not count but takes the counts of docs/cost.json; `--keep` writes those anew, and
 * docs/cost.md.
 */

const options = {
  json: { type: 'boolean', default: false },
  kept: { type: 'boolean', default: false },
  keep: { type: 'boolean', default: false },
} as const;

const file = new URL('../../docs/cost.json', import.meta.url);
const page = new URL('../../docs/cost.md', import.meta.url);

async function cost(): Promise<void> {
  const { json, kept, keep } = parseArgs({ options }).values;
  if (!kept) console.error('Counting the requests of three local passes; about two minutes …');
  const counted = kept
    ? (JSON.parse(readFileSync(file, 'utf8')) as Counted)
    : await countAll(new Date().toISOString().slice(0, 10));
  if (keep) {
    writeFileSync(file, `${JSON.stringify(counted, null, 1)}\n`);
    writeFileSync(page, costPage(counted));
  }
  const data = { priceList, prices, assumptions, bills: billsOf(basisOf(counted)), counted };
  console.log(json ? JSON.stringify(data, null, 1) : costText(counted));
}

await cost();
