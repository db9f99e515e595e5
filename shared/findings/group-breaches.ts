import { deriveId } from '../plan/content-hash.ts';
import { canonical } from '../schema/canonical.ts';
import type { Breach, Values } from './breach.ts';
import type { FindingDefinition } from './define-finding.ts';
import { countPrinted, type Finding } from './finding.ts';
import { writeMessage } from './write-message.ts';

/** Gathers breaches that share code and values into one finding each, in the order in which they first appear. */
export function groupBreaches(
  breaches: readonly Breach[],
  definitions: ReadonlyMap<string, FindingDefinition>,
): Finding[] {
  const groups = Map.groupBy(breaches, ({ code, values }) => `${code} ${keyOf(values)}`);
  return [...groups.values()].map((group) => findingOf(group, definitions));
}

// Rules that find the same thing in many rows give the same values again: these are told apart at a glance.
const keys = new WeakMap<Values, string>();

function keyOf(values: Values): string {
  const known = keys.get(values);
  if (known !== undefined) return known;
  const names = Object.keys(values).sort();
  const key = JSON.stringify([names, names.map((name) => values[name])]);
  keys.set(values, key);
  return key;
}

function findingOf(group: readonly Breach[], definitions: ReadonlyMap<string, FindingDefinition>): Finding {
  const [{ code, values }] = group as [Breach];
  const definition = definitions.get(code);
  if (!definition) throw new Error(`no finding is defined with the code ${code}`);
  const cells = group.map(({ cell, writtenAt }) => (writtenAt === cell.a1 ? cell : { ...cell, writtenAt }));
  return {
    code,
    severity: definition.severity,
    tells: definition.tells,
    cells,
    values,
    message: writeMessage(definition.message, values, cells),
    ...(definition.heuristic ? { silenceKey: deriveId(code, canonical(values)) } : {}),
    printedCells: countPrinted(cells),
  };
}
