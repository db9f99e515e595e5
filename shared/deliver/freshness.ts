import type { DepartmentState } from '../plan/department-state.ts';

/** What freshness asks of a department: its state then, and when the version in force was read, where there is one. */
export interface StandingDepartment {
  readonly name: string;
  readonly state: DepartmentState;
  /** Absent where no version was in force. */
  readonly readAt?: string;
}

/** A department whose data are not what they might be; `old` nothing newer was read for too long. */
export interface StaleDepartment {
  readonly name: string;
  readonly because: 'old' | 'unreachable' | 'returned' | 'held';
  readonly readAt: string;
}

/** How complete and how fresh the data of a report are. */
export interface Freshness {
  /** How many departments have a part in the plan. */
  readonly all: number;
  /** The names of those without a version in force. */
  readonly missing: readonly string[];
  readonly stale: readonly StaleDepartment[];
  /** When the oldest and the newest of the versions were read; absent where there is none. */
  readonly oldestReadAt?: string;
  readonly newestReadAt?: string;
}

const dayMs = 86_400_000;
const states: ReadonlySet<DepartmentState> = new Set(['unreachable', 'returned', 'held']);

/** How fresh the data of these departments were at an instant; without `staleAfterDays` none are old for being unchanged. */
export function freshnessOf(
  departments: readonly StandingDepartment[],
  asOf: string,
  staleAfterDays: number | undefined,
): Freshness {
  const read = departments.flatMap(({ readAt }) => readAt ?? []).toSorted();
  const [oldestReadAt, newestReadAt] = [read[0], read.at(-1)];
  const isOld = (readAt: string): boolean =>
    staleAfterDays !== undefined && Date.parse(asOf) - Date.parse(readAt) > staleAfterDays * dayMs;
  return {
    all: departments.length,
    missing: departments.flatMap(({ name, readAt }) => (readAt === undefined ? [name] : [])),
    stale: departments.flatMap(({ name, state, readAt }) => {
      if (readAt === undefined) return [];
      if (states.has(state)) return [{ name, because: state as StaleDepartment['because'], readAt }];
      return isOld(readAt) ? [{ name, because: 'old' as const, readAt }] : [];
    }),
    ...(oldestReadAt && newestReadAt ? { oldestReadAt, newestReadAt } : {}),
  };
}

/** Whether more of the departments are missing or stale than may be; also where there is no department at all. */
export const isIncomplete = ({ all, missing, stale }: Freshness, mostIncompleteShare: number): boolean =>
  all === 0 || (missing.length + stale.length) / all > mostIncompleteShare;
