import type { Approval } from './framework.ts';
import type { DepartmentPlan } from './plan.ts';

/** Who approved exactly this version of a department, and when: the first who did; undefined where nobody named did. */
export function approvalOf(
  approvals: readonly Approval[],
  departmentId: string,
  version: number,
): DepartmentPlan['approval'] {
  const approval = approvals.find(
    (one) => one.departmentId === departmentId && one.version === version && one.approvedBy !== '',
  );
  return approval && { by: approval.approvedBy, on: approval.approvedOn };
}
