/** The state of a department in a cycle: what its latest reading came to, or that there was none. */
export type DepartmentState = 'not-started' | 'filling' | 'returned' | 'held' | 'in-force' | 'waiting' | 'unreachable';
