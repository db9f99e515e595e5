import type { Breach } from './breach.ts';
import type { FindingDefinition } from './define-finding.ts';
import type { Finding } from './finding.ts';
import { writeMessage } from './write-message.ts';

/** Gathers breaches that share code and values into one finding each, in the order in which they first appear. */
export function groupBreaches(
  breaches: readonly Breach[],
  definitions: ReadonlyMap<string, FindingDefinition>,
): Finding[] {
  const groups = Map.groupBy(breaches, ({ code, values }) => {
    const names = Object.keys(values).sort();
    return JSON.stringify([code, names, names.map((name) => values[name])]);
  });
  return [...groups.values()].map((group) => findingOf(group, definitions));
}

function findingOf(group: readonly Breach[], definitions: ReadonlyMap<string, FindingDefinition>): Finding {
  const [{ code, values }] = group as [Breach];
  const definition = definitions.get(code);
  if (!definition) throw new Error(`no finding is defined with the code ${code}`);
  const cells = group.map((breach) => breach.cell);
  return {
    code,
    severity: definition.severity,
    tells: definition.tells,
    cells,
    values,
    message: writeMessage(definition.message, values, cells),
    printedCells: new Set(group.map(({ cell, writtenAt }) => `${cell.sheet}!${writtenAt}`)).size,
  };
}
