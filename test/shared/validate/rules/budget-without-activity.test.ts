import { budgetWithoutActivity } from '../../../../shared/validate/rules/budget-without-activity.ts';
import { describeRule } from '../describe-rule.ts';
import { budgetLine, consular, diplomatic, fils, type Words } from '../known-framework.ts';
import { type ActivityWords, activity, wholePlan } from '../subjects.ts';

const approved = budgetLine(3, { approved: fils(1_000_000) });
const years = [2021, 2022];
const doing = (figures: ActivityWords['figures'] = {}, programme: Words = diplomatic) =>
  activity({ row: 5, programme, figures: { responsibilityCentre: 'الوزارة', ...figures } });

describeRule(budgetWithoutActivity, {
  passes: [
    ['there is no budget', wholePlan([[doing()]], { years, asks: ['costs'] })],
    ['an activity is on it, costed or not', wholePlan([[doing()]], { years, budgets: [approved], asks: ['costs'] })],
    ['no activity is in force yet', wholePlan([[]], { years, budgets: [approved], asks: ['costs'] })],
    [
      'only what was paid is known',
      wholePlan([[doing({}, consular)]], { years, budgets: [budgetLine(3, { paid: fils(9) })], asks: ['costs'] }),
    ],
  ],
  breaks: [
    [
      'costs are neither asked for nor written',
      wholePlan([[doing({}, consular)]], { years, budgets: [approved] }),
      ['budgets!D3'],
    ],
    [
      'activities are on other programmes only',
      wholePlan([[doing({ cost2: 1 }, consular)]], { years, budgets: [{ ...approved, centre: '' }] }),
      ['budgets!D3'],
      'تبلغ موازنة «برنامج العمل الدبلوماسي والتعاون الدولي» لسنة 2022 1,000.000 دينار أردني، ولا نشاط عليها في النسخ السارية. يُرجى مراجعة سطر الموازنة أو برامج الأنشطة ومراكز مسؤوليتها.',
    ],
    [
      'activities are another centre’s',
      wholePlan([[doing({ responsibilityCentre: 'السفارات' })]], { years, budgets: [approved], asks: ['costs'] }),
      ['budgets!D3'],
      'لسنة 2022 لدى «الوزارة» 1,000.000 دينار أردني، ولا نشاط عليها',
    ],
  ],
});
