import type { CycleToPublish } from '../../../shared/schema/entries.ts';
import { loadExample } from '../../../templates/example/example.ts';

/** The ministry's whole plan as one department's, in one spreadsheet: the largest submission that anybody has seen. */
export function wholePlan(): CycleToPublish {
  const example = loadExample();
  const { framework, departments } = example;
  const name = departments[0]?.name ?? '';
  const sections = (framework.entries['sections'] ?? []).map((row) => ({
    values: { ...row.values, contributors: name },
  }));
  const plan = departments.flatMap(({ entries }) => entries['plan'] ?? []);
  return {
    ...example,
    framework: { ...framework, entries: { ...framework.entries, sections } },
    departments: departments.slice(0, 1).map((one) => ({ ...one, entries: { ...one.entries, plan } })),
  };
}
