import { unknownDepartment } from '../../../../shared/validate/rules/unknown-department.ts';
import { describeRule } from '../describe-rule.ts';
import { framework, removal } from '../known-framework.ts';

const unknown = (department: string, suggestion?: string) =>
  framework({
    removals: [removal(), removal({ department, departmentId: undefined, suggestion, at: { department: 'A4' } })],
  });

describeRule(unknownDepartment, {
  passes: [
    ['every removal is a registered department’s', framework({ removals: [removal()] })],
    ['it was confirmed of a version that is long past', framework({ removals: [removal({ version: 1 })] })],
    ['no removal was ever confirmed', framework()],
  ],
  breaks: [
    [
      'a name is no department’s',
      unknown('سفارة القمر'),
      ['removals!A4'],
      '«سفارة القمر» ليست من الجهات المسجلة. يُرجى كتابة',
    ],
    [
      'a department’s name is near',
      unknown('قطاع الشؤون الاوربية', 'قطاع الشؤون الأوروبية'),
      ['removals!A4'],
      'لعل المقصود «قطاع الشؤون الأوروبية»',
    ],
  ],
});
