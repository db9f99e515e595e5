import { budgets as budgetsTable } from '../../templates/sheets/framework/budgets.ts';
import type { KnownNames } from '../language/known-names.ts';
import { type BudgetAmount, type BudgetLine, budgetAmounts } from '../plan/budget-line.ts';
import type { Framework } from '../plan/framework.ts';
import type { FrameworkReading } from './read-framework.ts';

type BudgetRow = FrameworkReading['budgets'][number];

/** The budget's lines, incomplete ones too, for a rule to see; absent where there are none. */
export function budgetsOfRows(
  { budgets, addressOf }: Pick<FrameworkReading, 'budgets' | 'addressOf'>,
  programmes: KnownNames,
): Pick<Framework, 'budgets'> {
  const lines = budgets.map((row) => lineOf(row, addressOf, programmes));
  return lines.length > 0 ? { budgets: lines } : {};
}

function lineOf(
  { row, cells }: BudgetRow,
  addressOf: FrameworkReading['addressOf'],
  programmes: KnownNames,
): BudgetLine {
  const { programme, year, centre, source, sourceOn, enteredBy } = cells;
  const at = (column: keyof BudgetLine['at']): string => addressOf(budgetsTable.id, row, column) ?? '';
  return {
    programme: programme?.value ?? '',
    programmeId: programme && programmes.link(programme.value)?.id,
    year: year?.integer,
    centre: centre?.value ?? '',
    ...amountsOf(cells),
    source: source?.value ?? '',
    sourceOn: sourceOn?.day ?? '',
    enteredBy: enteredBy?.value ?? '',
    at: {
      ...{ programme: programme?.writtenAt ?? at('programme'), year: at('year'), centre: at('centre') },
      ...{ source: at('source'), approved: at('approved'), revised: at('revised') },
      ...{ committed: at('committed'), paid: at('paid') },
    },
  };
}

/** Each amount in its own currency: a cell may name another one than its column does. */
const amountsOf = (cells: BudgetRow['cells']): Pick<BudgetLine, BudgetAmount> =>
  Object.fromEntries(
    budgetAmounts.flatMap((amount) => {
      const cell = cells[amount];
      return cell ? [[amount, cell.money]] : [];
    }),
  );
