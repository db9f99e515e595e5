import { approvals } from '../../../templates/sheets/framework/approvals.ts';
import type { Approval } from '../../plan/framework.ts';
import { inFramework } from '../breach-at.ts';
import { defineRule } from '../define-rule.ts';

type ApprovalColumn = keyof Approval['at'];

/** An approval holds for nothing: its department is not registered, or it lacks what every approval needs. */
export const approvalUnusable = defineRule({
  code: 'approval-unusable',
  scope: 'framework',
  reads: ['approvals'],
  severity: 'warning',
  tells: 'planning-unit',
  message: {
    ar: 'هذا الاعتماد لا يُحتسب. [{department} ليست من الجهات المسجلة. ][لعل المقصود {meant}. ][ينقصه {missing}. ]يُرجى تصحيح الخلية أو مسح الصف.',
    en: 'This approval does not count. [{department} is not a registered department. ][Perhaps {meant} is meant. ][It lacks {missing}. ]Please correct the cell or clear the row.',
  },
  source: 'Framework, tab of approvals: a version is approved by somebody named, never by the machine',
  *check({ approvals: all = [] }) {
    for (const { department, departmentId, suggestion, version, approvedBy, at } of all) {
      const inColumn = (column: ApprovalColumn) => inFramework(approvals.id, at[column], column);
      if (department !== '' && departmentId === undefined)
        yield { ...inColumn('department'), values: { department, meant: suggestion ?? '', missing: [] } };
      const needed = { department, version: version > 0, approvedBy };
      for (const column of ['department', 'version', 'approvedBy'] as const)
        if (!needed[column])
          yield { ...inColumn(column), values: { department: '', meant: '', missing: [headingOf(column)] } };
    }
  },
});

const headingOf = (column: ApprovalColumn): string =>
  approvals.columns.find(({ key }) => key === column)?.heading.ar ?? column;
