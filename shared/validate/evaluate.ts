import type { Breach } from '../findings/breach.ts';
import type { FindingDefinition } from '../findings/define-finding.ts';
import type { Finding } from '../findings/finding.ts';
import { groupBreaches } from '../findings/group-breaches.ts';
import type { Subjects } from './define-rule.ts';
import { rules } from './rules.ts';

/** Everything that the rules of a scope find in its subject, and what reading found before them, grouped by cause. */
export function evaluate<Scope extends keyof Subjects>(
  scope: Scope,
  subject: Subjects[Scope],
  reading: { breaches: readonly Breach[]; faults: readonly FindingDefinition[] } = { breaches: [], faults: [] },
): Finding[] {
  const found = rules[scope].flatMap((rule) =>
    [...rule.check(subject)].map((breach) => ({ ...breach, code: rule.code })),
  );
  const definitions = [...reading.faults, ...rules[scope]].map((definition) => [definition.code, definition] as const);
  return groupBreaches([...reading.breaches, ...found], new Map(definitions));
}
