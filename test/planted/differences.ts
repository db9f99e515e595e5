import type { Finding } from '../../shared/findings/finding.ts';
import type { Kind, Told } from './planting.ts';

/** By what is planted, the finding that says so. */
const codes: Readonly<Record<Kind, string>> = {
  'a failed formula': 'formula-failed',
  'no whole number': 'unreadable-whole-number',
  'no number': 'unreadable-number',
  'an unclear number': 'unclear-number',
  'a number that became a date': 'number-became-date',
  'no date': 'unreadable-date',
  'an unclear date': 'unclear-date',
  'an unclear order of day and month': 'unclear-day-order',
  'no amount': 'unreadable-amount',
  'an unclear currency': 'unclear-currency',
  'too many decimals': 'amount-too-precise',
  'no option': 'unknown-option',
  'an unknown programme': 'unknown-programme',
  'an unknown section': 'unknown-section',
  'an unknown contributor': 'unknown-contributor',
  'an unknown department': 'unknown-department',
  'an unknown goal': 'unknown-goal',
};

const codeFor = (kind: Kind, sheet: string): string =>
  kind === 'an unknown programme' && sheet !== 'plan' ? 'unknown-programme-in-framework' : codes[kind];

/** Where what is reported as an error differs from what must be told: by cell, in words. */
export function differences(seed: number, told: Told, findings: readonly Finding[]): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const reported = Map.groupBy(
    errors.flatMap(({ code, cells }) => cells.map((cell) => ({ code, at: `${cell.sheet}!${cell.a1}` }))),
    ({ at }) => at,
  );
  return [...new Set([...told.keys(), ...reported.keys()])].flatMap((at) => {
    const planting = told.get(at);
    const expected = planting ? [codeFor(planting.kind, planting.place.sheet)] : [];
    const found = reported.get(at)?.map(({ code }) => code) ?? [];
    if (found.join() === expected.join()) return [];
    const planted = planting ? `${planting.kind}, ${planting.content.text} in ${planting.place.a1}` : 'nothing';
    return [`seed ${seed}, ${at}: planted ${planted}; reported ${found.join(', ') || 'nothing'}`];
  });
}
