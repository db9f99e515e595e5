import fc from 'fast-check';
import { plan as planTable } from '../../../templates/sheets/plan.ts';
import { type Activity, activityFigures, type Indicator, indicatorFigures } from '../../../shared/plan/activity.ts';
import type { DepartmentState } from '../../../shared/plan/department-state.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { Cell } from '../../../shared/schema/cell.ts';
import type { CellByKind } from '../../../shared/schema/row.ts';
import type { DepartmentSubject, Subjects } from '../../../shared/validate/define-rule.ts';
import { at, cell, id, list, maybe, text } from './generated-cells.ts';
import { framework, money, removal, section } from './generated-framework.ts';

const withFigure = <Figure>(figure: fc.Arbitrary<Figure>): fc.Arbitrary<Cell & Figure> =>
  fc.tuple(cell, figure).map(([said, meant]) => ({ ...said, ...meant }));

const somePercent = fc.constantFrom('الموازنة 60%', '%40', '٣٣٫٣ في المئة', '50-60%', 'المانحون (100%)', '999999%');
const oddDay = fc.constantFrom('2022-03-15', '2021-12-31', '2024-01-01', '0000-00-00', '9999-99-99', '', '…');

const cellOfKind = {
  text: cell,
  lines: withFigure(fc.record({ entries: list(fc.oneof(somePercent, text)) })),
  number: withFigure(fc.record({ number: fc.oneof(fc.integer({ min: -2, max: 9 }), fc.double()) })),
  money: withFigure(fc.record({ money })),
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

const vanished = fc.record({ activities: fc.nat(), of: fc.nat(), wholeSection: fc.boolean() });

const department: fc.Arbitrary<DepartmentSubject> = fc.record({
  ...{ activities: list(activity), framework, sections: list(section), vanished },
  ...{ versionInForce: fc.nat(), removal: maybe(removal) },
  copies: list(fc.tuple(id, id)).map((pairs) => new Map(pairs)),
});

const state = fc.constantFrom<DepartmentState[]>('not-started', 'filling', 'returned', 'held', 'in-force', 'waiting');

const plan: fc.Arbitrary<Plan> = fc.record({
  ...{ cycle: text, asOf: text, timeZone: text, framework, frameworkVersion: fc.nat(), frameworkSha256: text },
  ...{ frameworkAcceptedAt: text, frameworkReadAt: text },
  departments: list(
    fc.record({
      ...{
        id,
        name: text,
        version: fc.nat(),
        sha256: text,
        acceptedAt: text,
        readAt: text,
        state,
        activities: list(activity),
      },
    }),
  ),
  missing: list(fc.record({ id, name: text, state })),
});

/** Anything that a rule may be given, by scope: well-formed, and otherwise as odd as it comes. */
export const generatedSubjects: { readonly [Scope in keyof Subjects]: fc.Arbitrary<Subjects[Scope]> } = {
  department,
  framework,
  plan,
};
