import { loadExample } from '../../../templates/example/example.ts';
import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../../../shared/schema/entries.ts';

const marked = (row: EntryRow, column: string, mark: string): EntryRow =>
  row.values[column] === undefined
    ? row
    : { ...row, values: { ...row.values, [column]: `${row.values[column]}${mark}` } };

const sectionOf = (row: EntryRow, copy: number): EntryRow => {
  const mark = ` ${copy}`;
  return ['id', 'title', 'contributors'].reduce(
    (all, column) => marked(all, column, column === 'id' ? `-${copy}` : mark),
    row,
  );
};

const departmentOf = ({ id, name, entries, ...rest }: DepartmentToPublish, copy: number): DepartmentToPublish => ({
  ...rest,
  ...{ id: `${id}-${copy}`, name: `${name} ${copy}` },
  entries: { ...entries, plan: (entries['plan'] ?? []).map((row) => marked(row, 'section', ` ${copy}`)) },
});

/** The example with its departments and sections so many times: what grows with every further department shows. */
export function exampleCopies(copies: number): CycleToPublish {
  const example = loadExample();
  const { framework, departments } = example;
  const further = Array.from({ length: copies - 1 }, (_, index) => index + 2);
  const sections = framework.entries['sections'] ?? [];
  return {
    ...example,
    framework: {
      ...framework,
      entries: {
        ...framework.entries,
        sections: [...sections, ...further.flatMap((copy) => sections.map((row) => sectionOf(row, copy)))],
      },
    },
    departments: [
      ...departments,
      ...further.flatMap((copy) => departments.map((department) => departmentOf(department, copy))),
    ],
  };
}
