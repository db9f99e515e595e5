import type { CellRef } from '../findings/breach.ts';
import type { Finding } from '../findings/finding.ts';
import { writeMessage } from '../findings/write-message.ts';
import type { Text } from '../language/text.ts';
import type { Plan } from '../plan/plan.ts';
import { costColumns } from '../plan/year-figures.ts';
import { canonical } from '../schema/canonical.ts';
import type { Money } from '../schema/money.ts';
import { causesOf } from './causes.ts';
import { distinctCells } from './cells-against.ts';
import { countedActivities } from './counted-activities.ts';
import type { Misalignment, MisalignmentCase } from './figures.ts';
import { financeCodes } from './finance-codes.ts';
import { caseLister, type FoundCell } from './misalignment-cases.ts';
import { sum } from './sum.ts';

/** What was found in one spreadsheet. */
export interface DepartmentFindings {
  /** The department's id, or the framework's: that bears what only the whole plan shows, too. */
  readonly department: string;
  readonly findings: readonly Finding[];
}

/** The words of every finding by its code, values not yet put in. */
export type Messages = ReadonlyMap<string, Text>;

interface Found {
  readonly department: string;
  readonly finding: Finding;
}

/**
 * What finance reads of the findings of a plan, in the order in which it reads it. What several departments are told in
 * the same words is one misalignment over all of them; what somebody has set aside stands apart, behind what is open.
 */
export function misalignmentsOf(
  plan: Plan,
  findings: readonly DepartmentFindings[],
  messages: Messages,
): Misalignment[] {
  const found = findings.flatMap(({ department, findings: own }) =>
    own.filter(isForFinance).map((finding) => ({ department, finding })),
  );
  const groups = Map.groupBy(found, ({ finding: { code, values, waived } }) => canonical([code, values, waived]));
  const activities = countedActivities(plan);
  const casesOf = caseLister(plan, activities);
  return [...groups.values()]
    .map((group) => statedBy(group, casesOf, messages))
    .toSorted((one, other) => rankOf(one) - rankOf(other))
    .map((stated, index) => ({
      number: index + 1,
      ...stated,
      causes: causesOf({ ...stated, activities, framework: plan.framework }),
    }));
}

// A target outside the cycle is found by the same rule as a cost, and is no money.
const isForFinance = ({ code, cells }: Finding): boolean =>
  financeCodes.includes(code) && (code !== 'cost-outside-cycle' || cells.every(isOfCost));

const isOfCost = ({ column }: CellRef): boolean => costColumns.some((one) => one === column);

type Stated = Omit<Misalignment, 'number' | 'causes'>;

const rankOf = ({ code, waived }: Stated): number => financeCodes.indexOf(code) + (waived ? 0.5 : 0);

function statedBy(group: readonly Found[], casesOf: ReturnType<typeof caseLister>, messages: Messages): Stated {
  const [{ finding }] = group as [Found];
  const { code, severity, values, waived } = finding;
  const cells = group.flatMap(({ department, finding: one }): FoundCell[] =>
    one.cells.map((cell) => ({ department: cell.department ?? department, cell })),
  );
  const cases = casesOf({ code, values, cells });
  const amount = sumOf(cases.flatMap((one) => one.amount ?? []));
  return {
    ...{ code, severity, values, cases },
    message: messageOver(cases, finding, messages),
    printedCells: printedIn(cases),
    activities: cases.filter(({ activityId }) => activityId !== undefined).length,
    ...(amount ? { amount } : {}),
    ...(waived ? { waived } : {}),
  };
}

/** In how many cells something is written: a cell that is empty is none. */
const printedIn = (cases: readonly MisalignmentCase[]): number =>
  distinctCells(cases.filter(({ written }) => written !== '').map(({ source }) => source)).length;

/** Together; a misalignment of money speaks of one currency. */
const sumOf = (amounts: readonly Money[]): Money | undefined =>
  amounts[0] && { ...amounts[0], minor: sum(amounts.map(({ minor }) => minor)) };

/** The finding's words anew: they count the cases of all departments. */
function messageOver(cases: readonly MisalignmentCase[], { code, values, message }: Finding, messages: Messages): Text {
  const cells = cases.map(({ source, activityId = null }) => ({
    ...{ sheet: source.table, a1: source.a1, activityId, column: source.column },
  }));
  return writeMessage(messages.get(code) ?? message, values, cells);
}
