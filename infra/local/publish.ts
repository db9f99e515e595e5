import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { portOf, whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run publish`: makes the spreadsheets that are missing, and those that are old as the templates have them now.
 * Prints what it did to each, in English and Arabic, and nothing of those that are as they are meant to be.
 */

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
} as const;

async function publish(): Promise<void> {
  const { home, port } = parseArgs({ options }).values;
  await withHome(resolve(home), portOf(port), async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { publishEverything } = await import('./publish-everything.ts');
    const { publishedLines } = await import('./published-lines.ts');
    for (const [cycle, published] of await publishEverything()) {
      for (const line of publishedLines(cycle, published)) console.log(line);
      if (published.upgraded.some(({ failure }) => failure)) process.exitCode = 1;
    }
  });
}

publish().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
