import fc from 'fast-check';
import type { Activity } from '../../../shared/plan/activity.ts';
import type { AlignmentLine, Framework, Removal, Section } from '../../../shared/plan/framework.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import type { DepartmentSubject, Subjects } from '../../../shared/validate/define-rule.ts';

// Few ids and names, so that they meet; and now and then a text that nobody would think of.
const id = fc.constantFrom('', 'a', 'b', 'c', '__proto__');
const at = fc.constantFrom('A1', 'G5', 'I7');
const text = fc.oneof(
  fc.constantFrom('', '…', 'الأونروا', 'الاونروا', 'البرنامج القنصلي', 'البرنامج القنصى', '{activities}', '[{value}]'),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const list = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, { maxLength: 5 });
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(value, { nil: undefined });

const cell: fc.Arbitrary<Cell> = fc.record(
  {
    ...{ written: text, value: text, at, writtenAt: at, resolvedId: id },
    printed: fc.constantFrom('own', 'inherited'),
    via: fc.constantFrom('exact', 'folded', 'alias'),
  },
  { requiredKeys: ['written', 'value', 'at', 'writtenAt', 'printed'] },
);

const activity: fc.Arbitrary<Activity> = fc.record(
  {
    ...{ id, sectionId: id, activity: cell, indicators: list(fc.record({ id, text: cell })) },
    unreadable: list(fc.constantFrom('activity', 'programme', 'section', 'indicator')),
    at: fc.record({ activity: at, programme: at, section: at, indicator: at }, { requiredKeys: [] }),
    ...{ section: cell, intervention: cell, goalText: cell, subObjective: cell, programme: cell },
  },
  { requiredKeys: ['id', 'sectionId', 'activity', 'indicators', 'at', 'unreadable'] },
);

const goalNumber = fc.integer({ min: -1, max: 4 });

const section: fc.Arbitrary<Section> = fc.record({
  ...{
    id,
    goal: goalNumber,
    title: text,
    footnotes: list(text),
    at: fc.record({ goal: at, title: at, contributors: at }),
  },
  titlePlace: fc.constantFrom('above', 'inside', 'not-printed'),
  subHeading: maybe(fc.record({ text, printed: fc.boolean() })),
  columns: list(fc.constantFrom('intervention', 'subObjective', 'activity', 'programme')),
  ...{ contributors: list(id), unknownContributors: list(text) },
});

const line: fc.Arbitrary<AlignmentLine> = fc.record({
  ...{
    id,
    goal: goalNumber,
    tableNumber: maybe(goalNumber),
    programmeId: maybe(id),
    programme: cell,
    at: fc.record({ goal: at, goalHead: at }),
  },
  ...{
    policyAims: maybe(cell),
    programmeObjectives: maybe(cell),
    results: maybe(cell),
    responsibleSector: maybe(cell),
  },
});

const removal: fc.Arbitrary<Removal> = fc.record({
  ...{ department: text, departmentId: maybe(id), suggestion: maybe(text), version: fc.integer() },
  ...{
    activities: fc.integer(),
    confirmedBy: text,
    confirmedOn: text,
    reason: text,
    at: fc.record({ department: at }),
  },
});

const framework: fc.Arbitrary<Framework> = fc.record({
  planTitle: text,
  goals: list(
    fc.record({ number: goalNumber, title: text, wordings: fc.constant([]), at: fc.record({ number: at, title: at }) }),
  ),
  programmes: list(fc.record({ id, name: text, at: fc.record({ name: at }) })),
  alignment: list(line),
  sections: list(section),
  aliases: list(
    fc.record({
      written: text,
      means: text,
      programmeId: maybe(id),
      confirmedBy: text,
      confirmedOn: text,
      at: fc.record({ written: at, means: at }),
    }),
  ),
  removals: list(removal),
});

const vanished = fc.record({ activities: fc.nat(), of: fc.nat(), wholeSection: fc.boolean() });

const department: fc.Arbitrary<DepartmentSubject> = fc.record({
  ...{ activities: list(activity), framework, sections: list(section), vanished },
  ...{ versionInForce: fc.nat(), removal: maybe(removal) },
});

const plan: fc.Arbitrary<Plan> = fc.record({
  ...{ cycle: text, asOf: text, timeZone: text, framework, frameworkVersion: fc.nat(), frameworkSha256: text },
  departments: list(fc.record({ id, name: text, version: fc.nat(), sha256: text, activities: list(activity) })),
  missing: list(fc.record({ id, name: text })),
});

/** Anything that a rule may be given, by scope: well-formed, and otherwise as odd as it comes. */
export const generatedSubjects: { readonly [Scope in keyof Subjects]: fc.Arbitrary<Subjects[Scope]> } = {
  department,
  framework,
  plan,
};
