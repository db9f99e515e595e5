import { approvals } from '../../../templates/sheets/framework/approvals.ts';
import type { Approval } from '../../plan/framework.ts';
import { frameworkId } from '../../plan/framework-id.ts';
import { headingOf } from '../../schema/heading-of.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

type ApprovalColumn = keyof Approval['at'];

const nothing = { department: '', framework: '', meant: '', missing: [] };

/** An approval holds for nothing: it names no registered department, or lacks what every approval needs. */
export const approvalUnusable = defineRule({
  code: 'approval-unusable',
  scope: 'framework',
  reads: ['approvals'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'هذا الاعتماد لا يُحتسب. [{department} ليست من الجهات المسجلة. ][{framework} ليست من الجهات، ولا تُعتمد نسخها هنا. ][لعل المقصود {meant}. ][ينقصه {missing}. ]يُرجى تصحيح الخلية أو مسح الصف.',
    en: 'This approval does not count. [{department} is not a registered department. ][{framework} is no department: its versions are not approved here. ][Perhaps {meant} is meant. ][It lacks {missing}. ]Please correct the cell or clear the row.',
  },
  source: 'Framework, tab of approvals: a version is approved by somebody named, never by the machine',
  *check({ approvals: all = [] }) {
    for (const { department, departmentId, suggestion, version, approvedBy, at } of all) {
      const inColumn = (column: ApprovalColumn) => inFramework(approvals.id, at[column], column);
      if (department !== '' && departmentId === undefined)
        yield { ...inColumn('department'), values: { ...nothing, department, meant: suggestion ?? '' } };
      if (departmentId === frameworkId)
        yield { ...inColumn('department'), values: { ...nothing, framework: department } };
      const needed = { department, version: version > 0, approvedBy };
      for (const column of ['department', 'version', 'approvedBy'] as const)
        if (!needed[column])
          yield { ...inColumn(column), values: { ...nothing, missing: [headingOf(approvals, column)] } };
    }
  },
});
