import type { Reweighed } from '../../shared/reweigh.ts';

/** What the rules would change, department by department; those of which nothing changes are only counted. */
export function reweighedLines(reweighed: readonly Reweighed[]): string[] {
  const changed = reweighed.filter(({ more, less, before, now }) => {
    return more.length > 0 || less.length > 0 || before.state !== now.state;
  });
  const same = reweighed.length - changed.length;
  return [...changed.map(lineOf), `${same} of ${reweighed.length} submissions: nothing would change`];
}

function lineOf({ department, before, now, more, less }: Reweighed): string {
  const outcome = before.state === now.state ? `stays ${now.state}` : `${before.state} → ${now.state}`;
  const verdict = verdictOf({ before, now });
  const errors = `errors ${before.findings.error} → ${now.findings.error}`;
  const warnings = `warnings ${before.findings.warning} → ${now.findings.warning}`;
  const codes = [
    ...(more.length > 0 ? [`more: ${more.join(', ')}`] : []),
    ...(less.length > 0 ? [`less: ${less.join(', ')}`] : []),
  ];
  return [`${department}: ${verdict}${outcome}`, errors, warnings, ...codes].join('; ');
}

// What is in force stays in force: an error there keeps the next submission out, and is told all the same.
function verdictOf({ before, now }: Pick<Reweighed, 'before' | 'now'>): string {
  const [failed, fails] = [before.findings.error > 0, now.findings.error > 0];
  if (failed === fails) return '';
  return fails ? 'would newly fail; ' : 'would newly pass; ';
}
