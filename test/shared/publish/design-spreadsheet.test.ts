import { describe, expect, it } from 'vitest';
import { designSpreadsheet } from '../../../shared/publish/design-spreadsheet.ts';
import { readDepartment } from '../../../shared/read/read-department.ts';
import { readFramework } from '../../../shared/read/read-framework.ts';
import type { CycleToPublish, DepartmentToPublish } from '../../../shared/schema/entries.ts';
import { loadExample } from '../../../templates/example/example.ts';
import { plan } from '../../../templates/sheets/plan.ts';
import { generateCycle } from '../../generated/plan-generator.ts';
import { rawOfDesign } from './raw-of-design.ts';

const cycles: readonly [string, CycleToPublish][] = [
  ['the ministry’s', loadExample()],
  ...[1, 2, 3, 4, 5, 6].map((seed): [string, CycleToPublish] => [`generated ${seed}`, generateCycle(seed)]),
];

const entered = ({ entries }: DepartmentToPublish, key: string) =>
  (entries['plan'] ?? []).flatMap(({ values }) => values[key] ?? []);
const optionsOf = (cycle: CycleToPublish, owner: DepartmentToPublish, key: string) => {
  const [tab] = designSpreadsheet(cycle, owner).tabs;
  return tab?.rows[2]?.[plan.columns.findIndex((column) => column.key === key)]?.options ?? [];
};

describe.each(cycles)('%s plan, published and read back', (_, cycle) => {
  it('has every activity and indicator of every department in order, and is ready', () => {
    for (const owner of cycle.departments) {
      const { activities, breaches, understood, ready } = readDepartment(rawOfDesign(designSpreadsheet(cycle, owner)));
      expect([...breaches, ...understood]).toEqual([]);
      expect(ready).toBe(true);
      expect(activities.map(({ activity }) => activity.written)).toEqual(entered(owner, 'activity'));
      const lines = entered(owner, 'indicator').flatMap((indicator) => String(indicator).split('\n'));
      expect(activities.flatMap(({ indicators }) => indicators.map(({ text }) => text.written))).toEqual(lines);
      expect(new Set(activities.map(({ id }) => id)).size).toBe(activities.length);
    }
  });

  it('has the whole framework', () => {
    const reading = readFramework(rawOfDesign(designSpreadsheet(cycle, cycle.framework)));
    const { breaches, understood, addressOf: _, ...tables } = reading;
    expect([...breaches, ...understood]).toEqual([]);
    for (const [table, rows] of Object.entries(tables)) {
      const written = rows.filter(({ cells }) =>
        Object.keys(cells).some((key) => !['id', 'subHeadingPrinted'].includes(key)),
      );
      expect([table, written.length]).toEqual([table, cycle.framework.entries[table]?.length]);
    }
  });

  it('shows each department every column in which it writes', () => {
    for (const owner of cycle.departments) {
      const [tab] = designSpreadsheet(cycle, owner).tabs;
      const hidden = plan.columns.filter(({ kind }, index) => kind !== 'id' && tab?.columns[index]?.hidden);
      expect(hidden.flatMap(({ key }) => entered(owner, key))).toEqual([]);
    }
  });

  it('offers each department its own sections and all programmes', () => {
    const programmes = (cycle.framework.entries['programmes'] ?? []).map(({ values }) => values['name']);
    for (const owner of cycle.departments) {
      expect(optionsOf(cycle, owner, 'programme')).toEqual(programmes);
      expect(optionsOf(cycle, owner, 'section')).toEqual(expect.arrayContaining(entered(owner, 'section')));
    }
  });
});

describe('a department that has nothing to say yet', () => {
  const [, cycle] = cycles[0] as [string, CycleToPublish];
  const silent: DepartmentToPublish = { id: 'madrid', name: 'سفارة مدريد', type: 'embassy', entries: {} };
  const design = designSpreadsheet(cycle, silent);

  it('finds rows to fill in and its tick', () => {
    expect(design.title).toBe('سفارة مدريد 2021-2023');
    expect(design.tabs.map(({ rows }) => rows.length)).toEqual([62, 65, 12]);
    expect(readDepartment(rawOfDesign(design))).toEqual({
      ready: false,
      readyBy: '',
      activities: [],
      continued: [],
      silenced: new Set(),
      breaches: [],
      understood: [],
    });
  });
});
