import { approvals as approvalsTable } from '../../templates/sheets/framework/approvals.ts';
import { waivers as waiversTable } from '../../templates/sheets/framework/waivers.ts';
import { fold } from '../language/fold.ts';
import type { KnownNames } from '../language/known-names.ts';
import type { Approval, Framework, Removal, Waiver } from '../plan/framework.ts';
import type { FrameworkReading } from './read-framework.ts';

/** What somebody named answers for: confirmed removals, waivers and approvals, each absent where there are none. */
export function wordsOfPlanningUnit(
  rows: Pick<FrameworkReading, 'removals' | 'waivers' | 'approvals' | 'addressOf'>,
  departments: KnownNames,
): Pick<Framework, 'removals' | 'waivers' | 'approvals'> {
  const [removals, waivers] = [removalsOf(rows, departments), waiversOf(rows, departments)];
  const approvals = approvalsOf(rows, departments);
  return {
    ...(removals.length > 0 ? { removals } : {}),
    ...(waivers.length > 0 ? { waivers } : {}),
    ...(approvals.length > 0 ? { approvals } : {}),
  };
}

/** What a department's name means; the name that was probably meant, where it means none. */
function linkOf(name: string, departments: KnownNames): Pick<Removal, 'departmentId' | 'suggestion'> {
  const departmentId = departments.link(name)?.id;
  return { departmentId, suggestion: departmentId === undefined ? departments.suggest(name) : undefined };
}

const removalsOf = ({ removals }: Pick<FrameworkReading, 'removals'>, departments: KnownNames): Removal[] =>
  removals.flatMap(({ cells: { department, version, activities, confirmedBy, confirmedOn, reason } }) => {
    if (!department || !version || !activities) return [];
    return [
      {
        department: department.value,
        ...linkOf(department.value, departments),
        version: version.integer,
        activities: activities.integer,
        confirmedBy: confirmedBy?.value ?? '',
        confirmedOn: confirmedOn?.day ?? '',
        reason: reason?.value ?? '',
        at: { department: department.at },
      },
    ];
  });

// People write it out where the help asks for an empty cell.
const all = new Set(['الكل', 'الجميع', 'جميع الجهات', 'كل الجهات', 'all', 'all departments'].map(fold));
const nobody = { departmentId: undefined, suggestion: undefined };

const waiversOf = (
  { waivers, addressOf }: Pick<FrameworkReading, 'waivers' | 'addressOf'>,
  departments: KnownNames,
): Waiver[] =>
  waivers.map(({ row, cells: { code, department, activity, reason, by, from, until } }) => {
    const named = department && !all.has(fold(department.value)) ? department.value : '';
    const at = (column: keyof Waiver['at']): string => addressOf(waiversTable.id, row, column) ?? '';
    return {
      code: code?.value ?? '',
      department: named,
      ...(named === '' ? nobody : linkOf(named, departments)),
      activity: activity?.value ?? '',
      reason: reason?.value ?? '',
      by: by?.value ?? '',
      from: from?.day ?? '',
      until: until?.day ?? '',
      at: { code: at('code'), department: at('department'), by: at('by'), until: at('until') },
    };
  });

const approvalsOf = (
  { approvals, addressOf }: Pick<FrameworkReading, 'approvals' | 'addressOf'>,
  departments: KnownNames,
): Approval[] =>
  approvals.map(({ row, cells: { department, version, approvedBy, approvedOn } }) => {
    const at = (column: keyof Approval['at']): string => addressOf(approvalsTable.id, row, column) ?? '';
    return {
      department: department?.value ?? '',
      ...(department ? linkOf(department.value, departments) : nobody),
      version: version?.integer ?? 0,
      approvedBy: approvedBy?.value ?? '',
      approvedOn: approvedOn?.day ?? '',
      at: { department: at('department'), version: at('version'), approvedBy: at('approvedBy') },
    };
  });
