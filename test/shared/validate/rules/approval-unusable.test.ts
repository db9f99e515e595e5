import { approvalUnusable } from '../../../../shared/validate/rules/approval-unusable.ts';
import { describeRule } from '../describe-rule.ts';
import { approval, framework } from '../known-framework.ts';

const withApproval = (...changes: readonly Parameters<typeof approval>[0][]) =>
  framework({ approvals: changes.map((each) => approval(each)) });

describeRule(approvalUnusable, {
  passes: [
    ['nothing was ever approved', framework()],
    ['somebody approved a version of a registered department', withApproval({})],
    ['nobody says when', withApproval({ approvedOn: '' })],
    ['the same version is approved by two', withApproval({}, { approvedBy: 'سعاد' })],
  ],
  breaks: [
    [
      'its department is not registered',
      withApproval({ department: 'سفارة القمر', departmentId: undefined }),
      ['approvals!A3'],
      'هذا الاعتماد لا يُحتسب. «سفارة القمر» ليست من الجهات المسجلة. يُرجى تصحيح الخلية',
    ],
    [
      'a department’s name is near',
      withApproval({
        ...{ department: 'قطاع الشؤون الاوربية', departmentId: undefined },
        suggestion: 'قطاع الشؤون الأوروبية',
      }),
      ['approvals!A3'],
      'ليست من الجهات المسجلة. لعل المقصود «قطاع الشؤون الأوروبية». يُرجى',
    ],
    [
      'it names the framework, whose versions nobody approves there',
      withApproval({ department: 'البيانات المرجعية للخطة', departmentId: 'framework' }),
      ['approvals!A3'],
      'لا يُحتسب. «البيانات المرجعية للخطة» ليست من الجهات، ولا تُعتمد نسخها هنا. يُرجى تصحيح الخلية',
    ],
    [
      'it names no department',
      withApproval({ department: '', departmentId: undefined }),
      ['approvals!A3'],
      'هذا الاعتماد لا يُحتسب. ينقصه «الجهة». يُرجى',
    ],
    ['it names no version', withApproval({ version: 0 }), ['approvals!B3'], 'ينقصه «رقم النسخة المعتمدة»'],
    ['its version is a number that no version has', withApproval({ version: -1 }), ['approvals!B3']],
    ['nobody approved it', withApproval({ approvedBy: '' }), ['approvals!C3'], 'ينقصه «اعتمدها»'],
    [
      'several things are missing',
      withApproval({ department: '', departmentId: undefined, version: 0, approvedBy: '' }),
      ['approvals!A3', 'approvals!B3', 'approvals!C3'],
    ],
    [
      'only the second one of two holds for nothing',
      withApproval({}, { approvedBy: '', at: { department: 'A4', version: 'B4', approvedBy: 'C4' } }),
      ['approvals!C4'],
    ],
  ],
});
