import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ToPublish } from '../../shared/press.ts';
import type { Published } from '../../shared/publication.ts';
import { publishedLines } from './published-lines.ts';
import { portOf, whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run publish`: makes the spreadsheets that are missing, and those that are old as the templates have them now.
 * Prints what it did to each, in English and Arabic, and nothing of those that are as they are meant to be.
 */

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  stage: { type: 'string' },
  cycle: { type: 'string' },
  file: { type: 'string' },
} as const;

const usage = `npm run publish                                  every cycle of a home on this machine (--home DIR)
npm run publish -- --file cycle.json             a new cycle, with its framework and departments
npm run publish -- --stage prod --cycle ID       a cycle of a deployed stage
npm run publish -- --stage prod --file cycle.json`;

async function publish(): Promise<void> {
  const { home, port, stage, cycle, file } = parseArgs({ options }).values;
  const asked = file === undefined ? cycle && { cycle } : (JSON.parse(await readFile(file, 'utf8')) as ToPublish);
  if (stage === undefined) {
    return withHome(resolve(home), portOf(port), async () => {
      // Imported only now: the handlers read their environment when they are first called.
      const { publishEverything } = await import('./publish-everything.ts');
      say(await publishEverything(asked || undefined));
    });
  }
  if (!asked) throw new RangeError(usage);
  const id = 'cycle' in asked ? asked.cycle : asked.id;
  // Imported only now: whoever publishes on this machine needs none of AWS's clients for that.
  const { publishDeployed } = await import('../aws/publish-deployed.ts');
  say(new Map([[id, await publishDeployed(stage, asked, (line) => console.log(line))]]));
}

function say(all: ReadonlyMap<string, Published>): void {
  for (const [cycle, published] of all) {
    for (const line of publishedLines(cycle, published)) console.log(line);
    if (published.upgraded.some(({ failure }) => failure)) process.exitCode = 1;
  }
}

publish().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
