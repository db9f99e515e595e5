import type { CycleToPublish, DepartmentToPublish, EntryRow } from '../../shared/schema/entries.ts';
import type { RawSpreadsheet } from '../../shared/schema/raw-spreadsheet.ts';
import { designSpreadsheet } from '../../shared/publish/design-spreadsheet.ts';
import { departmentSubmission } from '../../shared/department-submission.ts';
import { frameworkSubmission } from '../../shared/framework-submission.ts';
import type { Former, Submission } from '../../shared/submission.ts';
import { plan } from '../../templates/sheets/plan.ts';
import { generateCycle } from '../generated/plan-generator.ts';
import { createRandom } from '../generated/random.ts';
import { rawOfDesign } from '../shared/publish/raw-of-design.ts';
import { fillInFigures } from './fill-in-figures.ts';
import type { UnknownNames } from './plant-in-plan.ts';
import { type SeenTable, seenTable } from './seen-table.ts';
import { unknownName } from './unknown-name.ts';

/** A department's spreadsheet, filled in without a fault. */
export interface FilledDepartment {
  readonly seed: number;
  /** Where it comes from: what is published of it, and which department it is. */
  readonly cycle: CycleToPublish;
  readonly department: DepartmentToPublish;
  readonly raw: RawSpreadsheet;
  readonly plan: SeenTable;
  readonly names: UnknownNames;
  /** Reads a spreadsheet of this department, before any version is in force or after one. */
  readonly read: (raw: RawSpreadsheet, inForce?: Submission) => Submission;
}

const fewestRows = 15;

/** The largest department of a generated cycle, of the first one from this seed on that has a large one. */
export function filledDepartment(seed: number): FilledDepartment {
  for (let cycleSeed = seed; ; cycleSeed += 1000) {
    const cycle = generateCycle(cycleSeed);
    const [largest] = cycle.departments.toSorted((one, other) => entriesOf(other) - entriesOf(one));
    if (largest && entriesOf(largest) >= fewestRows) return filledIn(seed, cycle, largest);
  }
}

const rowsOf = ({ entries }: DepartmentToPublish, table: string): readonly EntryRow[] => entries[table] ?? [];
const entriesOf = (department: DepartmentToPublish): number => rowsOf(department, 'plan').length;

function filledIn(seed: number, cycle: CycleToPublish, department: DepartmentToPublish): FilledDepartment {
  const published = rawOfDesign(designSpreadsheet(cycle, department));
  const seenIn = (raw: RawSpreadsheet): SeenTable => seenTable(raw, plan, entriesOf(department));
  const raw = fillInFigures(published, seenIn(published), createRandom(seed));
  return {
    ...{ seed, cycle, department },
    raw,
    plan: seenIn(raw),
    names: namesOf(cycle, department),
    read: readerOf(cycle, department),
  };
}

/** Names that a plan's lists do not hold: of the sections, only the department's own are known. */
function namesOf({ framework, departments }: CycleToPublish, { name }: DepartmentToPublish): UnknownNames {
  const texts = (table: string, column: string, isMeant = (_row: EntryRow) => true): string[] =>
    rowsOf(framework, table)
      .filter(isMeant)
      .map(({ values }) => String(values[column]));
  const isOwn = ({ values }: EntryRow): boolean => String(values['contributors']).split('\n').includes(name);
  const programmes = texts('programmes', 'name');
  const ownSections = texts('sections', 'title', isOwn);
  const otherSections = texts('sections', 'title', (row) => !isOwn(row));
  const others = [...texts('goals', 'title'), ...departments.map((department) => department.name)];
  return {
    section: {
      kind: 'an unknown section',
      write: unknownName(ownSections, [...otherSections, ...otherSections, ...programmes, ...others]),
    },
    programme: {
      kind: 'an unknown programme',
      write: unknownName(programmes, [...ownSections, ...otherSections, ...others]),
    },
  };
}

function readerOf(cycle: CycleToPublish, { id }: DepartmentToPublish): FilledDepartment['read'] {
  const raw = rawOfDesign(designSpreadsheet(cycle, cycle.framework));
  const { body } = frameworkSubmission(raw, cycle.departments);
  if (body.kind !== 'framework') throw new Error('the framework was read as something else');
  return (sheet, inForce) => departmentSubmission(sheet, id, formerOf(inForce), body.framework);
}

const formerOf = (inForce: Submission | undefined): Former =>
  inForce?.body.kind === 'department'
    ? { version: 1, activities: inForce.body.activities, seed: 'second' }
    : { version: 0, activities: [], seed: 'first' };
