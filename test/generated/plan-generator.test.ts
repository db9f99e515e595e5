import { describe, expect, it } from 'vitest';
import { fold } from '../../shared/language/fold.ts';
import type { DepartmentToPublish, EntryRow } from '../../shared/schema/entries.ts';
import type { Column } from '../../shared/schema/table.ts';
import { departmentSpreadsheet } from '../../templates/sheets/department-spreadsheet.ts';
import { sections as sectionsTable } from '../../templates/sheets/framework/sections.ts';
import { frameworkSpreadsheet } from '../../templates/sheets/framework-spreadsheet.ts';
import { expectedPlan } from './expected-plan.ts';
import { generateCycle } from './plan-generator.ts';
import { columnSets, titlePlaces } from './section-forms.ts';

const seeds = Array.from({ length: 50 }, (_, index) => index + 1);
const cycles = seeds.map(generateCycle);
const plans = cycles.map(expectedPlan);
const sections = plans.flatMap((plan) => plan.sections);

const labels = (key: string) =>
  Object.fromEntries(
    sectionsTable.columns
      .filter((column): column is typeof column & Required<Pick<Column, 'choices'>> => column.key === key)
      .flatMap(({ choices }) => choices.map(({ id, label }) => [id, label.ar])),
  );

const rowsOf = (cycle: (typeof cycles)[number], table: string): readonly EntryRow[] =>
  cycle.framework.entries[table] ?? cycle.departments.flatMap(({ entries }) => entries[table] ?? []);

const sectionCount = ({ entries }: DepartmentToPublish) =>
  (entries['plan'] ?? []).filter(({ values }) => values['section'] !== undefined).length;

describe('generateCycle', () => {
  it('gives the same plan for the same seed, and another for another', () => {
    expect(generateCycle(7)).toEqual(generateCycle(7));
    expect(new Set(cycles.map((cycle) => JSON.stringify(cycle))).size).toBe(seeds.length);
  });

  it('speaks the words of the templates', () => {
    expect(labels('titlePlace')).toEqual(titlePlaces);
    expect(labels('columnSet')).toEqual(
      Object.fromEntries(Object.entries(columnSets).map(([id, { label }]) => [id, label])),
    );
    for (const { id, columns } of [...departmentSpreadsheet.tables, ...frameworkSpreadsheet.tables]) {
      const keys = new Set(cycles.flatMap((cycle) => rowsOf(cycle, id).flatMap((row) => Object.keys(row.values))));
      expect(columns.map(({ key }) => key)).toEqual(expect.arrayContaining([...keys]));
    }
  });

  it('gives names that stay apart after folding', () => {
    for (const cycle of cycles) {
      for (const [table, ...keys] of [
        ['programmes', 'name', 'aliases', 'written'],
        ['goals', 'title'],
        ['sections', 'title'],
      ] as const) {
        const names = [...rowsOf(cycle, table), ...rowsOf(cycle, keys[1] ?? '')].flatMap(({ values }) =>
          keys.flatMap((key) => (values[key] === undefined ? [] : fold(String(values[key])))),
        );
        expect(new Set(names).size).toBe(names.length);
      }
      expect(new Set(cycle.departments.map(({ name }) => fold(name))).size).toBe(cycle.departments.length);
    }
  });

  it('writes only programmes that the framework knows, by name or by alias', () => {
    for (const cycle of cycles) {
      const known = [...rowsOf(cycle, 'programmes'), ...rowsOf(cycle, 'aliases')].map(({ values }) =>
        fold(String(values['name'] ?? values['written'])),
      );
      const written = rowsOf(cycle, 'plan').flatMap(({ values }) => values['programme'] ?? []);
      expect(known).toEqual(expect.arrayContaining(written.map((name) => fold(String(name)))));
    }
  });

  it('meets every form that a plan may take', () => {
    const met = (values: readonly unknown[]) => new Set(values);
    const upTo = (from: number, to: number) => new Set(Array.from({ length: to - from + 1 }, (_, n) => from + n));
    expect(met(sections.map(({ columnSet }) => columnSet))).toEqual(new Set(Object.keys(columnSets)));
    expect(met(sections.map(({ titlePlace }) => titlePlace))).toEqual(new Set(Object.keys(titlePlaces)));
    expect(met(sections.map(({ contributors }) => contributors.length))).toEqual(upTo(1, 2));
    expect(met(sections.map(({ subHeading }) => subHeading?.printed))).toEqual(new Set([false, true, undefined]));
    expect(met(sections.map(({ footnotes }) => footnotes.length))).toEqual(upTo(0, 2));
    expect(met(cycles.map((cycle) => rowsOf(cycle, 'goals').length))).toEqual(upTo(2, 6));
    expect(met(cycles.map((cycle) => rowsOf(cycle, 'programmes').length))).toEqual(upTo(1, 9));
    expect(met(cycles.map((cycle) => cycle.departments.length))).toEqual(upTo(1, 8));
    expect(met(cycles.flatMap(({ departments }) => departments.map(sectionCount)))).toEqual(upTo(0, 3));
    expect(plans.some(({ goalsWithoutAlignment }) => goalsWithoutAlignment.length > 0)).toBe(true);
  });
});
