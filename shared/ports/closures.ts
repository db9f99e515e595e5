import { instantAfter } from '../language/instant-after.ts';
import type { Closure, DepartmentRecord } from './records.ts';

/** Whether a department is closed now, or was at an instant. */
export const isClosed = ({ closures = [] }: Pick<DepartmentRecord, 'closures'>, instant?: string): boolean =>
  instant === undefined
    ? closures.some(({ reopenedAt }) => reopenedAt === undefined)
    : closures.some(({ closedAt, reopenedAt }) => closedAt <= instant && !(reopenedAt && reopenedAt <= instant));

/** The closures of a department that is closed at an instant; the same where it is closed already. */
export const closedAt = (department: Pick<DepartmentRecord, 'closures'>, instant: string): readonly Closure[] =>
  isClosed(department)
    ? (department.closures ?? [])
    : [...(department.closures ?? []), { closedAt: instantAfter(instant, ...instantsOf(department)) }];

/** The closures of a department that is opened again at an instant; the same where it is open. */
export const reopenedAt = (department: Pick<DepartmentRecord, 'closures'>, instant: string): readonly Closure[] =>
  (department.closures ?? []).map((closure) =>
    closure.reopenedAt === undefined
      ? { ...closure, reopenedAt: instantAfter(instant, ...instantsOf(department)) }
      : closure,
  );

/** When a department was closed or opened again. */
export const instantsOf = ({ closures = [] }: Pick<DepartmentRecord, 'closures'>): string[] =>
  closures.flatMap(({ closedAt, reopenedAt }) => (reopenedAt === undefined ? [closedAt] : [closedAt, reopenedAt]));
