import fc from 'fast-check';
import { plan as planTable } from '../../../templates/sheets/plan.ts';
import { type Activity, activityFigures, type Indicator, indicatorFigures } from '../../../shared/plan/activity.ts';
import type { AlignmentLine, Framework, Removal, Section, Waiver } from '../../../shared/plan/framework.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import type { CellByKind } from '../../../shared/schema/row.ts';
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

const cellSaying = (said: fc.Arbitrary<string>): fc.Arbitrary<Cell> =>
  fc.record(
    {
      ...{ written: said, value: said, at, writtenAt: at, resolvedId: id },
      printed: fc.constantFrom('own', 'inherited'),
      via: fc.constantFrom('exact', 'folded', 'alias'),
    },
    { requiredKeys: ['written', 'value', 'at', 'writtenAt', 'printed'] },
  );
const cell = cellSaying(text);

const withFigure = <Figure>(figure: fc.Arbitrary<Figure>): fc.Arbitrary<Cell & Figure> =>
  fc.tuple(cell, figure).map(([said, meant]) => ({ ...said, ...meant }));

const somePercent = fc.constantFrom('الموازنة 60%', '%40', '٣٣٫٣ في المئة', '50-60%', 'المانحون (100%)', '999999%');
const oddDay = fc.constantFrom('2022-03-15', '2021-12-31', '2024-01-01', '0000-00-00', '9999-99-99', '', '…');
const amount = fc.oneof(fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), fc.integer());

const cellOfKind = {
  text: cell,
  lines: withFigure(fc.record({ entries: list(fc.oneof(somePercent, text)) })),
  number: withFigure(fc.record({ number: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double()) })),
  money: withFigure(
    fc.record({ money: fc.record({ minor: amount, currency: fc.constantFrom('JOD', 'USD', 'ISK', '') }) }),
  ),
  day: withFigure(fc.record({ day: oddDay })),
} satisfies { readonly [Kind in keyof CellByKind]?: fc.Arbitrary<CellByKind[Kind]> };

/** Cells for some of these columns, each of its kind. */
const figuresIn = <Owner extends Activity | Indicator>(keys: readonly string[]): fc.Arbitrary<Partial<Owner>> =>
  fc.subarray([...keys]).chain((some) => {
    const columns = planTable.columns.filter(({ key }) => some.includes(key));
    const cells = columns.map(({ key, kind }) => [
      key,
      cellOfKind[kind as keyof typeof cellOfKind] as fc.Arbitrary<Cell>,
    ]);
    return fc.record(Object.fromEntries(cells) as Record<string, fc.Arbitrary<Cell>>) as fc.Arbitrary<object>;
  });

const indicator: fc.Arbitrary<Indicator> = fc
  .tuple(fc.record({ id, text: cell }), figuresIn<Indicator>(indicatorFigures))
  .map(([said, figures]) => ({ ...said, ...figures }));

const someOf = fc.subarray(['activity', 'programme', 'section', 'indicator', ...indicatorFigures, ...activityFigures]);
const places = someOf.chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, at]))));

const writtenActivity: fc.Arbitrary<Activity> = fc.record(
  {
    ...{ id, sectionId: id, activity: cell, indicators: list(indicator) },
    unreadable: list(fc.constantFrom('activity', 'programme', 'section', 'indicator', 'cost1', 'target1')),
    at: places,
    ...{ section: cell, intervention: cell, goalText: cell, subObjective: cell, programme: cell },
  },
  { requiredKeys: ['id', 'sectionId', 'activity', 'indicators', 'at', 'unreadable'] },
);

const activity: fc.Arbitrary<Activity> = fc
  .tuple(writtenActivity, figuresIn<Activity>(activityFigures))
  .map(([said, figures]) => ({ ...said, ...figures }));

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

const table = fc.constantFrom('executive-plan' as const, 'sdg-links' as const);
const wording = fc.record(
  { table, wording: text, at: fc.record({ wording: at }) },
  { requiredKeys: ['table', 'wording'] },
);

const sdgText = fc
  .array(fc.constantFrom('الهدف', 'رقم', '(16)', '17', '3.4.', ' ', 'والمتعلق بـ', 'العمل اللائق', '،'), {
    maxLength: 8,
  })
  .map((pieces) => pieces.join(' '));

const day = fc.constantFrom('', '2022-01-01', '2022-03-15', '2023-12-31');
const waiver: fc.Arbitrary<Waiver> = fc.record({
  ...{ code: fc.oneof(text, fc.constantFrom('repeated-activity', 'repeated-activty', 'unknown-programme')) },
  ...{ department: text, departmentId: maybe(id), suggestion: maybe(text), activity: text },
  ...{ reason: text, by: text, from: day, until: day },
  at: fc.record({ code: at, department: at, by: at, until: at }),
});

const framework: fc.Arbitrary<Framework> = fc.record({
  planTitle: text,
  years: fc.constantFrom([2021, 2022, 2023], [2022], [], [-1, 0], [2021, 2022, 2023, 2024, 2025, 2026]),
  asks: fc.subarray(['targets', 'schedule', 'costs']),
  goals: list(
    fc.record({ number: goalNumber, title: text, wordings: list(wording), at: fc.record({ number: at, title: at }) }),
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
  waivers: list(waiver),
  sdgs: list(fc.record({ number: fc.integer({ min: 0, max: 18 }), name: sdgText })),
  sdgLinks: list(fc.record({ text: maybe(cellSaying(sdgText)), numbers: maybe(cellSaying(sdgText)) })),
});

const vanished = fc.record({ activities: fc.nat(), of: fc.nat(), wholeSection: fc.boolean() });

const department: fc.Arbitrary<DepartmentSubject> = fc.record({
  ...{ activities: list(activity), framework, sections: list(section), vanished },
  ...{ versionInForce: fc.nat(), removal: maybe(removal) },
  copies: list(fc.tuple(id, id)).map((pairs) => new Map(pairs)),
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
