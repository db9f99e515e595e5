import { budgetLineRepeated } from '../../../../shared/validate/rules/budget-line-repeated.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, fils, framework } from '../known-framework.ts';

const dollars = { minor: 500, currency: 'USD' };
const approved = { approved: fils(1_000) };
const budgeted = (...changes: readonly Parameters<typeof budgetLine>[1][]) =>
  framework({ budgets: changes.map((each, index) => budgetLine(index + 3, { ...approved, ...each })) });

describeRule(budgetLineRepeated, {
  passes: [
    ['there is no budget', framework()],
    [
      'each line is of another year, programme or centre',
      budgeted({}, { year: 2023 }, { programmeId: 'consular' }, { centre: 'السفارات' }),
    ],
    ['two lines have amounts in different currencies', budgeted({}, { approved: dollars })],
    [
      'they name no known programme or no year, which is another finding',
      budgeted({ programmeId: undefined }, { programmeId: undefined }, { year: undefined }, { year: undefined }),
    ],
  ],
  breaks: [
    [
      'a line is written twice, and the centre spelt in two ways',
      budgeted({}, { year: 2021 }, { centre: 'الوزاره' }),
      ['budgets!B3', 'budgets!B5'],
      'لسنة 2022 لدى «الوزارة» بالعملة نفسها مرتين: «B3»، «B5». جُمعت مبالغها معًا.',
    ],
    [
      'one says what is approved and one what was paid',
      budgeted({}, { approved: dollars, paid: fils(5) }),
      ['budgets!B3', 'budgets!B4'],
    ],
    [
      'the budget is not divided',
      budgeted({ centre: '' }, { centre: '-' }),
      ['budgets!B3', 'budgets!B4'],
      'لسنة 2022 بالعملة نفسها مرتين',
    ],
    ['only two of three share a currency', budgeted({}, { approved: dollars }, {}), ['budgets!B3', 'budgets!B5']],
  ],
});
