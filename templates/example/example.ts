import { readFileSync } from 'node:fs';
import type { CycleToPublish, DepartmentToPublish } from '../../shared/schema/entries.ts';

/** The departments of the example in the order in which the ministry's plan prints their sections. */
const departmentIds = [
  'multilateral-relations',
  'european-affairs',
  'asia-pacific-affairs',
  'african-affairs',
  'american-affairs',
  'arab-islamic-affairs',
  'non-supporting-states',
  'public-diplomacy',
  'cooperation-agency',
  'economic-relations',
  'expatriate-affairs',
  'administrative-financial-affairs',
] as const;

const read = (path: string): DepartmentToPublish =>
  JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8')) as DepartmentToPublish;

/** The ministry's own plan of 2021-2023, as it would have stood in twelve departments' spreadsheets. */
export const loadExample = (): CycleToPublish => ({
  id: '2021-2023',
  timeZone: 'Asia/Hebron',
  framework: read('./framework.json'),
  departments: departmentIds.map((id) => read(`./departments/${id}.json`)),
});
