import fc from 'fast-check';
import type { BudgetLine } from '../../../shared/plan/budget-line.ts';
import type { AlignmentLine, Approval, Framework, Removal, Section, Waiver } from '../../../shared/plan/framework.ts';
import type { Money } from '../../../shared/schema/money.ts';
import { at, cell, cellSaying, id, list, maybe, text } from './generated-cells.ts';

const goalNumber = fc.integer({ min: -1, max: 4 });

/** Any section. */
export const section: fc.Arbitrary<Section> = fc.record({
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

/** Any confirmed removal. */
export const removal: fc.Arbitrary<Removal> = fc.record({
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

const approval: fc.Arbitrary<Approval> = fc.record({
  ...{ department: text, departmentId: maybe(id), suggestion: maybe(text), version: fc.integer() },
  ...{ approvedBy: text, approvedOn: day, at: fc.record({ department: at, version: at, approvedBy: at }) },
});

const minor = fc.oneof(fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), fc.integer());

/** Any amount of money, now and then in a currency that there is not. */
export const money: fc.Arbitrary<Money> = fc.record({ minor, currency: fc.constantFrom('JOD', 'USD', 'ISK', '') });

const budgetLine: fc.Arbitrary<BudgetLine> = fc
  .tuple(
    fc.record({
      ...{ programme: text, programmeId: maybe(id), year: maybe(fc.integer({ min: 2021, max: 2024 })), centre: text },
      ...{ source: text, sourceOn: day, enteredBy: text },
      at: fc.record({
        ...{ programme: at, year: at, centre: at, source: at },
        ...{ approved: at, revised: at, committed: at, paid: at },
      }),
    }),
    fc.record({ approved: money, revised: money, committed: money, paid: money }, { requiredKeys: [] }),
  )
  .map(([said, amounts]) => ({ ...said, ...amounts }));

/** Any framework. */
export const framework: fc.Arbitrary<Framework> = fc.record({
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
  approvals: list(approval),
  budgets: list(budgetLine),
  sdgs: list(fc.record({ number: fc.integer({ min: 0, max: 18 }), name: sdgText })),
  sdgLinks: list(
    fc.record({
      ...{ goalLabel: maybe(cell), goalTitle: maybe(cell), policyInterventions: maybe(cell) },
      ...{ text: maybe(cellSaying(sdgText)), numbers: maybe(cellSaying(sdgText)) },
    }),
  ),
  nationalAgenda: list(
    fc.record({
      ...{ nationalGoal: maybe(cell), nationalPolicy: maybe(cell) },
      ...{ policyInterventions: maybe(cell), strategicGoal: maybe(cell) },
    }),
  ),
});
