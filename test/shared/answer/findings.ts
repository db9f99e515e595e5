import type { CellRef } from '../../../shared/findings/breach.ts';
import type { FindingDefinition } from '../../../shared/findings/define-finding.ts';
import type { Finding } from '../../../shared/findings/finding.ts';
import { groupBreaches } from '../../../shared/findings/group-breaches.ts';

const definition = (code: string, changes: Partial<FindingDefinition>): FindingDefinition => ({
  ...{ code, severity: 'error', tells: 'department', source: 'these tests' },
  message: { ar: '{activities} على {name}.', en: '{activities} on {name}.' },
  ...changes,
});

/** Findings of every kind, by their codes. */
export const definitions: ReadonlyMap<string, FindingDefinition> = new Map(
  [
    definition('mistake', {}),
    definition('doubt', { severity: 'warning' }),
    definition('guess', { severity: 'remark', heuristic: true }),
    definition('understood', { severity: 'remark' }),
    definition('for-planning', { severity: 'warning', tells: 'planning-unit' }),
    definition('repeated', { message: { ar: 'ورد {name} {times}.', en: '{name} appears {times}.' } }),
    definition('listed', {
      message: { ar: 'ورد {name} {times}: {cells}.', en: '{name} appears {times}: {cells}.' },
    }),
  ].map((one) => [one.code, one]),
);

/** The cells of a column, one for each activity; written in their own row, or in one above. */
export const cellsIn = (column: string, rows: readonly number[], writtenRow?: number): CellRef[] =>
  rows.map((row) => {
    const writtenAt = `${column}${writtenRow ?? row}`;
    const cell = { sheet: 'plan', a1: `${column}${row}`, activityId: `activity-${row}`, column };
    return writtenAt === cell.a1 ? cell : { ...cell, writtenAt };
  });

/** What is said of these cells. */
export function findingOf(code: string, cells: readonly CellRef[], name = 'برنامج'): Finding {
  const breaches = cells.map((cell) => ({ code, cell, writtenAt: cell.writtenAt ?? cell.a1, values: { name } }));
  const [finding] = groupBreaches(breaches, definitions);
  if (!finding) throw new Error('a finding speaks of some cell');
  return finding;
}

/** A finding that somebody set aside. */
export const waived = (finding: Finding): Finding => ({
  ...finding,
  waived: { by: 'ليلى', until: '2024-12-31', reason: 'باتفاق' },
});

/** A guess that somebody ticked. */
export const silenced = (finding: Finding): Finding => ({ ...finding, silenced: true });
