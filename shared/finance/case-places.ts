import { alignment } from '../../templates/sheets/framework/alignment.ts';
import { budgets as budgetsTable } from '../../templates/sheets/framework/budgets.ts';
import type { CellRef, Values } from '../findings/breach.ts';
import { type Activity, type ActivityColumn, activityFigures, blockColumns } from '../plan/activity.ts';
import type { BudgetLine } from '../plan/budget-line.ts';
import { frameworkId, frameworkName } from '../plan/framework-id.ts';
import type { Framework } from '../plan/framework.ts';
import { costColumns } from '../plan/year-figures.ts';
import { amountText } from '../schema/amount-text.ts';
import type { Money } from '../schema/money.ts';
import type { CountedActivity } from './counted-activities.ts';
import type { MisalignmentCase } from './figures.ts';

/** Which activity or entry a case is about, and where it stands. */
export type CasePlace = Omit<MisalignmentCase, 'against' | 'amount'>;

/** The activity in whose cell something was found. */
export function placeOfActivity({ department, activity, goal }: CountedActivity, cell: CellRef): CasePlace {
  const { sheet, a1, writtenAt = a1, column } = cell;
  return {
    ...{ department: department.id, departmentName: department.name, activityId: activity.id },
    ...(goal === undefined ? {} : { goal }),
    ...{ subject: activity.activity.value, written: writtenIn(activity, column), inherited: writtenAt !== a1 },
    source: { department: department.id, table: sheet, column, a1: writtenAt },
  };
}

const ownColumns = [...blockColumns, ...activityFigures];

function writtenIn(activity: Activity, column: string): string {
  const key = ownColumns.find((one) => one === column);
  return (key && activity[key]?.written) ?? '';
}

/** What an activity costs by one of its cells; undefined where it is not one of cost. */
export function costIn(activity: Activity, column: string): Money | undefined {
  const key: ActivityColumn | undefined = costColumns.find((one) => one === column);
  return key && activity[key]?.money;
}

/** The entry of the planning unit in whose cell something was found: the finding's values say which one it is. */
export function placeOfEntry(framework: Framework, values: Values, { sheet, a1, column }: CellRef): CasePlace {
  const { goal, programme, result, written } = values;
  const line = sheet === budgetsTable.id ? lineAt(framework, column, a1) : undefined;
  const name = [line?.programme, programme, result, written].find((value) => typeof value === 'string');
  const meant = framework.goals.find(({ number }) => number === goal);
  const said = column === 'number' ? meant?.number.toString() : name;
  return {
    ...{ department: frameworkId, departmentName: frameworkName },
    ...(typeof goal === 'number' ? { goal } : {}),
    ...{ subject: name || (meant?.title ?? (line ? budgetsTable.title.ar : alignment.title.ar)), inherited: false },
    written: (line ? writtenOfLine(line, column) : said) ?? '',
    source: { department: frameworkId, table: sheet, column, a1 },
  };
}

/** The line of the budget of which a cell speaks; several lines may share the cell of their programme. */
const lineAt = ({ budgets = [] }: Framework, column: string, a1: string): BudgetLine | undefined =>
  budgets.find(({ at }) => at[column as keyof BudgetLine['at']] === a1);

/** What a line of the budget says in a column; amounts in the reader's words, for how they were typed is not kept. */
function writtenOfLine(line: BudgetLine, column: string): string {
  const value = line[column as keyof BudgetLine['at']] ?? '';
  return typeof value === 'object' ? amountText(value).ar : String(value);
}
