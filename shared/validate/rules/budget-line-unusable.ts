import { budgets } from '../../../templates/sheets/framework/budgets.ts';
import { knownNames } from '../../language/known-names.ts';
import { writtenYears } from '../../language/written-day.ts';
import { type BudgetLine, budgetAmounts } from '../../plan/budget-line.ts';
import { headingOf } from '../../schema/heading-of.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

type BudgetColumn = 'programme' | 'year' | 'approved';

const nothing = { programme: '', meant: '', year: '', years: '', missing: [] };

/** A line of the budget is held against no cost: it names no known programme or year, or no amount. */
export const budgetLineUnusable = defineRule({
  code: 'budget-line-unusable',
  scope: 'framework',
  reads: ['budgets', 'programmes', 'cycle'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'هذا السطر من الموازنة لا يُحتسب. [{programme} ليس في جدول برامج الموازنة. ][لعل المقصود {meant}. ][السنة {year} خارج سنوات الخطة {years}. ][ينقصه {missing}. ]يُرجى تصحيح الخلية أو مسح الصف.',
    en: 'This line of the budget does not count. [{programme} is not in the table of budget programmes. ][Perhaps {meant} is meant. ][The year {year} lies outside the plan’s years {years}. ][It lacks {missing}. ]Please correct the cell or clear the row.',
  },
  source: 'Framework, tab of budget amounts: each is of a programme, in a year of the plan cycle',
  *check({ budgets: lines = [], programmes, years = [] }) {
    const { suggest } = knownNames(programmes);
    for (const line of lines) {
      const { programme, programmeId, year, at } = line;
      const inColumn = (column: BudgetColumn) => inFramework(budgets.id, at[column], column);
      if (programme !== '' && programmeId === undefined)
        yield { ...inColumn('programme'), values: { ...nothing, programme, meant: suggest(programme) ?? '' } };
      if (year !== undefined && years.length > 0 && !years.includes(year))
        yield { ...inColumn('year'), values: { ...nothing, year, years: writtenYears(years) } };
      for (const column of missingIn(line))
        yield { ...inColumn(column), values: { ...nothing, missing: [headingOf(budgets, column)] } };
    }
  },
});

function missingIn(line: BudgetLine): BudgetColumn[] {
  const isMissing = {
    programme: line.programme === '',
    year: line.year === undefined,
    approved: budgetAmounts.every((amount) => line[amount] === undefined),
  };
  return (['programme', 'year', 'approved'] as const).filter((column) => isMissing[column]);
}
