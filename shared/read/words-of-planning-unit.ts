import { waivers as table } from '../../templates/sheets/framework/waivers.ts';
import { fold } from '../language/fold.ts';
import type { KnownNames } from '../language/known-names.ts';
import type { Framework, Removal, Waiver } from '../plan/framework.ts';
import type { FrameworkReading } from './read-framework.ts';

/** What somebody of the planning unit answers for: confirmed removals and waivers, each absent where there are none. */
export function wordsOfPlanningUnit(
  rows: Pick<FrameworkReading, 'removals' | 'waivers' | 'addressOf'>,
  departments: KnownNames,
): Pick<Framework, 'removals' | 'waivers'> {
  const [removals, waivers] = [removalsOf(rows, departments), waiversOf(rows, departments)];
  return { ...(removals.length > 0 ? { removals } : {}), ...(waivers.length > 0 ? { waivers } : {}) };
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
    const at = (column: keyof Waiver['at']): string => addressOf(table.id, row, column) ?? '';
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
