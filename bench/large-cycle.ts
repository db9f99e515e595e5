import type { CycleToPublish, EntryRow } from '../shared/schema/entries.ts';
import { loadExample } from '../templates/example/example.ts';

/** The ministry's plan as one department's, in one spreadsheet, repeated until it has as many activities as asked for. */
export function largeCycle(activities: number): CycleToPublish {
  const example = loadExample();
  const name = example.departments[0]?.name ?? '';
  const rows = example.departments.flatMap(({ entries }) => entries['plan'] ?? []);
  const plan: EntryRow[] = [];
  for (let count = 0, index = 0; count < activities; index++) {
    const row = rows[index % rows.length] as EntryRow;
    plan.push(row);
    if (row.values['activity'] !== undefined) count++;
  }
  const sections = (example.framework.entries['sections'] ?? []).map(
    ({ values }): EntryRow => ({ values: { ...values, contributors: name } }),
  );
  const ready = { values: { ready: true, readyBy: 'وحدة التخطيط' } };
  return {
    ...example,
    framework: { ...example.framework, entries: { ...example.framework.entries, sections } },
    departments: [{ id: 'large', name, type: 'sector', entries: { plan, summary: [ready] } }],
  };
}
