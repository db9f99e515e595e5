import type { Day } from '../language/calendar-day.ts';
import type { Approval } from './framework.ts';
import type { DepartmentPlan } from './plan.ts';

/** A department's version, and the days from which and until which it can have been approved. */
export interface ApprovableVersion {
  readonly departmentId: string;
  readonly version: number;
  readonly acceptedOn: Day;
  readonly asOf: Day;
}

/** The approvals by somebody named of exactly this version, whatever their days. */
export const approvalsNaming = (
  approvals: readonly Approval[],
  { departmentId, version }: Pick<ApprovableVersion, 'departmentId' | 'version'>,
): Approval[] =>
  approvals.filter((one) => one.departmentId === departmentId && one.version === version && one.approvedBy !== '');

/**
 * Who approved exactly this version of a department, and when: the first who did; undefined where nobody named did.
 * What is dated before the version was there was said of something else, and what is dated ahead is not said yet.
 */
export function approvalOf(approvals: readonly Approval[], version: ApprovableVersion): DepartmentPlan['approval'] {
  const approval = approvalsNaming(approvals, version).find(
    ({ approvedOn }) => approvedOn === '' || (version.acceptedOn <= approvedOn && approvedOn <= version.asOf),
  );
  return approval && { by: approval.approvedBy, on: approval.approvedOn };
}
