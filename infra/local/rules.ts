import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Context } from 'aws-lambda';
import { portOf, whyNotBegun, withHome } from './with-home.ts';

/*
 * `npm run rules -- --dry-run`: what the rules, as they stand in this folder, would newly fail or pass among the last
 * submissions of a home. Nothing is changed; without --dry-run nothing is done, for the next pass does it by itself.
 */

const options = {
  home: { type: 'string', default: '.local' },
  port: { type: 'string', default: '4600' },
  'dry-run': { type: 'boolean', default: false },
} as const;

async function rules(): Promise<void> {
  const { home, port, 'dry-run': dryRun } = parseArgs({ options }).values;
  if (!dryRun) throw new RangeError('A changed rule is applied by the next pass. To see what it would do: --dry-run');
  await withHome(resolve(home), portOf(port), async () => {
    // Imported only now: the handlers read their environment when they are first called.
    const { runtime } = await import('./runtime.ts');
    const { handler } = await import('../../functions/rules.ts');
    const { reweighedLines } = await import('./reweighed-lines.ts');
    for (const { id: cycle } of await runtime().ports.store.cycles()) {
      const reweighed = await handler({ cycle }, {} as Context);
      console.log([`${cycle}:`, ...reweighedLines(reweighed).map((line) => `  ${line}`)].join('\n'));
    }
  });
}

rules().catch((error: Error) => {
  console.error(whyNotBegun(error) ?? error);
  process.exitCode = 1;
});
