import { budgetLineUnusable } from '../../../../shared/validate/rules/budget-line-unusable.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, fils, framework } from '../known-framework.ts';

const years = [2021, 2022, 2023];
const approved = { approved: fils(1_000) };
const unknown = (programme: string) => ({ ...approved, programme, programmeId: undefined });

describeRule(budgetLineUnusable, {
  passes: [
    ['there is no budget', framework({ years })],
    ['a line has a programme, a year and an amount', framework({ years, budgets: [budgetLine(3, approved)] })],
    ['it is not divided by centre', framework({ years, budgets: [budgetLine(3, { ...approved, centre: '' })] })],
    ['only what was paid is known', framework({ years, budgets: [budgetLine(3, { paid: fils(0) })] })],
    ['nobody says which years the plan covers', framework({ budgets: [budgetLine(3, approved)] })],
  ],
  breaks: [
    [
      'a line misspells its programme',
      framework({ years, budgets: [budgetLine(3, unknown('البرنامج القنصى'))] }),
      ['budgets!A3'],
      'هذا السطر من الموازنة لا يُحتسب. «البرنامج القنصى» ليس في جدول برامج الموازنة. لعل المقصود «البرنامج القنصلي». يُرجى',
    ],
    [
      'nobody knows its programme',
      framework({ years, budgets: [budgetLine(3, unknown('الدفاع'))] }),
      ['budgets!A3'],
      'ليس في جدول برامج الموازنة. يُرجى',
    ],
    [
      'it names no programme',
      framework({ years, budgets: [budgetLine(3, unknown(''))] }),
      ['budgets!A3'],
      'ينقصه «اسم برنامج الموازنة»',
    ],
    [
      'its year is none of the plan’s',
      framework({ years, budgets: [budgetLine(3, approved), budgetLine(4, { ...approved, year: 2024 })] }),
      ['budgets!B4'],
      'السنة 2024 خارج سنوات الخطة «2021-2023». يُرجى',
    ],
    [
      'it names no year',
      framework({ budgets: [budgetLine(3, { ...approved, year: undefined })] }),
      ['budgets!B3'],
      'ينقصه «السنة»',
    ],
    [
      'it has no amount',
      framework({ years, budgets: [budgetLine(3)] }),
      ['budgets!D3'],
      'ينقصه «المبلغ المعتمد (دينار أردني)»',
    ],
    [
      'several things are missing',
      framework({ years, budgets: [budgetLine(3, { programme: '', programmeId: undefined, year: undefined })] }),
      ['budgets!A3', 'budgets!B3', 'budgets!D3'],
    ],
  ],
});
